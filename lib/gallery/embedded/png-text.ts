import { maxTextBytes } from '#lib/gallery/embedded/max-text-bytes';
import { unpack } from '#lib/gallery/embedded/unpack';
import type { PngChunk } from '#lib/references/png-chunks';

const textTypes = new Set(['tEXt', 'zTXt', 'iTXt']);

export function isTextChunk({ type }: PngChunk): boolean {
  return textTypes.has(type);
}

/** What a text chunk calls itself, or null where it says nothing lawful. */
export function textKeyword({ data }: PngChunk): string | null {
  const end = data.subarray(0, 80).indexOf(0);
  return end < 1 ? null : latin1(data.subarray(0, end));
}

/**
 * The text of a text chunk, unpacked where it is packed, or null where it is broken or longer than
 * anybody means it. Source: W3C, PNG (third edition), 11.3.3.
 */
export async function pngText({ type, data }: PngChunk): Promise<string | null> {
  const behind = data.subarray(data.indexOf(0) + 1);
  if (type === 'tEXt') return withinLimit(behind, eitherCoding);
  // Behind the keyword comes the method of packing, of which there is one.
  if (type === 'zTXt') return withinLimit(await unpack(behind.subarray(1)), eitherCoding);
  const isPacked = behind[0] === 1;
  const languageEnd = behind.indexOf(0, 2);
  const keywordEnd = behind.indexOf(0, languageEnd + 1);
  if (languageEnd === -1 || keywordEnd === -1) return null;
  const text = behind.subarray(keywordEnd + 1);
  return withinLimit(isPacked ? await unpack(text) : text, utf8);
}

function withinLimit(
  bytes: Uint8Array | null,
  decode: (bytes: Uint8Array) => string,
): string | null {
  return bytes && bytes.length <= maxTextBytes ? decode(bytes) : null;
}

/** Latin-1 by the standard; some programs write UTF-8 all the same, which reads as such by accident only. */
function eitherCoding(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return latin1(bytes);
  }
}

function utf8(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
