import { choosePairs, type IsPassed, type Pair } from '#lib/experiments/judging/choose-pairs';
import type { Fit } from '#lib/experiments/judging/fit-strengths';
import { stepByStep } from '#lib/platform/in-steps';
import { processSingleton } from '#lib/platform/process-singleton';
import { turnsByKey } from '#lib/platform/turns-by-key';

/** A few, so that the next is loaded while one is looked at, and yet chosen by the latest votes. */
const pairsAtOnce = 4;

/** Those behind it would wait for some seconds with 200 variants. */
const mostWaiting = 40;

/** One choice at a time for each experiment that is being judged. */
const turns = turnsByKey('pair-choices');

/** What is chosen for whoever has passed nothing is the same for all. */
const fresh = processSingleton('fresh-choices', () => new WeakMap<Fit, Promise<Pair[]>>());

interface ChoiceOf {
  readonly experimentId: string;
  readonly fit: Fit;
  /** Null where nothing was passed. */
  readonly isPassed: IsPassed | null;
}

/** The next pairs to be judged by a fit. */
export function keptChoice({ experimentId, fit, isPassed }: ChoiceOf): Promise<Pair[]> {
  const choose = (mayNotBe: IsPassed) =>
    turns.inTurn(experimentId, () => stepByStep(choosePairs(fit, pairsAtOnce, mayNotBe)));
  if (isPassed) return choose(isPassed);
  const known = fresh.get(fit);
  if (known) return known;
  const chosen = choose(() => false);
  fresh.set(fit, chosen);
  chosen.catch(() => fresh.delete(fit));
  return chosen;
}

/** Whether so many wait for pairs of an experiment that a stranger had better ask again later. */
export function isChoiceCrowded(experimentId: string): boolean {
  return turns.waiting(experimentId) >= mostWaiting;
}
