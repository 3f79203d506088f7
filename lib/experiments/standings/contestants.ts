import { createHash } from 'node:crypto';
import { type MarkSheet, sumTallies, tallyMarks } from '#lib/experiments/judging/evidence';
import type { Fit } from '#lib/experiments/judging/fit-strengths';
import { type PairTally, tallyVotes, type Vote } from '#lib/experiments/judging/vote';
import { keptFit } from '#lib/experiments/standings/kept-fit';
import type { InSteps } from '#lib/platform/in-steps';

/** What is known of the cells of an experiment. */
export interface ContestOf {
  readonly experimentId: string;
  /** Those that are judged. */
  readonly cells: Iterable<number>;
  /** On cells, in the order in which they came: votes are only ever added. */
  readonly votes: readonly Vote[];
  /** What counts beside the votes, by cells as well. */
  readonly sheets: readonly MarkSheet[];
  /** Whether the strengths may be those of a few votes ago. */
  readonly mayBeOlder?: boolean;
}

/** The cells that are judged, with the strengths that votes and marks on them give. */
export interface Contest {
  /** Numbers of cells; their places here are the variants of the fit. */
  readonly contestants: readonly number[];
  readonly votes: readonly Vote[];
  readonly fit: Fit;
}

/** Fits what is known of some cells to their strengths; what is said of other cells is left out. */
export async function contestOf({
  experimentId,
  cells,
  votes,
  sheets,
  mayBeOlder = false,
}: ContestOf): Promise<Contest> {
  const contestants = [...new Set(cells)].sort((a, b) => a - b);
  const places = new Map(contestants.map((cell, place) => [cell, place]));
  const counted = votes.flatMap((vote) => {
    const left = places.get(vote.left);
    const right = places.get(vote.right);
    return left === undefined || right === undefined ? [] : [{ ...vote, left, right }];
  });
  const marked = sheets.map((sheet) =>
    sheet.flatMap((mark) => {
      const variant = places.get(mark.variant);
      return variant === undefined ? [] : [{ ...mark, variant }];
    }),
  );
  const fit = await keptFit({
    experimentId,
    cells: contestants,
    basis: basisOf(contestants, counted.length, marked),
    mayBeOlder,
    tallies: () => tallying(counted, marked),
  });
  return { contestants, votes: counted, fit };
}

function* tallying(
  votes: readonly Vote[],
  sheets: readonly MarkSheet[],
): InSteps<readonly PairTally[]> {
  const marks = yield* tallyMarks(sheets);
  return sumTallies([...tallyVotes(votes), ...marks]);
}

/** Votes do not change, so their number says which they are; marks do. */
function basisOf(
  contestants: readonly number[],
  votes: number,
  sheets: readonly MarkSheet[],
): string {
  const text = JSON.stringify([contestants, votes, sheets]);
  return createHash('sha256').update(text).digest('base64url');
}
