import type { Scope } from '#lib/accounts/tokens/scope';
import { type TokenAccess, viewerOfToken } from '#lib/accounts/tokens/token-access';
import { takeTokenTurn } from '#lib/accounts/tokens/token-turn';
import { problem, problemAnswer } from '#lib/api/problem';
import { database } from '#lib/platform/database/database';
import { log } from '#lib/platform/log';

type Answer<Context> = (
  request: Request,
  access: TokenAccess,
  context: Context,
) => Promise<Response>;

/**
 * The guard of every route for scripts: lets in requests with a good token that may do this and has
 * requests left. A token that lacks the scope is answered like none, before anything is looked up.
 *
 * @param scope what the token must be good for; null where the answer itself looks at that
 */
export function withToken<Context>(scope: Scope | null, answer: Answer<Context>) {
  return async (request: Request, context: Context): Promise<Response> => {
    try {
      const access = await viewerOfToken(request);
      if (!access || (scope && !access.scopes.includes(scope))) return refuse(scope);
      const { db } = await database();
      const waitSeconds = await takeTokenTurn(db, access.tokenId);
      return waitSeconds === null ? await answer(request, access, context) : askToWait(waitSeconds);
    } catch (error) {
      log.error({ event: 'api-failed', err: error }, 'a request of a script failed');
      return problemAnswer(problem('failed', 'The studio could not do this. Why is in its log.'));
    }
  };
}

/** One answer for all that do not open, so that none of them says which it is. */
function refuse(scope: Scope | null): Response {
  const needed = scope ? ` and may be used for ${scope}` : '';
  const detail = `Send “Authorization: Bearer” with a token that is not revoked, has not expired${needed}. Tokens are made in Settings.`;
  const challenge = `Bearer realm="Seedream Studio"${scope ? `, scope="${scope}"` : ''}`;
  return problemAnswer(problem('no-token', detail), { 'www-authenticate': challenge });
}

function askToWait(seconds: number): Response {
  const detail = `This token has sent as many requests as it may. Wait ${seconds} s.`;
  return problemAnswer(problem('too-many-requests', detail), { 'retry-after': String(seconds) });
}
