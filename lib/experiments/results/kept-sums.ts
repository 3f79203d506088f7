import { and, eq, sql } from 'drizzle-orm';
import { type ExperimentSums, sumExperiments } from '#lib/experiments/results/queries';
import { experimentGenerations } from '#lib/experiments/tables';
import { generations } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';
import { processSingleton } from '#lib/platform/process-singleton';

/** The sums of an owner's experiments, with everything that was changed before the cursor. */
interface KeptSums {
  readonly cursor: string;
  readonly byId: ReadonlyMap<string, ExperimentSums>;
}

const kept = processSingleton('experiment-sums', () => new Map<string, KeptSums>());

/**
 * The sums of an owner's experiments, by their identifiers. Only those are summed that have changed
 * since this process did it last: a list that is read anew while one is running holds many that rest,
 * with ten thousand generations each.
 *
 * @param cursor of the stream of changes, taken before this is asked
 * @returns more than those, as far as they are known; one that nothing was ordered for yet is left out
 */
export async function sumChanged(
  db: Db,
  ownerId: string,
  ids: readonly string[],
  cursor: string,
): Promise<ReadonlyMap<string, ExperimentSums>> {
  const before = kept.get(ownerId);
  const byId = new Map(before?.byId);
  if (before) for (const id of await listChanged(db, ownerId, before.cursor)) byId.delete(id);
  const missing = ids.filter((id) => !byId.has(id));
  const sums = missing.length === 0 ? [] : await sumExperiments(db, ownerId, missing);
  for (const each of sums) byId.set(each.experimentId, each);
  kept.set(ownerId, { cursor, byId });
  return byId;
}

/**
 * The experiments of which a generation may have changed since a cursor was taken. What it has cost is
 * written into the ledger in one transaction with that.
 */
async function listChanged(db: Db, ownerId: string, cursor: string): Promise<string[]> {
  const { experimentId, generationId } = experimentGenerations;
  const rows = await db
    .selectDistinct({ id: experimentId })
    .from(generations)
    .innerJoin(
      experimentGenerations,
      and(eq(generationId, generations.id), eq(experimentGenerations.ownerId, ownerId)),
    )
    .where(and(eq(generations.ownerId, ownerId), sql`${generations.changedIn} >= ${cursor}::xid8`));
  return rows.map(({ id }) => id);
}
