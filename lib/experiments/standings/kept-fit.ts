import pLimit from 'p-limit';
import { type Fit, fitStrengths } from '#lib/experiments/judging/fit-strengths';
import type { PairTally } from '#lib/experiments/judging/vote';
import { type InSteps, stepByStep } from '#lib/platform/in-steps';
import { LatestKept } from '#lib/platform/latest-kept';
import { processSingleton } from '#lib/platform/process-singleton';

/** With 200 variants a fit takes a third of a megabyte. */
const mostKept = 32;

/** The fits to one set of cells of an experiment. */
interface KeptFits {
  last: { readonly basis: string; readonly fit: Fit } | null;
  running: { readonly basis: string; readonly fit: Promise<Fit> } | null;
  /** What the fit after the running one is made of: what was heard last. */
  next: FitOf | null;
  following: Promise<Fit> | null;
}

const kept = processSingleton('experiment-fits', () => new LatestKept<KeptFits>(mostKept));

/** Two at the same time would take twice as long, and the processor from everybody else. */
const oneAtATime = processSingleton('fitting', () => pLimit(1));

/** What a fit is made of. */
export interface FitOf {
  readonly experimentId: string;
  /** The cells that are judged: the variants of the fit. */
  readonly cells: readonly number[];
  /** Says whether anything is another since the last fit to these cells. */
  readonly basis: string;
  /** Whether the last fit will do while another one is made: choosing pairs needs no latest vote. */
  readonly mayBeOlder: boolean;
  tallies(): InSteps<readonly PairTally[]>;
}

/**
 * The fit of an experiment, made once for each state of its votes, whoever asks for it, and in steps,
 * so that nobody else waits for it. However fast votes come, one is made at a time: those who ask
 * meanwhile wait for the next one together, or have the last one.
 */
export async function keptFit(order: FitOf): Promise<Fit> {
  const fits = fitsOf(order);
  const { last, running } = fits;
  if (last?.basis === order.basis) return last.fit;
  if (!running) return begin(fits, order);
  if (running.basis === order.basis) return running.fit;
  if (order.mayBeOlder) return last?.fit ?? running.fit;
  fits.next = order;
  fits.following ??= running.fit
    .catch(() => null)
    .then(() => {
      const next = fits.next ?? order;
      Object.assign(fits, { next: null, following: null });
      return keptFit(next);
    });
  return fits.following;
}

function fitsOf({ experimentId, cells }: FitOf): KeptFits {
  const key = `${experimentId} ${cells.join(' ')}`;
  const known = kept.get(key);
  if (known) return known;
  const fits: KeptFits = { last: null, running: null, next: null, following: null };
  kept.set(key, fits);
  return fits;
}

function begin(fits: KeptFits, { basis, cells, tallies }: FitOf): Promise<Fit> {
  const fit = oneAtATime(async () => {
    try {
      const made = await stepByStep(fitting(cells.length, tallies()));
      fits.last = { basis, fit: made };
      return made;
    } finally {
      fits.running = null;
    }
  });
  fits.running = { basis, fit };
  return fit;
}

function* fitting(variants: number, tallies: InSteps<readonly PairTally[]>): InSteps<Fit> {
  return yield* fitStrengths(variants, yield* tallies);
}
