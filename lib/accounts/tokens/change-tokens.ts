import { and, eq, sql } from 'drizzle-orm';
import { noteDeed } from '#lib/accounts/deeds';
import { mostTokens, type NewToken } from '#lib/accounts/tokens/new-token';
import { countTokens, unrevoked } from '#lib/accounts/tokens/queries';
import { newSecret } from '#lib/accounts/tokens/secret';
import { apiTokens } from '#lib/accounts/tokens/tables';
import type { Viewer } from '#lib/accounts/viewer';
import { newId } from '#lib/id';
import type { Db } from '#lib/platform/database/database';
import { failed, ok, type Result } from '#lib/result';

export interface MadeToken {
  readonly id: string;
  /** Nobody can read it again: it is kept as a hash. */
  readonly token: string;
}

export type TokenFailure = { readonly code: 'over-limit' } | { readonly code: 'not-found' };

export async function createToken(
  db: Db,
  owner: Viewer,
  { name, scopes, days }: NewToken,
): Promise<Result<MadeToken, TokenFailure>> {
  if ((await countTokens(db, owner.id)) >= mostTokens) return failed({ code: 'over-limit' });
  const { token, ...kept } = newSecret();
  const id = newId();
  const expiresAt = days === null ? null : sql`now() + make_interval(days => ${days})`;
  await db.insert(apiTokens).values({ id, ownerId: owner.id, name, scopes, expiresAt, ...kept });
  // Not its name: that is in the words of its owner, and stays in the log for good.
  const details = { token: id, may: scopes.join(', ') };
  await noteDeed(db, { kind: 'token-made', actorId: owner.id, details });
  return ok({ id, token });
}

/** From the next request on it opens nothing. */
export async function revokeToken(
  db: Db,
  owner: Viewer,
  id: string,
): Promise<Result<null, TokenFailure>> {
  const revoked = await db
    .update(apiTokens)
    .set({ revokedAt: sql`now()` })
    .where(and(unrevoked(owner.id), eq(apiTokens.id, id)))
    .returning({ id: apiTokens.id });
  if (revoked.length === 0) return failed({ code: 'not-found' });
  await noteDeed(db, { kind: 'token-revoked', actorId: owner.id, details: { token: id } });
  return ok(null);
}
