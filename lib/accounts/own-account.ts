import 'server-only';
import { and, asc, desc, eq, gt, sql } from 'drizzle-orm';
import { noteDeed } from '#lib/accounts/deeds';
import { changePassword, hashed } from '#lib/accounts/door';
import { hasPassword, type ProofFailure, proveSelf } from '#lib/accounts/own-proof';
import { passwordProblem } from '#lib/accounts/password';
import { passkeys, sessions, users } from '#lib/accounts/tables';
import type { Person } from '#lib/accounts/viewer';
import type { Db } from '#lib/platform/database/database';
import { failed, ok, type Result } from '#lib/result';

/** A device that somebody is signed in on. */
export interface OwnSession {
  readonly id: string;
  /** As the browser calls itself. */
  readonly userAgent: string | null;
  readonly address: string | null;
  /** ISO 8601. */
  readonly since: string;
  readonly isThis: boolean;
}

export interface OwnPasskey {
  readonly id: string;
  readonly name: string | null;
  readonly since: string;
}

export interface OwnAccount {
  readonly hasPassword: boolean;
  readonly sessions: readonly OwnSession[];
  readonly passkeys: readonly OwnPasskey[];
}

export type PasswordFailure =
  | ProofFailure
  | { readonly code: 'weak-password'; readonly message: string };

type Removed = Promise<Result<null, { readonly code: 'not-found' }>>;

/** Where somebody is signed in, and by which passkeys they can. */
export async function getOwnAccount(db: Db, owner: Person): Promise<OwnAccount> {
  const isOpen = gt(sessions.expiresAt, sql`now()`);
  const open = await db
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, owner.id), isOpen))
    .orderBy(desc(sessions.updatedAt));
  const keys = await db
    .select({ id: passkeys.id, name: passkeys.name, since: passkeys.createdAt })
    .from(passkeys)
    .where(eq(passkeys.userId, owner.id))
    .orderBy(asc(passkeys.createdAt));
  return {
    hasPassword: await hasPassword(db, owner),
    sessions: open.map(({ id, userAgent, ipAddress, createdAt }) => ({
      id,
      userAgent,
      address: ipAddress || null,
      since: createdAt.toISOString(),
      isThis: id === owner.sessionId,
    })),
    passkeys: keys.map(({ since, ...key }) => ({ ...key, since: since.toISOString() })),
  };
}

export async function renameSelf(db: Db, owner: Person, name: string): Promise<void> {
  await db.update(users).set({ name, updatedAt: sql`now()` }).where(eq(users.id, owner.id));
}

/** Sets another password, or a first one; everywhere but here one has to sign in again. */
export async function changeOwnPassword(
  db: Db,
  owner: Person,
  { current, password }: { readonly current: string; readonly password: string },
): Promise<Result<null, PasswordFailure>> {
  const proven = await proveSelf(db, owner, current);
  if (!proven.ok) return proven;
  const problem = passwordProblem(password, [owner.name, owner.email ?? '']);
  if (problem) return failed({ code: 'weak-password', message: problem });
  const hash = await hashed(password);
  await db.transaction(async (tx) => {
    await changePassword(tx, owner.id, hash, owner.sessionId ?? undefined);
    await noteDeed(tx, { kind: 'password-changed', actorId: owner.id, personId: owner.id });
  });
  return ok(null);
}

/** Signs a device out. */
export function revokeOwnSession(db: Db, owner: Person, id: string): Removed {
  return db.transaction(async (tx) => {
    const revoked = await tx
      .delete(sessions)
      .where(and(eq(sessions.id, id), eq(sessions.userId, owner.id)))
      .returning({ id: sessions.id });
    if (revoked.length === 0) return failed({ code: 'not-found' });
    await noteDeed(tx, { kind: 'session-revoked', actorId: owner.id, personId: owner.id });
    return ok(null);
  });
}

export function removeOwnPasskey(db: Db, owner: Person, id: string): Removed {
  return db.transaction(async (tx) => {
    const removed = await tx
      .delete(passkeys)
      .where(and(eq(passkeys.id, id), eq(passkeys.userId, owner.id)))
      .returning({ id: passkeys.id });
    if (removed.length === 0) return failed({ code: 'not-found' });
    await noteDeed(tx, { kind: 'passkey-removed', actorId: owner.id, personId: owner.id });
    return ok(null);
  });
}
