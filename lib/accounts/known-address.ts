import { and, eq, isNull, sql } from 'drizzle-orm';
import { noteDeed } from '#lib/accounts/deeds';
import { findInvitationOf, revokeLinks, takeInvitationOf } from '#lib/accounts/door-links';
import { authAccounts, passkeys, sessions, users } from '#lib/accounts/tables';
import { apiTokens } from '#lib/accounts/tokens/tables';
import type { Db } from '#lib/platform/database/database';

interface NewUser {
  readonly email: string;
  readonly emailVerified: boolean;
  readonly name: string;
}

/**
 * Somebody whom a provider names and the studio does not know: they get an account if an invitation
 * for their address waits, and if the provider has verified that it is theirs.
 *
 * @returns the account as it is to be made, or false for none
 */
export async function asInvited(db: Db, { email, emailVerified, name }: NewUser) {
  const link = emailVerified ? await findInvitationOf(db, email) : null;
  if (!link?.role) return false;
  return { data: { role: link.role, name: name.trim() || email.replace(/@.*$/, '') } };
}

/** The account is made: its invitation is used up. */
export async function useInvitation(db: Db, id: string, email: string): Promise<void> {
  await db.transaction(async (tx) => {
    const link = await takeInvitationOf(tx, email);
    const details = { role: link?.role ?? null };
    await noteDeed(tx, { kind: 'joined', actorId: id, personId: link?.madeBy ?? id, details });
  });
}

/**
 * Somebody proves by a provider that the address of an account is theirs. Where nobody had proven it
 * before, whoever made the account may have typed another's address: their ways in are at an end.
 */
export async function provenBy(db: Db, userId: string, providerId: string): Promise<void> {
  if (providerId !== 'oidc') return;
  await db.transaction(async (tx) => {
    const [person] = await tx
      .select({ isProven: users.emailVerified })
      .from(users)
      .where(eq(users.id, userId))
      .for('update');
    if (!person || person.isProven) return;
    const isPassword = eq(authAccounts.providerId, 'credential');
    await tx.delete(authAccounts).where(and(eq(authAccounts.userId, userId), isPassword));
    await tx.delete(passkeys).where(eq(passkeys.userId, userId));
    await tx.delete(sessions).where(eq(sessions.userId, userId));
    const isGood = and(eq(apiTokens.ownerId, userId), isNull(apiTokens.revokedAt));
    await tx.update(apiTokens).set({ revokedAt: sql`now()` }).where(isGood);
    await revokeLinks(tx, 'new-password', userId);
  });
}
