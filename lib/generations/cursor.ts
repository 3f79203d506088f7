/** The largest transaction identifier that Postgres can count to: 64 bits, unsigned. */
const largest = 2n ** 64n - 1n;

/** Whether a text from outside can be a cursor of the event stream. */
export function isCursor(text: string): boolean {
  return /^\d{1,20}$/.test(text) && BigInt(text) <= largest;
}
