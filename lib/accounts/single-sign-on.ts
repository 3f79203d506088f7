import 'server-only';
import { auth } from '#lib/accounts/auth';
import type { SignInFailure } from '#lib/accounts/door-words';
import { signInAddress } from '#lib/accounts/return-address';
import { mayTry } from '#lib/accounts/sign-in';
import type { Db } from '#lib/platform/database/database';
import { failed, ok, type Result } from '#lib/result';

/** A sign-on that cannot begin: it is not set up, or its provider does not answer. */
export type SingleSignOnFailure = SignInFailure | { readonly code: 'no-provider' };

/**
 * Begins a single sign-on: the address of the provider to go to. What belongs to it, state, nonce and
 * the verifier of PKCE, is kept by the studio; the cookie that ties it to the browser goes with the
 * answer. Afterwards the provider leads to the sign-in, which leads on to the page that was asked for.
 *
 * @param next that page, from outside
 */
export async function beginSignOn(
  db: Db,
  next: string,
  headers: Headers,
): Promise<Result<string, SingleSignOnFailure>> {
  if (!(await mayTry(db, headers))) return failed({ code: 'too-many' });
  const back = signInAddress(next);
  const body = { provider: 'oidc', callbackURL: back, errorCallbackURL: back };
  const answer = await (await auth()).api
    .signInSocial({ body: { ...body, disableRedirect: true }, headers })
    .catch(unknownProvider);
  return answer?.url ? ok(answer.url) : failed({ code: 'no-provider' });
}

/** Anything but a provider that is not there is a fault of the studio's. */
function unknownProvider(error: unknown): null {
  const { statusCode } = error as { readonly statusCode?: number };
  if (statusCode === 404 || statusCode === 400) return null;
  throw error;
}
