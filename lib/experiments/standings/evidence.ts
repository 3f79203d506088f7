import { countMarked, type MarkSheet } from '#lib/experiments/judging/evidence';
import type { ExperimentRow } from '#lib/experiments/queries';
import { listMarks } from '#lib/experiments/results/queries';
import type { Db } from '#lib/platform/database/database';

/**
 * The picks of clients among the pictures of an experiment. Shares know experiments and not the other
 * way round, so whoever shows an experiment brings this along.
 */
export interface ClientPicks {
  /** A sheet for each client, of the latest so many. */
  listSheets(db: Db, ownerId: string, experimentId: string): Promise<MarkSheet[]>;
  /** How many picks there are on those sheets, without reading them. */
  count(db: Db, ownerId: string, experimentId: string): Promise<number>;
}

/** What was said of the pictures of an experiment elsewhere, whether or not it counts. */
export interface Evidence {
  /** One for the owner's own marks, and one for each client. */
  readonly sheets: readonly MarkSheet[];
  /** Pictures to which the owner gave stars or a heart. */
  readonly ratings: number;
  readonly picks: number;
}

/** Reads all marks on the pictures that can be shown. */
export async function readEvidence(
  db: Db,
  { id, ownerId }: Pick<ExperimentRow, 'id' | 'ownerId'>,
  clientPicks: ClientPicks,
): Promise<Evidence> {
  const marked = await listMarks(db, ownerId, id, 'marked');
  // A heart says something of those that have none; stars say nothing of those without.
  const hasHearts = marked.some(({ isChosen }) => isChosen);
  const own = hasHearts ? await listMarks(db, ownerId, id, 'all') : marked;
  const picks = await clientPicks.listSheets(db, ownerId, id);
  return { sheets: [own, ...picks], ratings: countMarked([own]), picks: countMarked(picks) };
}

/** The same where it does not count: only how much of it there is. */
export async function countEvidence(
  db: Db,
  { id, ownerId }: Pick<ExperimentRow, 'id' | 'ownerId'>,
  clientPicks: ClientPicks,
): Promise<Evidence> {
  const marked = await listMarks(db, ownerId, id, 'marked');
  const picks = await clientPicks.count(db, ownerId, id);
  return { sheets: [], ratings: countMarked([marked]), picks };
}

export const noEvidence: Evidence = { sheets: [], ratings: 0, picks: 0 };
