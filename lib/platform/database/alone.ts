import { sql } from 'drizzle-orm';
import type { Database, Db } from '#lib/platform/database/database';

/**
 * Does something unless another process that shares the database is doing it. On Postgres it is done
 * in a transaction, which holds the lock for as long as the process lives and no longer; the
 * embedded database has one process, and no connection to spare for a long transaction.
 *
 * @param lock a number that nothing else on this Postgres uses
 * @returns null when somebody else is at it
 */
export async function whileAlone<Value>(
  { kind, db }: Pick<Database, 'kind' | 'db'>,
  lock: number,
  work: (db: Db) => Promise<Value>,
): Promise<Value | null> {
  if (kind === 'embedded') return work(db);
  return db.transaction(async (tx) => {
    const { rows } = await tx.execute<{ mine: boolean }>(
      sql`select pg_try_advisory_xact_lock(${lock}::bigint) as mine`,
    );
    return rows[0]?.mine ? work(tx) : null;
  });
}
