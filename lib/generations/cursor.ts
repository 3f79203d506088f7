/** The largest transaction identifier that Postgres can count to: 64 bits, unsigned. */
const largest = 2n ** 64n - 1n;

/** Whether a text from outside can be a cursor of the event stream. */
export function isCursor(text: string): boolean {
  return /^\d{1,20}$/.test(text) && BigInt(text) <= largest;
}

/** Of two cursors the one that is further along: they are numbers of 64 bits. */
export function laterCursor(one: string, other: string): string {
  return BigInt(one) < BigInt(other) ? other : one;
}
