import { and, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerAuth } from '#lib/accounts/auth-endpoints';
import { getOwnAccount } from '#lib/accounts/own-account';
import { deeds, sessions } from '#lib/accounts/tables';
import type { Person } from '#lib/accounts/viewer';
import { type Backend, startBackend } from '#tests/support/backend';
import { cookieOf, makeOwner, onNetwork, requestFrom } from '#tests/support/people';
import { makeSoftwarePasskey } from '#tests/support/software-passkey';

let backend: Backend;
let owner: Person;

beforeAll(async () => {
  backend = await startBackend({ settings: onNetwork });
  owner = await makeOwner(backend.db);
}, 60_000);

afterAll(() => backend.stop());

const origin = onNetwork.STUDIO_URL;
const cookiesOf = (headers: Headers) => headers.getSetCookie().map((line) => line.split(';')[0]);

/** Asks an endpoint as the page of the studio does. */
function ask(path: string, cookie: string, body?: object): Promise<Response> {
  const headers = requestFrom('203.0.113.20', { cookie, origin, host: new URL(origin).host });
  const [endpoint = ''] = path.split('?');
  const address = `${origin}/api/auth/${path}`;
  if (!body) return answerAuth(new Request(address, { headers }), endpoint);
  headers.set('content-type', 'application/json');
  const request = { method: 'POST', headers, body: JSON.stringify(body) };
  return answerAuth(new Request(address, request), endpoint);
}

type Options = Parameters<typeof makeSoftwarePasskey>[0];

const signedIn = async () => (await cookieOf('ada@studio.example')).get('cookie') ?? '';
const begin = (cookie: string) => ask('passkey/generate-register-options?name=Key', cookie);

const lines = () =>
  backend.db.$count(deeds, and(eq(deeds.kind, 'passkey-added'), eq(deeds.actorId, owner.id)));

test('a passkey that is made stands in the log, however its request came', async () => {
  const cookie = await signedIn();
  const answer = async (responseTo: (options: Options) => object) => {
    const begun = await begin(cookie);
    const all = [cookie, ...cookiesOf(begun.headers)].join('; ');
    const response = responseTo(await begun.json());
    return ask('passkey/verify-registration', all, { response, name: 'Key' });
  };
  expect((await answer(() => ({}))).ok).toBe(false);
  expect(await lines()).toBe(0);
  expect((await answer((options) => makeSoftwarePasskey(options, origin))).status).toBe(200);
  expect(await lines()).toBe(1);
  expect((await getOwnAccount(backend.db, owner)).passkeys).toMatchObject([{ name: 'Key' }]);
});

test('who signed in more than a day ago makes none, and is told apart from a fault', async () => {
  const cookie = await signedIn();
  await backend.db
    .update(sessions)
    .set({ createdAt: sql`now() - interval '2 days'` })
    .where(eq(sessions.userId, owner.id));
  // What the page has words for: components/accounts/passkey-making.ts.
  expect((await begin(cookie)).status).toBe(403);
  expect((await begin(await signedIn())).status).toBe(200);
});
