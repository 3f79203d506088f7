import { and, desc, eq, gt, isNull, or, sql } from 'drizzle-orm';
import { users } from '#lib/accounts/tables';
import { apiTokens } from '#lib/accounts/tokens/tables';
import type { Db } from '#lib/platform/database/database';

/** The tokens of an owner that were not revoked, expired ones too, the newest first. */
export function listTokenRows(db: Db, ownerId: string) {
  const { id, name, ending, scopes, createdAt, lastUsedAt, expiresAt } = apiTokens;
  const isExpired = sql<boolean>`coalesce(${expiresAt} <= now(), false)`;
  return db
    .select({ id, name, ending, scopes, createdAt, lastUsedAt, expiresAt, isExpired })
    .from(apiTokens)
    .where(unrevoked(ownerId))
    .orderBy(desc(apiTokens.id));
}

export function countTokens(db: Db, ownerId: string): Promise<number> {
  return db.$count(apiTokens, unrevoked(ownerId));
}

/** Whose token this is and what it may do, while it is good. @param hash see secret.ts */
export async function findGoodToken(db: Db, hash: string) {
  const { id, ownerId, scopes, revokedAt, expiresAt } = apiTokens;
  const isGood = and(isNull(revokedAt), or(isNull(expiresAt), gt(expiresAt, sql`now()`)));
  const isIn = and(isNull(users.suspendedAt), isNull(users.deletedAt));
  const [row] = await db
    .select({ id, ownerId, scopes, role: users.role })
    .from(apiTokens)
    .innerJoin(users, eq(users.id, ownerId))
    .where(and(eq(apiTokens.hash, hash), isGood, isIn));
  return row ?? null;
}

export function unrevoked(ownerId: string) {
  return and(eq(apiTokens.ownerId, ownerId), isNull(apiTokens.revokedAt));
}
