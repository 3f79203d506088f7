/**
 * Draws different numbers, each set of them as likely as any other, by Floyd's algorithm: one draw a
 * number, however close the sample is to the whole. (Bentley and Floyd, CACM 30(9), 1987.)
 *
 * @param total numbers from 0 below it are drawn
 * @param size how many; all where it is the total or more
 * @param random gives numbers in [0, 1) with 32 bits
 * @returns the numbers in rising order
 */
export function sampleNumbers(total: bigint, size: number, random: () => number): bigint[] {
  const drawn = new Set<bigint>();
  const wanted = BigInt(size) < total ? BigInt(size) : total;
  for (let last = total - wanted; last < total; last += 1n) {
    const number = numberUpTo(last, random);
    drawn.add(drawn.has(number) ? last : number);
  }
  return [...drawn].sort((a, b) => (a < b ? -1 : 1));
}

const word = 2n ** 32n;

/** A number from 0 to the last, each as likely: numbers beyond it are drawn anew. */
function numberUpTo(last: bigint, random: () => number): bigint {
  const bits = BigInt(last.toString(2).length);
  for (;;) {
    let number = 0n;
    for (let filled = 0n; filled < bits; filled += 32n) {
      number = number * word + BigInt(Math.floor(random() * 2 ** 32));
    }
    // Only as many bits as the last number has, so that at least every second draw counts.
    number = BigInt.asUintN(Number(bits), number);
    if (number <= last) return number;
  }
}
