import { and, gte, inArray, sql } from 'drizzle-orm';
import { generations } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';
import { overStates } from '#lib/upkeep/totals';

export const quantiles = [0.5, 0.95, 0.99];

/**
 * How long generations took that ended in the last hour, each step at these quantiles: until they were
 * sent, until they were answered, and until what came was kept. In seconds; null where there were none.
 */
export async function askDurations(db: Db) {
  const { createdAt, dispatchedAt, finishedAt, durationMs, state } = generations;
  const wanted = sql.raw(`array[${quantiles.join(', ')}]::float8[]`);
  const among = (seconds: ReturnType<typeof sql>) =>
    sql<number[] | null>`percentile_cont(${wanted}) within group (order by ${seconds})`;
  const called = sql`${durationMs} / 1000.0`;
  const sinceSent = sql`extract(epoch from ${finishedAt} - ${dispatchedAt})`;
  const [row] = await db
    .select({
      waited: among(sql`extract(epoch from ${dispatchedAt} - ${createdAt})`),
      called: among(called),
      stored: among(
        sql`case when ${state} = 'done' then greatest(0, ${sinceSent} - ${called}) end`,
      ),
    })
    .from(generations)
    .where(and(inArray(state, [...overStates]), gte(finishedAt, sql`now() - interval '1 hour'`)));
  return row;
}
