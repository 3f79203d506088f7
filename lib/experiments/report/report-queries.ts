import { and, inArray, sql } from 'drizzle-orm';
import { isOfExperiment } from '#lib/experiments/queries';
import type { FailureKind } from '#lib/generations/generation';
import { generations } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';

/** How often calls of an experiment ended for a reason. */
export interface FailureCount {
  readonly kind: FailureKind;
  readonly count: number;
}

/** Why calls brought no pictures, the most frequent reason first. */
export function countFailures(
  db: Db,
  ownerId: string,
  experimentId: string,
): Promise<FailureCount[]> {
  const kind = sql<FailureKind>`${generations.failure}->>'kind'`;
  const count = sql<number>`count(*)::int`;
  return db
    .select({ kind, count })
    .from(generations)
    .where(
      and(
        isOfExperiment(db, ownerId, experimentId),
        inArray(generations.state, ['failed', 'unknown']),
      ),
    )
    .groupBy(kind)
    .orderBy(sql`count(*) desc`, kind);
}

/** How long the calls of an experiment took. */
export interface CallTimes {
  /** From the first that was sent to the last that ended, pauses and later repeats included. */
  readonly spanMs: number;
  /** The middle one of all that brought pictures. */
  readonly typicalMs: number;
}

/** Null while none has brought a picture. */
export async function getCallTimes(
  db: Db,
  ownerId: string,
  experimentId: string,
): Promise<CallTimes | null> {
  const { dispatchedAt, finishedAt, durationMs, state } = generations;
  const isDone = sql`${state} = 'done'`;
  const [row] = await db
    .select({
      spanMs: sql<
        number | null
      >`(extract(epoch from max(${finishedAt}) - min(${dispatchedAt})) * 1000)::float8`,
      typicalMs: sql<
        number | null
      >`percentile_cont(0.5) within group (order by ${durationMs}) filter (where ${isDone})`,
    })
    .from(generations)
    .where(isOfExperiment(db, ownerId, experimentId));
  if (!row || row.spanMs === null || row.typicalMs === null) return null;
  return { spanMs: row.spanMs, typicalMs: row.typicalMs };
}
