import { voteInformation, voteOdds } from '#lib/experiments/judging/davidson';
import {
  at,
  cholesky,
  inverse,
  type Matrix,
  rowOf,
  solve,
  zeroMatrix,
} from '#lib/experiments/judging/matrix';
import type { PairTally } from '#lib/experiments/judging/vote';
import type { InSteps } from '#lib/platform/in-steps';

/** One vote in six between equals is a tie; a deviation of 1.5 makes it anything from 1 % to 80 %. */
const tiePrior = { mean: -0.9, deviation: 1.5 };

export interface Question {
  readonly variants: number;
  readonly tallies: readonly PairTally[];
  /** How far strengths are believed to lie from each other before the first vote: their deviation. */
  readonly deviation: number;
}

/** The point at which votes and prior agree best, and what is around it. */
export interface Peak {
  /** The strengths, and last the readiness to call it a tie. */
  readonly point: Float64Array;
  readonly covariance: Matrix;
  /** The logarithm of how well such a prior explains the votes (Laplace), up to a constant. */
  readonly evidence: number;
}

const mostSteps = 100;
const smallStep = 1e-9;

/**
 * Finds the best fit under one prior by Newton's method, halving a step that would lead downhill.
 * The goal is concave and has a prior, so it always arrives, however one-sided the votes are. Votes
 * may be parts of votes: each adds to the goal by its weight.
 */
export function* findPeak(question: Question): InSteps<Peak> {
  const { variants, deviation } = question;
  let point: Float64Array = new Float64Array(variants + 1);
  point[variants] = tiePrior.mean;
  for (let step = 0; step < mostSteps; step += 1) {
    const { gradient, information } = derivatives(point, question);
    const move = solve(cholesky(information), gradient);
    const next = uphill(point, move, question);
    const isThere = next.every((value, index) => Math.abs(value - at(point, index)) < smallStep);
    point = next;
    yield;
    if (isThere) break;
  }
  const lower = cholesky(derivatives(point, question).information);
  const halfLogDeterminant = lower.reduce((sum, row, index) => sum + Math.log(at(row, index)), 0);
  const evidence = goal(point, question) - halfLogDeterminant - variants * Math.log(deviation);
  yield;
  return { point, covariance: yield* inverse(lower), evidence };
}

/** The first derivatives of the goal, and the second ones with their sign changed. */
function derivatives(point: Float64Array, { tallies, deviation }: Question) {
  const tieAt = point.length - 1;
  const gradient = point.map((value, index) =>
    index === tieAt ? (tiePrior.mean - value) / tiePrior.deviation ** 2 : -value / deviation ** 2,
  );
  const information = zeroMatrix(point.length);
  for (const [index, row] of information.entries()) {
    row[index] = 1 / (index === tieAt ? tiePrior.deviation : deviation) ** 2;
  }
  for (const tally of tallies) {
    const { first, second, firstWins, secondWins, ties } = tally;
    const votes = firstWins + secondWins + ties;
    const odds = voteOdds(at(point, first) - at(point, second), at(point, tieAt));
    const lean = (firstWins - secondWins) / 2 - (votes * (odds.first - odds.second)) / 2;
    add(gradient, first, lean);
    add(gradient, second, -lean);
    add(gradient, tieAt, ties - votes * odds.tie);
    const { ofDifference, ofTie, ofBoth } = voteInformation(odds);
    addDifference(information, first, second, votes * ofDifference);
    add(rowOf(information, tieAt), tieAt, votes * ofTie);
    for (const [variant, sign] of [
      [first, 1],
      [second, -1],
    ] as const) {
      add(rowOf(information, variant), tieAt, sign * votes * ofBoth);
      add(rowOf(information, tieAt), variant, sign * votes * ofBoth);
    }
  }
  return { gradient, information };
}

function addDifference(matrix: Matrix, first: number, second: number, amount: number): void {
  add(rowOf(matrix, first), first, amount);
  add(rowOf(matrix, second), second, amount);
  add(rowOf(matrix, first), second, -amount);
  add(rowOf(matrix, second), first, -amount);
}

function add(values: Float64Array, index: number, amount: number): void {
  values[index] = at(values, index) + amount;
}

/** The farthest of the move, its half, its quarter and so on that does not lead downhill. */
function uphill(point: Float64Array, move: Float64Array, question: Question): Float64Array {
  const before = goal(point, question);
  for (let part = 1; part > 1e-6; part /= 2) {
    const next = point.map((value, index) => value + part * at(move, index));
    if (goal(next, question) >= before) return next;
  }
  return point;
}

/** The logarithm of likelihood and prior together, up to a constant. */
function goal(point: Float64Array, { tallies, deviation }: Question): number {
  const tieAt = point.length - 1;
  let sum = -((at(point, tieAt) - tiePrior.mean) ** 2) / (2 * tiePrior.deviation ** 2);
  for (let index = 0; index < tieAt; index += 1) {
    sum -= at(point, index) ** 2 / (2 * deviation ** 2);
  }
  for (const { first, second, firstWins, secondWins, ties } of tallies) {
    const odds = voteOdds(at(point, first) - at(point, second), at(point, tieAt));
    if (firstWins > 0) sum += firstWins * Math.log(odds.first);
    if (secondWins > 0) sum += secondWins * Math.log(odds.second);
    if (ties > 0) sum += ties * Math.log(odds.tie);
  }
  return sum;
}
