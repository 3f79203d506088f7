import 'server-only';
import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import { auth } from '#lib/accounts/auth';
import { noteDeed } from '#lib/accounts/deeds';
import type { LinkKind } from '#lib/accounts/door-link';
import { findLink, makeLink, revokeLinks, takeLink } from '#lib/accounts/door-links';
import { passwordProblem } from '#lib/accounts/password';
import { authAccounts, sessions, users } from '#lib/accounts/tables';
import { newId } from '#lib/id';
import type { Db } from '#lib/platform/database/database';
import { failed, ok, type Result } from '#lib/result';

/** Why somebody is not let in. */
export type DoorFailure =
  | { readonly code: 'link-over' }
  | { readonly code: 'weak-password'; readonly message: string }
  | { readonly code: 'email-taken' }
  /** The invitation was made for somebody else. */
  | { readonly code: 'other-email' };

export interface Newcomer {
  readonly token: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

const localOwnerId = 'local';

/** Whether somebody has set the studio up for the network. */
export async function isSetUp(db: Db): Promise<boolean> {
  const [owner] = await db
    .select({ email: users.email })
    .from(users)
    .where(and(eq(users.role, 'owner'), isNull(users.deletedAt)));
  return Boolean(owner?.email);
}

/**
 * The link by which the owner is made, new at each start until somebody has used it.
 *
 * @returns null when the studio has an owner already
 */
export async function makeSetupLink(db: Db): Promise<string | null> {
  if (await isSetUp(db)) return null;
  return db.transaction(async (tx) => {
    await revokeLinks(tx, 'setup');
    return makeLink(tx, { kind: 'setup' });
  });
}

/** Makes the owner: the local owner gets an account, and keeps everything that was made before. */
export function setUp(db: Db, who: Newcomer): Promise<Result<string, DoorFailure>> {
  return enter(db, 'setup', who, async (tx, password) => {
    if (!(await takeLink(tx, 'setup', who.token))) return null;
    const { name, email } = who;
    await tx
      .update(users)
      // Whoever can read what the start prints is believed.
      .set({ name, email, emailVerified: true, role: 'owner', updatedAt: sql`now()` })
      .where(eq(users.id, localOwnerId));
    await addPassword(tx, localOwnerId, password);
    await noteDeed(tx, { kind: 'studio-set-up', actorId: localOwnerId });
    return localOwnerId;
  });
}

/**
 * Makes the account of somebody who was invited. An invitation for an address makes an account with
 * that one only; an address that somebody types for themselves is not proven.
 */
export async function join(db: Db, who: Newcomer): Promise<Result<string, DoorFailure>> {
  const invitation = await findLink(db, 'invitation', who.token);
  if (invitation?.email && invitation.email !== who.email) return failed({ code: 'other-email' });
  return enter(db, 'invitation', who, async (tx, password) => {
    const link = await takeLink(tx, 'invitation', who.token);
    if (!link?.role) return null;
    const id = newId();
    const { name, email } = who;
    const emailVerified = link.email === email;
    await tx.insert(users).values({ id, name, email, emailVerified, role: link.role });
    await addPassword(tx, id, password);
    const details = { role: link.role };
    await noteDeed(tx, { kind: 'joined', actorId: id, personId: link.madeBy ?? id, details });
    return id;
  });
}

/** Sets a new password by a link; whoever was signed in with the old one is so no more. */
export async function resetPassword(
  db: Db,
  { token, password }: Pick<Newcomer, 'token' | 'password'>,
): Promise<Result<string, DoorFailure>> {
  if (!(await findLink(db, 'new-password', token))) return failed({ code: 'link-over' });
  const problem = passwordProblem(password, []);
  if (problem) return failed({ code: 'weak-password', message: problem });
  const hash = await hashed(password);
  const id = await db.transaction(async (tx) => {
    const link = await takeLink(tx, 'new-password', token);
    if (!link?.personId) return null;
    await changePassword(tx, link.personId, hash);
    await noteDeed(tx, {
      kind: 'password-changed',
      actorId: link.personId,
      personId: link.personId,
    });
    return link.personId;
  });
  return id === null ? failed({ code: 'link-over' }) : ok(id);
}

/** @param keeps a session that stays, where somebody changes their own */
export async function changePassword(
  tx: Db,
  personId: string,
  hash: string,
  keeps?: string,
): Promise<void> {
  const isCredential = eq(authAccounts.providerId, 'credential');
  await tx.delete(authAccounts).where(and(eq(authAccounts.userId, personId), isCredential));
  await addPassword(tx, personId, hash);
  const isOther = keeps === undefined ? undefined : ne(sessions.id, keeps);
  await tx.delete(sessions).where(and(eq(sessions.userId, personId), isOther));
}

/** Slow on purpose: never inside a transaction. */
export async function hashed(password: string): Promise<string> {
  return (await (await auth()).$context).password.hash(password);
}

/** Whoever has no link costs nothing: to judge a password and to hash it is much work. */
async function enter(
  db: Db,
  kind: LinkKind,
  { token, name, email, password }: Newcomer,
  make: (tx: Db, hash: string) => Promise<string | null>,
): Promise<Result<string, DoorFailure>> {
  if (!(await findLink(db, kind, token))) return failed({ code: 'link-over' });
  const problem = passwordProblem(password, [name, email]);
  if (problem) return failed({ code: 'weak-password', message: problem });
  const hash = await hashed(password);
  const [known] = await db.select({ id: users.id }).from(users).where(eq(users.email, email));
  if (known) return failed({ code: 'email-taken' });
  const id = await db.transaction((tx) => make(tx, hash));
  return id === null ? failed({ code: 'link-over' }) : ok(id);
}

async function addPassword(tx: Db, userId: string, password: string): Promise<void> {
  const account = { id: newId(), userId, accountId: userId, providerId: 'credential', password };
  await tx.insert(authAccounts).values(account);
}
