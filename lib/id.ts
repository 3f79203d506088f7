import { v7, validate } from 'uuid';

/**
 * A new row identifier: UUIDv7, so identifiers sort by the time they were made and a keyset page
 * needs no second column.
 */
export function newId(): string {
  return v7();
}

/** The same for a row that stands for an earlier moment. @param at milliseconds since 1970 */
export function newIdAt(at: number): string {
  return v7({ msecs: at });
}

/**
 * A key without any order or meaning (UUIDv4), made by a browser to recognise its own request again.
 * Browsers make one by themselves, but only for pages that came safely: others get the bits alone.
 */
export function newClientKey(): string {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bits = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bits, (byte) => byte.toString(16).padStart(2, '0')).join('');
  // RFC 9562, 5.4: version 4 and the variant stand in two of the digits.
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');
}

/** Whether a text from outside can be the identifier of a row at all. */
export function isId(text: string): boolean {
  return validate(text);
}

/** The least identifier that could have been made at a moment: all made before it sort below. */
export function leastIdAt(moment: Date): string {
  const ms = Math.min(2 ** 48 - 1, Math.max(0, moment.getTime()));
  const hex = ms.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
