/** A file as pieces in order; most of them are views of the file that it was made from. */
export type ByteParts = readonly Uint8Array[];

/** A part of a file. It is half-open, unlike the `ByteRange` of HTTP. */
export interface ByteSpan {
  readonly start: number;
  /** Behind the last byte. */
  readonly end: number;
}

/**
 * A file with something put in and some spans taken out, without a copy of anything.
 *
 * @param at where `inserted` goes; not within one of the `dropped`
 * @param dropped in order, apart from each other
 */
export function splice(
  bytes: Uint8Array,
  at: number,
  inserted: ByteParts,
  dropped: readonly ByteSpan[],
): ByteParts {
  const before = dropped.filter(({ end }) => end <= at);
  const after = dropped.filter(({ start }) => start >= at);
  return [
    ...remaining(bytes, { start: 0, end: at }, before),
    ...inserted,
    ...remaining(bytes, { start: at, end: bytes.length }, after),
  ];
}

function remaining(bytes: Uint8Array, span: ByteSpan, dropped: readonly ByteSpan[]): ByteParts {
  let from = span.start;
  const kept: Uint8Array[] = [];
  for (const { start, end } of dropped) {
    kept.push(bytes.subarray(from, start));
    from = end;
  }
  return [...kept, bytes.subarray(from, span.end)].filter(({ length }) => length > 0);
}

/** Bytes of all parts together. */
export function partsLength(parts: ByteParts): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

/** All parts as one. A part that is alone is given back as it is, and not copied. */
export function joined(parts: ByteParts): Uint8Array {
  const [first] = parts;
  if (first && parts.length === 1) return first;
  const whole = new Uint8Array(partsLength(parts));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Latin-1: each character is a byte. */
export function latin1Bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** Whether bytes begin with these characters of Latin-1. */
export function beginsWith(bytes: Uint8Array, text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    if (bytes[at] !== text.charCodeAt(at)) return false;
  }
  return true;
}
