import 'server-only';
import { type Allowance, giveTurnBack, takeTurn } from '#lib/accounts/attempts';
import { auth } from '#lib/accounts/auth';
import { addressHeader, addressToCount } from '#lib/accounts/client-address';
import { noteDeed } from '#lib/accounts/deeds';
import type { SignInFailure } from '#lib/accounts/door-words';
import type { Db } from '#lib/platform/database/database';
import { failed, ok, type Result } from '#lib/result';

/** From one address, whoever is tried. */
const byAddress: Allowance = { most: 10, windowSeconds: 600 };
/** For one person, wherever it comes from: enough not to let others shut them out easily. */
const byEmail: Allowance = { most: 30, windowSeconds: 3600 };

interface Credentials {
  readonly email: string;
  readonly password: string;
}

/**
 * Signs somebody in; the cookie of the session goes with the answer.
 *
 * @param headers of the request
 */
export async function signIn(
  db: Db,
  { email, password }: Credentials,
  headers: Headers,
): Promise<Result<null, SignInFailure>> {
  if (!(await mayTry(db, headers, email))) return failed({ code: 'too-many' });
  if (await letIn({ email, password }, headers)) {
    await forgetTry(db, headers, email);
    return ok(null);
  }
  const address = headers.get(addressHeader);
  await noteDeed(db, { kind: 'sign-in-refused', actorId: null, address });
  return failed({ code: 'refused' });
}

/**
 * Signs in somebody who has just made their account. The link was the proof, and is used up: however
 * many come in from one address at that time, none of them is sent away.
 */
export async function signInNewcomer(
  who: Credentials,
  headers: Headers,
): Promise<Result<null, SignInFailure>> {
  return (await letIn(who, headers)) ? ok(null) : failed({ code: 'refused' });
}

/** Counts a try of getting in; also for the ways that have no password. */
export async function mayTry(db: Db, headers: Headers, email?: string): Promise<boolean> {
  if ((await takeTurn(db, triedFrom(headers), byAddress)) !== null) return false;
  return email === undefined || (await takeTurn(db, triedAs(email), byEmail)) === null;
}

/** A try that let somebody in does not count: an office that shares an address comes in, too. */
export async function forgetTry(db: Db, headers: Headers, email?: string): Promise<void> {
  await giveTurnBack(db, triedFrom(headers), byAddress);
  if (email !== undefined) await giveTurnBack(db, triedAs(email), byEmail);
}

const triedFrom = (headers: Headers) => ['sign-in from', addressToCount(headers)];
const triedAs = (email: string) => ['sign-in as', email];

async function letIn({ email, password }: Credentials, headers: Headers): Promise<boolean> {
  const body = { email, password, rememberMe: true };
  const answer = await (await auth()).api
    .signInEmail({ body, headers })
    .then((found) => found, refusal);
  return answer !== null;
}

/** Anything but a plain refusal is a fault of the studio's. */
function refusal(error: unknown): null {
  const { statusCode } = error as { readonly statusCode?: number };
  if (statusCode === 401 || statusCode === 403 || statusCode === 400) return null;
  throw error;
}
