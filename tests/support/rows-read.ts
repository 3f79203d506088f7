import { sql } from 'drizzle-orm';
import type { Db } from '#lib/platform/database/database';

/**
 * How many rows of the generations and the images some work reads from their tables, with or without
 * an index. What an index alone can answer reads none.
 */
export function countRowsRead(db: Db, work: (tx: Db) => Promise<unknown>): Promise<number> {
  return db.transaction(async (tx) => {
    const before = await readSoFar(tx);
    await work(tx);
    return (await readSoFar(tx)) - before;
  });
}

async function readSoFar(tx: Db): Promise<number> {
  const { rows } = await tx.execute<{ read: number }>(sql`
    select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::int as read
    from pg_stat_xact_user_tables where relname in ('generations', 'images')`);
  return rows[0]?.read ?? Number.NaN;
}
