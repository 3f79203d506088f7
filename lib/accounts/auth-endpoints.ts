import 'server-only';
import { auth } from '#lib/accounts/auth';
import { noteDeed } from '#lib/accounts/deeds';
import { mayKnock } from '#lib/accounts/knock';
import { studioMode } from '#lib/accounts/mode';
import { personOf } from '#lib/accounts/person-of';
import { forgetTry, mayTry } from '#lib/accounts/sign-in';
import { database } from '#lib/platform/database/database';
import { readCapped, TooManyBytes } from '#lib/platform/read-capped';

interface Endpoint {
  readonly method: 'GET' | 'POST';
  /** `people` are signed in already; `tries` of getting in are counted, `begun` ones were so before. */
  readonly isFor: 'everybody' | 'tries' | 'begun' | 'people';
}

/** Of everything that better-auth can answer, what is answered. */
const endpoints: Readonly<Record<string, Endpoint>> = {
  'passkey/generate-authenticate-options': { method: 'GET', isFor: 'everybody' },
  'passkey/verify-authentication': { method: 'POST', isFor: 'tries' },
  'passkey/generate-register-options': { method: 'GET', isFor: 'people' },
  'passkey/verify-registration': { method: 'POST', isFor: 'people' },
  'callback/oidc': { method: 'GET', isFor: 'begun' },
};

/** More than any of these asks for. */
const mostBodyBytes = 65_536;

const nothing = () => new Response(null, { status: 404 });

/** Answers what stands in the list above, to those that it is for; all else does not exist. */
export async function answerAuth(request: Request, path: string): Promise<Response> {
  const endpoint = Object.hasOwn(endpoints, path) ? endpoints[path] : undefined;
  if (!endpoint || endpoint.method !== request.method || studioMode().is !== 'network') {
    return nothing();
  }
  const changes = request.method === 'POST';
  if (!mayKnock(request.headers, changes)) return nothing();
  const { isFor } = endpoint;
  const viewer = isFor === 'people' ? await personOf(request.headers, changes, 'look') : null;
  if (isFor === 'people' && !viewer) return nothing();
  const { db } = await database();
  if (isFor === 'tries' && !(await mayTry(db, request.headers))) {
    return Response.json({ message: 'Too many tries.' }, { status: 429 });
  }
  const whole = await readWhole(request);
  if (!whole) return new Response(null, { status: 413 });
  const answer = await (await auth()).handler(whole);
  if (viewer && path === 'passkey/verify-registration' && answer.ok) {
    await noteDeed(db, { kind: 'passkey-added', actorId: viewer.id });
  }
  const isTry = isFor === 'tries' || isFor === 'begun';
  if (isTry && opensSession(answer)) await forgetTry(db, request.headers);
  return answer;
}

function opensSession({ headers }: Response): boolean {
  return headers.getSetCookie().some((line) => /session_token=[^;]/.test(line));
}

/** The request with its body read, so that none comes without an end; null for one that is too long. */
async function readWhole(request: Request): Promise<Request | null> {
  if (!request.body) return request;
  try {
    const body = new Uint8Array(await readCapped(request.body, mostBodyBytes));
    return new Request(request.url, { method: request.method, headers: request.headers, body });
  } catch (error) {
    if (error instanceof TooManyBytes) return null;
    throw error;
  }
}
