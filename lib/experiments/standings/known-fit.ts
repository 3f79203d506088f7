import { type Fit, fitStrengths } from '#lib/experiments/judging/fit-strengths';
import type { PairTally } from '#lib/experiments/judging/vote';
import { processSingleton } from '#lib/platform/process-singleton';

/** The largest one is a third of a megabyte. */
const mostKept = 16;

const kept = processSingleton('known-fits', () => new Map<string, Fit>());

/**
 * The fit of some votes. The same votes give the same fit, which takes up to seconds: who looks at a
 * page again, or at a report that many look at, does not have it made again.
 */
export function knownFit(variants: number, tallies: readonly PairTally[]): Fit {
  const key = JSON.stringify([variants, tallies]);
  const fit = kept.get(key) ?? fitStrengths(variants, tallies);
  kept.delete(key);
  kept.set(key, fit);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return fit;
}
