import { and, eq, sql } from 'drizzle-orm';
import { apiTokens } from '#lib/accounts/tokens/tables';
import type { Db } from '#lib/platform/database/database';
import { env } from '#lib/platform/env';

/**
 * Takes one request off the allowance of a token, which is as many as the settings say at once and
 * as many a minute. Kept as one moment in the row of the token, when the allowance is whole again
 * (the "generic cell rate algorithm"), so that all processes count together and no header counts.
 *
 * @returns null when it may go on, else how many whole seconds to wait
 */
export async function takeTurn(db: Db, tokenId: string): Promise<number | null> {
  const step = sql`make_interval(secs => 60.0 / ${env().STUDIO_API_REQUESTS_PER_MINUTE}::float8)`;
  const next = sql`greatest(${apiTokens.restedAt}, now()) + ${step}`;
  const isToken = eq(apiTokens.id, tokenId);
  const taken = await db
    .update(apiTokens)
    .set({ restedAt: next, lastUsedAt: sql`now()` })
    .where(and(isToken, sql`${next} <= now() + interval '1 minute'`))
    .returning({ id: apiTokens.id });
  if (taken.length > 0) return null;
  const wait = sql<number>`ceil(extract(epoch from ${next} - now() - interval '1 minute'))::int`;
  const [row] = await db.select({ wait }).from(apiTokens).where(isToken);
  return Math.max(1, row?.wait ?? 1);
}
