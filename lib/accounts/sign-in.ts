import 'server-only';
import { type Allowance, takeTurn } from '#lib/accounts/attempts';
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

/**
 * Signs somebody in; the cookie of the session goes with the answer.
 *
 * @param headers of the request
 */
export async function signIn(
  db: Db,
  { email, password }: { readonly email: string; readonly password: string },
  headers: Headers,
): Promise<Result<null, SignInFailure>> {
  if (!(await mayTry(db, headers, email))) return failed({ code: 'too-many' });
  const body = { email, password, rememberMe: true };
  const answer = await (await auth()).api
    .signInEmail({ body, headers })
    .then((found) => found, refusal);
  if (answer) return ok(null);
  const address = headers.get(addressHeader);
  await noteDeed(db, { kind: 'sign-in-refused', actorId: null, address });
  return failed({ code: 'refused' });
}

/** Counts a try of getting in; also for the ways that have no password. */
export async function mayTry(db: Db, headers: Headers, email?: string): Promise<boolean> {
  const from = ['sign-in from', addressToCount(headers)];
  if ((await takeTurn(db, from, byAddress)) !== null) return false;
  return email === undefined || (await takeTurn(db, ['sign-in as', email], byEmail)) === null;
}

/** Anything but a plain refusal is a fault of the studio's. */
function refusal(error: unknown): null {
  const { statusCode } = error as { readonly statusCode?: number };
  if (statusCode === 401 || statusCode === 403 || statusCode === 400) return null;
  throw error;
}
