/** How fast the studio sends. */
export interface Pace {
  /** Calls at the same time. */
  readonly concurrency: number;
  /** Null where the account has no limit that is known. */
  readonly imagesPerMinute: number | null;
  /** What a call has taken lately, in milliseconds. */
  readonly typicalCallMs: number;
}

/** Where nothing has been made yet: what the provider's page lets one expect, in milliseconds. */
const assumedCallMs = 20_000;

/**
 * About how long so many generations take if nothing else is made, in milliseconds. Calls go side by
 * side, and no faster than the account's images a minute, of which the first minute's go at once.
 */
export function estimateTime(
  { generations, images }: { readonly generations: number; readonly images: number },
  { concurrency, imagesPerMinute, typicalCallMs }: Pace,
): number {
  const byCalls = Math.ceil(generations / concurrency) * typicalCallMs;
  if (imagesPerMinute === null) return byCalls;
  const waited = Math.max(0, images - imagesPerMinute);
  return Math.max(byCalls, (waited / imagesPerMinute) * 60_000 + typicalCallMs);
}

/** The middle one of what calls have taken, so that one that hung says nothing. */
export function typicalOf(durationsMs: readonly number[]): number {
  if (durationsMs.length === 0) return assumedCallMs;
  const sorted = durationsMs.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? assumedCallMs;
}
