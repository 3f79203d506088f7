/** Enough for every address that a studio hears of in a minute; a flood from more forgets the oldest. */
const mostKept = 50_000;
const windowMs = 60_000;

/**
 * Counts requests a minute in the memory of this process, so that a flood costs the database nothing.
 * What guards a secret is counted there instead: see attempts.ts, which counts in the same way.
 *
 * @param now milliseconds on a clock that never goes back
 */
export class Rates {
  readonly #rested = new Map<string, number>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** @returns null when there may be one more, else how many whole seconds to wait */
  take(who: string, aMinute: number): number | null {
    const now = this.#now();
    const next = Math.max(this.#rested.get(who) ?? now, now) + windowMs / aMinute;
    if (next > now + windowMs) return Math.max(1, Math.ceil((next - now - windowMs) / 1000));
    // Put at the end, so that the first is the one that has been quiet for longest.
    this.#rested.delete(who);
    this.#rested.set(who, next);
    if (this.#rested.size > mostKept) this.#forgetFirst();
    return null;
  }

  #forgetFirst(): void {
    for (const [who] of this.#rested) {
      this.#rested.delete(who);
      return;
    }
  }
}
