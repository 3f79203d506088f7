import { eq, sql } from 'drizzle-orm';
import { takeTurn } from '#lib/accounts/attempts';
import { apiTokens } from '#lib/accounts/tokens/tables';
import type { Db } from '#lib/platform/database/database';
import { env } from '#lib/platform/env';

/**
 * Takes one request off the allowance of a token, and notes when it was used last.
 *
 * @returns null when it may go on, else how many whole seconds to wait
 */
export async function takeTokenTurn(db: Db, tokenId: string): Promise<number | null> {
  const allowance = { most: env().STUDIO_API_REQUESTS_PER_MINUTE, windowSeconds: 60 };
  const wait = await takeTurn(db, ['token', tokenId], allowance);
  if (wait !== null) return wait;
  await db.update(apiTokens).set({ lastUsedAt: sql`now()` }).where(eq(apiTokens.id, tokenId));
  return null;
}
