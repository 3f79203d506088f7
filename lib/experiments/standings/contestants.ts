import type { Fit } from '#lib/experiments/judging/fit-strengths';
import { tallyVotes, type Vote } from '#lib/experiments/judging/vote';
import { knownFit } from '#lib/experiments/standings/known-fit';

/** More are not judged: a person would have to vote for days, and each fit takes seconds. */
export const mostContestants = 200;

/** The cells that are judged, with the strengths that the votes on them give. */
export interface Contest {
  /** Numbers of cells; their places here are the variants of the fit. */
  readonly contestants: readonly number[];
  readonly votes: readonly Vote[];
  readonly fit: Fit;
}

/** Fits the votes on some cells to their strengths; votes on other cells are left out. */
export function contestOf(cells: Iterable<number>, votes: readonly Vote[]): Contest {
  const contestants = [...new Set(cells)].sort((a, b) => a - b);
  const places = new Map(contestants.map((cell, place) => [cell, place]));
  const counted = votes.flatMap((vote) => {
    const left = places.get(vote.left);
    const right = places.get(vote.right);
    return left === undefined || right === undefined ? [] : [{ ...vote, left, right }];
  });
  const fit = knownFit(contestants.length, tallyVotes(counted));
  return { contestants, votes: counted, fit };
}
