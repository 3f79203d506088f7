import { createHash } from 'node:crypto';
import { eq, lt, sql } from 'drizzle-orm';
import { attempts } from '#lib/accounts/tables';
import type { Db } from '#lib/platform/database/database';

/** How often something may be tried: this often at once, and as often again within the window. */
export interface Allowance {
  readonly most: number;
  readonly windowSeconds: number;
}

/**
 * Takes one try of something off its allowance. All that is kept is one moment, when the allowance is
 * whole again (the "generic cell rate algorithm"), in the database: all processes count together, a
 * restart does not forget, and tries at the same time are all counted.
 *
 * @param what a name for what is tried, and by or against whom; kept as a hash only
 * @returns null when it may be tried, else how many whole seconds to wait
 */
export async function takeTurn(
  db: Db,
  what: readonly string[],
  { most, windowSeconds }: Allowance,
): Promise<number | null> {
  const key = keyOf(what);
  const step = seconds(windowSeconds / most);
  const window = seconds(windowSeconds);
  const next = sql`greatest(${attempts.until}, clock_timestamp()) + ${step}`;
  const taken = await db
    .insert(attempts)
    .values({ key, until: sql`clock_timestamp() + ${step}` })
    .onConflictDoUpdate({
      target: attempts.key,
      set: { until: next },
      setWhere: sql`${next} <= clock_timestamp() + ${window}`,
    })
    .returning({ key: attempts.key });
  if (taken.length > 0) return null;
  const wait = sql<number>`ceil(extract(epoch from ${next} - clock_timestamp() - ${window}))::int`;
  const [row] = await db.select({ wait }).from(attempts).where(eq(attempts.key, key));
  return Math.max(1, row?.wait ?? 1);
}

/** Gives a turn back that was taken: what it was for went well, and only failures are to count. */
export async function giveTurnBack(
  db: Db,
  what: readonly string[],
  { most, windowSeconds }: Allowance,
): Promise<void> {
  await db
    .update(attempts)
    .set({ until: sql`${attempts.until} - ${seconds(windowSeconds / most)}` })
    .where(eq(attempts.key, keyOf(what)));
}

/** Forgets those whose allowance is whole again. */
export async function forgetAttempts(db: Db): Promise<void> {
  await db.delete(attempts).where(lt(attempts.until, sql`clock_timestamp()`));
}

function keyOf(what: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(what)).digest('base64url');
}

function seconds(count: number) {
  return sql`make_interval(secs => ${count}::float8)`;
}
