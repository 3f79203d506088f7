import { contenders } from '#lib/experiments/judging/contenders';
import { voteInformation, voteOdds } from '#lib/experiments/judging/davidson';
import type { Fit } from '#lib/experiments/judging/fit-strengths';
import { at, dot, type Matrix, rowOf } from '#lib/experiments/judging/matrix';
import type { InSteps } from '#lib/platform/in-steps';

export interface Pair {
  readonly first: number;
  readonly second: number;
}

/**
 * Every variant counts a little, however hopeless: one that lost its first votes by chance would
 * otherwise never be asked for again.
 */
const leastWeight = 0.05;

/** Whether a pair is not to be chosen while there are others. */
export type IsPassed = (pair: Pair) => boolean;

const nonePassed: IsPassed = () => false;

/**
 * The pairs whose votes teach most about who wins: those that are expected to narrow the lead over
 * each rival most, each rival counted by its chance. After each pair the next is chosen as if its
 * vote had come, so that several can be handed out before one comes back. In steps: each pair is
 * chosen among thousands where there are hundreds of variants.
 *
 * @param count how many; fewer where there are no two variants
 */
export function* choosePairs(
  fit: Fit,
  count: number,
  isPassed: IsPassed = nonePassed,
): InSteps<Pair[]> {
  if (fit.strengths.length < 2) return [];
  const goals = goalsOf(fit);
  const chosen: Pair[] = [];
  let { covariance } = fit;
  while (chosen.length < count) {
    const known = knownTogether(covariance, goals);
    yield;
    const { pair, information } = mostTelling({ ...fit, covariance }, known, isPassed);
    covariance = afterVote(covariance, pair, information);
    chosen.push(pair);
    yield;
  }
  return chosen;
}

/** What is to be known: the leader's lead over this variant, and how much it matters. */
interface Goal {
  readonly leader: number;
  readonly rival: number;
  readonly weight: number;
}

function goalsOf(fit: Fit): Goal[] {
  const found = contenders(fit);
  if (!found) return [];
  const { leader, rivals } = found;
  return rivals.map(({ variant, chance }) => ({
    leader,
    rival: variant,
    weight: 2 * chance + leastWeight,
  }));
}

/** Of all pairs, or of those that were passed where there are no others. */
function mostTelling(fit: Fit, known: Matrix, isPassed: IsPassed) {
  const most = mostTellingOf(fit, known, (pair) => !isPassed(pair));
  return most ?? mostTellingOf(fit, known, () => true) ?? { pair: firstPair, information: 0 };
}

const firstPair: Pair = { first: 0, second: 1 };

function mostTellingOf(fit: Fit, known: Matrix, mayBe: IsPassed) {
  let most: { gain: number; pair: Pair; information: number } | null = null;
  for (let first = 0; first < fit.strengths.length; first += 1) {
    for (let second = first + 1; second < fit.strengths.length; second += 1) {
      const pair = { first, second };
      if (!mayBe(pair)) continue;
      const variance = ofDifference(fit.covariance, pair);
      const information = expectedInformation(fit, pair, variance);
      // By how much the weighted variances of the goals fall (Sherman and Morrison).
      const gain = (information * ofDifference(known, pair)) / (1 + information * variance);
      if (!most || gain > most.gain) most = { gain, pair, information };
    }
  }
  return most;
}

/** The variance of a difference, or the same of another symmetric matrix. */
function ofDifference(matrix: Matrix, { first, second }: Pair): number {
  const [one, other] = [rowOf(matrix, first), rowOf(matrix, second)];
  return at(one, first) + at(other, second) - 2 * at(one, second);
}

/**
 * What a vote on the pair tells on average over what its difference may be. At the estimate alone a
 * few early votes would make a pair look one-sided and settled, and intervals would be wrong. (Three
 * points of Gauss and Hermite.)
 */
function expectedInformation(fit: Fit, { first, second }: Pair, variance: number): number {
  const difference = at(fit.strengths, first) - at(fit.strengths, second);
  const far = Math.sqrt(3 * variance);
  const at3 = [difference, difference + far, difference - far].map(
    (value) => voteInformation(voteOdds(value, fit.tie)).ofDifference,
  );
  const [middle = 0, above = 0, below = 0] = at3;
  return (4 * middle + above + below) / 6;
}

/** Covariance · goals · goalsᵀ · covariance: what a vote teaches of all goals is read off it. */
function knownTogether(covariance: Matrix, goals: readonly Goal[]): Matrix {
  const effects = covariance.map((row) =>
    Float64Array.from(
      goals.map(
        ({ leader, rival, weight }) => Math.sqrt(weight) * (at(row, leader) - at(row, rival)),
      ),
    ),
  );
  return effects.map((row) => Float64Array.from(effects.map((other) => dot(row, other))));
}

function afterVote(covariance: Matrix, pair: Pair, information: number): Matrix {
  const { first, second } = pair;
  const factor = information / (1 + information * ofDifference(covariance, pair));
  const lean = covariance.map((row) => at(row, first) - at(row, second));
  return covariance.map((row, index) =>
    row.map((value, column) => value - factor * (lean[index] ?? 0) * (lean[column] ?? 0)),
  );
}
