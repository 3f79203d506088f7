import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { type Allowance, giveTurnBack, takeTurn } from '#lib/accounts/attempts';
import { auth } from '#lib/accounts/auth';
import { authAccounts, sessions } from '#lib/accounts/tables';
import type { Person } from '#lib/accounts/viewer';
import type { Db } from '#lib/platform/database/database';
import { failed, ok, type Result } from '#lib/result';

/** Why somebody at an open browser is not believed to be whose browser it is. */
export interface ProofFailure {
  readonly code: 'wrong-password' | 'too-many' | 'sign-in-again';
}

/** As often as at the door: whoever holds a session has no more guesses than who has none. */
const guesses: Allowance = { most: 10, windowSeconds: 600 };

/** For this long a sign-in stands for the password that somebody does not have, in seconds. */
const freshSeconds = 600;

/** Whether somebody has a password; who came by single sign-on has none until they set one. */
export async function hasPassword(db: Db, owner: Person): Promise<boolean> {
  return (await getHash(db, owner)) !== null;
}

/**
 * Asked before what cannot be undone: whether it is the person themselves who is at their browser. They
 * know their password; who has none has signed in just now.
 *
 * @param password of no matter where there is none
 */
export async function proveSelf(
  db: Db,
  owner: Person,
  password: string,
): Promise<Result<null, ProofFailure>> {
  const hash = await getHash(db, owner);
  if (hash === null) {
    return (await hasJustSignedIn(db, owner)) ? ok(null) : failed({ code: 'sign-in-again' });
  }
  const guess = ['own password', owner.id];
  if ((await takeTurn(db, guess, guesses)) !== null) return failed({ code: 'too-many' });
  const { password: hashing } = await (await auth()).$context;
  if (!(await hashing.verify({ hash, password }))) return failed({ code: 'wrong-password' });
  await giveTurnBack(db, guess, guesses);
  return ok(null);
}

async function getHash(db: Db, owner: Person): Promise<string | null> {
  const [account] = await db
    .select({ hash: authAccounts.password })
    .from(authAccounts)
    .where(and(eq(authAccounts.userId, owner.id), eq(authAccounts.providerId, 'credential')));
  return account?.hash ?? null;
}

async function hasJustSignedIn(db: Db, owner: Person): Promise<boolean> {
  if (owner.sessionId === null) return false;
  const isYoung = sql`${sessions.createdAt} > now() - make_interval(secs => ${freshSeconds})`;
  const isThis = and(eq(sessions.id, owner.sessionId), eq(sessions.userId, owner.id));
  return (await db.$count(sessions, and(isThis, isYoung))) > 0;
}
