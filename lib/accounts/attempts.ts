import { createHash } from 'node:crypto';
import { lt, sql } from 'drizzle-orm';
import { attempts } from '#lib/accounts/tables';
import type { Db } from '#lib/platform/database/database';

/** How often something may be tried. */
export interface Allowance {
  readonly most: number;
  readonly windowSeconds: number;
}

/**
 * Counts one try of something, in the database and so for all workers together, and says whether it
 * is still allowed. One statement, so that tries at the same time are all counted.
 *
 * @param what a name for what is tried, and by or against whom; kept as a hash only
 */
export async function countAttempt(
  db: Db,
  what: readonly string[],
  { most, windowSeconds }: Allowance,
): Promise<boolean> {
  const key = createHash('sha256').update(JSON.stringify(what)).digest('base64url');
  const until = sql`clock_timestamp() + make_interval(secs => ${windowSeconds})`;
  const isOver = sql`${attempts.until} <= clock_timestamp()`;
  const [row] = await db
    .insert(attempts)
    .values({ key, count: 1, until })
    .onConflictDoUpdate({
      target: attempts.key,
      set: {
        count: sql`case when ${isOver} then 1 else ${attempts.count} + 1 end`,
        until: sql`case when ${isOver} then ${until} else ${attempts.until} end`,
      },
    })
    .returning({ count: attempts.count });
  return (row?.count ?? 1) <= most;
}

/** Forgets tries whose time is over. */
export async function forgetAttempts(db: Db): Promise<void> {
  await db.delete(attempts).where(lt(attempts.until, sql`clock_timestamp()`));
}
