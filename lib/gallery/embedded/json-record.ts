export type JsonRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A JSON object from somebody else's file, or null for anything else. */
export function readJsonRecord(text: string | undefined): JsonRecord | null {
  if (text === undefined || !/^\s*\{/.test(text)) return null;
  const value = parsed(text) ?? parsed(withoutNaN(text));
  return isRecord(value) ? value : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: the file is somebody else's, and says nothing then.
    return null;
  }
}

/** Python writes numbers into JSON that JSON does not have. */
function withoutNaN(text: string): string {
  return text.replace(/([[:,]\s{0,9})(?:NaN|-?Infinity)(?=\s{0,9}[\],}])/g, '$1null');
}
