import { isRecord, type JsonRecord, readJson } from '#lib/platform/json';

/** A JSON object from somebody else's file, or null for anything else. */
export function readJsonRecord(text: string | undefined): JsonRecord | null {
  if (text === undefined || !/^\s*\{/.test(text)) return null;
  const value = readJson(text) ?? readJson(withoutNaN(text));
  return isRecord(value) ? value : null;
}

/** Python writes numbers into JSON that JSON does not have. */
function withoutNaN(text: string): string {
  return text.replace(/([[:,]\s{0,9})(?:NaN|-?Infinity)(?=\s{0,9}[\],}])/g, '$1null');
}
