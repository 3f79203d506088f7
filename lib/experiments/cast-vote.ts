import { and, eq, inArray } from 'drizzle-orm';
import type { SentVote } from '#lib/experiments/judging/sent-vote';
import type { Outcome } from '#lib/experiments/judging/vote';
import { experimentCells, experimentGenerations, experimentVotes } from '#lib/experiments/tables';
import { images } from '#lib/generations/tables';
import { isId } from '#lib/id';
import type { Db } from '#lib/platform/database/database';
import { failed, ok, type Result } from '#lib/result';

/** A vote on two pictures of an experiment. */
export interface BlindVote extends SentVote {
  readonly experimentId: string;
}

/** A vote on two cells, which are not the same one. */
export interface CastVote {
  readonly id: string;
  readonly experimentId: string;
  readonly leftCell: number;
  readonly rightCell: number;
  readonly outcome: Outcome;
}

/**
 * Keeps a vote on two cells of an experiment.
 *
 * @param ownerId of the experiment
 * @param judge who says it: the identifier of the owner, or of a guest
 */
export async function castVote(
  db: Db,
  ownerId: string,
  judge: string,
  vote: CastVote,
): Promise<Result<null, { readonly code: 'not-found' }>> {
  const { experimentId, leftCell, rightCell } = vote;
  const cells = await db.$count(
    experimentCells,
    and(
      eq(experimentCells.ownerId, ownerId),
      eq(experimentCells.experimentId, experimentId),
      inArray(experimentCells.cell, [leftCell, rightCell]),
    ),
  );
  if (cells !== 2) return failed({ code: 'not-found' });
  await db
    .insert(experimentVotes)
    .values({ ...vote, ownerId, judge })
    .onConflictDoNothing();
  return ok(null);
}

/** Keeps a vote on two pictures of an experiment, as one on their cells. */
export async function castBlindVote(
  db: Db,
  ownerId: string,
  judge: string,
  { id, experimentId, left, right, outcome }: BlindVote,
): Promise<Result<null, { readonly code: 'not-found' }>> {
  if (!isId(left) || !isId(right)) return failed({ code: 'not-found' });
  const rows = await db
    .select({ imageId: images.id, cell: experimentGenerations.cell })
    .from(images)
    .innerJoin(experimentGenerations, eq(experimentGenerations.generationId, images.generationId))
    .where(
      and(
        eq(images.ownerId, ownerId),
        eq(experimentGenerations.experimentId, experimentId),
        inArray(images.id, [left, right]),
      ),
    );
  const cellOf = new Map(rows.map(({ imageId, cell }) => [imageId, cell]));
  const [leftCell, rightCell] = [cellOf.get(left), cellOf.get(right)];
  const isPair = leftCell !== undefined && rightCell !== undefined && leftCell !== rightCell;
  if (!isPair) return failed({ code: 'not-found' });
  return castVote(db, ownerId, judge, { id, experimentId, leftCell, rightCell, outcome });
}
