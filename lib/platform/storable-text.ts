/**
 * Text from outside that any column can keep. Postgres refuses a NUL in every text and half of a
 * surrogate pair in JSON; either would otherwise fail the same write again and again.
 */
export function storableText(text: string): string {
  return text.replaceAll('\u0000', '\ufffd').toWellFormed();
}

/** The same in one line, with one space for whatever stands between words. */
export function storableLine(text: string): string {
  return storableText(text).replace(/\s+/gu, ' ');
}
