import { at, type Matrix, rowOf, zeroMatrix } from '#lib/experiments/judging/matrix';
import { findPeak, type Peak } from '#lib/experiments/judging/peak';
import type { PairTally } from '#lib/experiments/judging/vote';
import type { InSteps } from '#lib/platform/in-steps';

/** Strengths as they fit the votes best. */
export interface Fit {
  /** On a logarithmic scale: 1 more is odds of 2.7 to 1. Their mean is 0. */
  readonly strengths: Float64Array;
  /** The readiness to call it a tie, see davidson.ts. */
  readonly tie: number;
  /** How far the strengths may be off, together; of these only differences mean anything. */
  readonly covariance: Matrix;
  /** How many it rests on, by their weights: evidence counts for parts of votes. */
  readonly votes: number;
}

/**
 * How different the variants of an experiment are is not known beforehand, and a prior that is wrong
 * about it makes wrong intervals: above all when pairs are chosen by what the votes have said, since
 * what looks bad early is then hardly asked for again. So the fit is made for several deviations, and
 * each counts by how well it explains the votes.
 */
const deviations = [1, 2, 4] as const;

/**
 * Fits strengths to votes. It always ends, with one vote or none as well. In steps: with hundreds of
 * variants it takes a second in all.
 *
 * @param variants how many there are; those without a vote keep the prior
 */
export function* fitStrengths(variants: number, tallies: readonly PairTally[]): InSteps<Fit> {
  const peaks: Peak[] = [];
  for (const deviation of deviations) {
    peaks.push(yield* findPeak({ variants, tallies, deviation }));
    yield;
  }
  const weights = weightsOf(peaks);
  const point = mean(peaks, weights);
  return {
    strengths: centred(point.slice(0, variants)),
    tie: at(point, variants),
    covariance: spread(peaks, weights, point),
    votes: tallies.reduce((sum, each) => sum + each.firstWins + each.secondWins + each.ties, 0),
  };
}

/** Shares that add up to 1, by evidence. */
function weightsOf(peaks: readonly Peak[]): number[] {
  const best = Math.max(...peaks.map(({ evidence }) => evidence));
  const shares = peaks.map(({ evidence }) => Math.exp(evidence - best));
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => share / sum);
}

function mean(peaks: readonly Peak[], weights: readonly number[]): Float64Array {
  const sum = new Float64Array(peaks[0]?.point.length ?? 0);
  for (const [index, { point }] of peaks.entries()) {
    for (const [each, value] of point.entries()) {
      sum[each] = at(sum, each) + (weights[index] ?? 0) * value;
    }
  }
  return sum;
}

/** The covariance of the strengths within the fits, and between them. */
function spread(peaks: readonly Peak[], weights: readonly number[], point: Float64Array): Matrix {
  const variants = point.length - 1;
  const sum = zeroMatrix(variants);
  for (const [index, peak] of peaks.entries()) {
    const weight = weights[index] ?? 0;
    for (const [row, into] of sum.entries()) {
      const within = rowOf(peak.covariance, row);
      const off = at(peak.point, row) - at(point, row);
      for (let column = 0; column < variants; column += 1) {
        const between = off * (at(peak.point, column) - at(point, column));
        into[column] = at(into, column) + weight * (at(within, column) + between);
      }
    }
  }
  return sum;
}

function centred(strengths: Float64Array): Float64Array {
  const middle = strengths.reduce((sum, value) => sum + value, 0) / Math.max(1, strengths.length);
  return strengths.map((value) => value - middle);
}
