import { type Fit, fittingStrengths } from '#lib/experiments/judging/fit-strengths';
import type { PairTally } from '#lib/experiments/judging/vote';
import { type InSteps, stepByStep } from '#lib/platform/in-steps';
import { processSingleton } from '#lib/platform/process-singleton';

/** With 200 variants a fit takes a third of a megabyte. */
const mostKept = 16;

interface KeptFit {
  readonly basis: string;
  readonly fit: Promise<Fit>;
}

const kept = processSingleton('experiment-fits', () => new Map<string, KeptFit>());

/** What a fit is made of. */
export interface FitOf {
  readonly experimentId: string;
  /** Says whether anything is another since the last fit of this experiment. */
  readonly basis: string;
  readonly variants: number;
  tallies(): InSteps<readonly PairTally[]>;
}

/**
 * The fit of an experiment, made once for each state of its votes, whoever asks for it, and in steps,
 * so that nobody else waits for it.
 */
export function keptFit({ experimentId, basis, variants, tallies }: FitOf): Promise<Fit> {
  const known = kept.get(experimentId);
  if (known?.basis === basis) return known.fit;
  const entry = { basis, fit: stepByStep(fitting(variants, tallies())) };
  // The latest last: the first is forgotten.
  kept.delete(experimentId);
  kept.set(experimentId, entry);
  entry.fit.catch(() => {
    if (kept.get(experimentId) === entry) kept.delete(experimentId);
  });
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest) kept.delete(oldest);
  return entry.fit;
}

function* fitting(variants: number, tallies: InSteps<readonly PairTally[]>): InSteps<Fit> {
  return yield* fittingStrengths(variants, yield* tallies);
}
