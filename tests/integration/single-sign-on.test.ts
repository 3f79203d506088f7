import { and, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auth } from '#lib/accounts/auth';
import { answerAuth } from '#lib/accounts/auth-endpoints';
import { listInvitations } from '#lib/accounts/door-links';
import { changeOwnPassword, getOwnAccount } from '#lib/accounts/own-account';
import { signInAddress } from '#lib/accounts/return-address';
import { signIn } from '#lib/accounts/sign-in';
import { signedInPerson } from '#lib/accounts/signed-in';
import { beginSignOn } from '#lib/accounts/single-sign-on';
import { singleSignOnWords } from '#lib/accounts/single-sign-on-words';
import { authAccounts, deeds, sessions, users } from '#lib/accounts/tables';
import type { Person } from '#lib/accounts/viewer';
import { invite } from '#lib/people/invite';
import { leave } from '#lib/people/leave';
import { suspend } from '#lib/people/manage';
import { type Backend, startBackend } from '#tests/support/backend';
import {
  type OpenIdPerson,
  type OpenIdProvider,
  startOpenIdProvider,
} from '#tests/support/openid-provider';
import {
  cookieOf,
  makeOwner,
  makePerson,
  onNetwork,
  password,
  requestFrom,
} from '#tests/support/people';

let backend: Backend;
let provider: OpenIdProvider;
let owner: Person;

beforeAll(async () => {
  provider = await startOpenIdProvider(onNetwork.STUDIO_URL);
  backend = await startBackend({ settings: { ...onNetwork, ...provider.settings } });
  owner = await makeOwner(backend.db);
}, 60_000);

afterAll(async () => {
  await backend.stop();
  await provider.stop();
});

const somebody = (email: string, isVerified = true): OpenIdPerson => ({
  ...{ email, isVerified, name: 'Grace Hopper' },
});

/** The beginning of a sign-on in a browser: where it is sent, and the cookies that it keeps. */
async function begin(next = '/') {
  const back = signInAddress(next);
  const { headers, response } = await (await auth()).api.signInSocial({
    body: { provider: 'oidc', callbackURL: back, errorCallbackURL: back, disableRedirect: true },
    headers: requestFrom('203.0.113.9'),
    returnHeaders: true,
  });
  return { address: response.url ?? '', cookie: cookiesOf(headers) };
}

const cookiesOf = (headers: Headers) =>
  headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');

/** The end of it: what the studio answers to the browser that comes back. */
async function comeBack(address: string, cookie: string) {
  const request = new Request(address, { headers: { cookie } });
  const { headers } = await (await auth()).handler(request);
  const to = new URL(headers.get('location') ?? '', onNetwork.STUDIO_URL);
  const person = await signedInPerson(new Headers({ cookie: cookiesOf(headers) }));
  return { to: to.pathname + to.search, error: to.searchParams.get('error'), person };
}

async function signOn(person: OpenIdPerson, next?: string) {
  const { address, cookie } = await begin(next);
  return comeBack(await provider.visit(address, person), cookie);
}

const find = async (email: string) =>
  (await backend.db.select().from(users).where(eq(users.email, email)))[0];

test('a sign-on goes to the provider with a state, a nonce and a challenge', async () => {
  const begun = await beginSignOn(backend.db, '/gallery', requestFrom('203.0.113.8'));
  const address = new URL(begun.ok ? begun.value : '');
  expect(address.origin).toBe(provider.settings.OIDC_ISSUER);
  const query = Object.fromEntries(address.searchParams);
  expect(query).toMatchObject({ response_type: 'code', code_challenge_method: 'S256' });
  expect(query.scope?.split(' ').sort()).toEqual(['email', 'openid', 'profile']);
  for (const name of ['state', 'nonce', 'code_challenge']) {
    expect(query[name]?.length, name).toBeGreaterThan(20);
  }
  expect(query.redirect_uri).toBe(`${onNetwork.STUDIO_URL}/api/auth/callback/oidc`);
});

describe('somebody who is invited by their e-mail address', () => {
  test('gets their account by signing on, once, with the role of the invitation', async () => {
    const email = 'grace@corp.example';
    await invite(backend.db, owner, { role: 'viewer', email, days: 7 });
    const { person, to } = await signOn(somebody(email), '/gallery?q=boats');
    expect(person).toMatchObject({ email, role: 'viewer', name: 'Grace Hopper' });
    expect(to).toBe(signInAddress('/gallery?q=boats'));
    expect((await listInvitations(backend.db)).filter((each) => each.email === email)).toEqual([]);
    expect((await signOn(somebody(email))).person?.id).toBe(person?.id);
  });

  test('does not, where the provider has not verified the address', async () => {
    const email = 'hasty@corp.example';
    await invite(backend.db, owner, { role: 'member', email, days: 7 });
    const { person, error } = await signOn(somebody(email, false));
    expect(person).toBeNull();
    expect(error).toBe('unable_to_create_user');
    expect(await find(email)).toBeUndefined();
    expect(await listInvitations(backend.db)).toContainEqual(expect.objectContaining({ email }));
  });
});

test('what a provider gives for asking it more is not kept, at the first sign-on or later', async () => {
  const email = 'quinn@corp.example';
  await invite(backend.db, owner, { role: 'member', email, days: 7 });
  for (const _ of ['the first time', 'and again']) {
    const { person } = await signOn(somebody(email));
    const rows = await backend.db
      .select()
      .from(authAccounts)
      .where(eq(authAccounts.userId, person?.id ?? ''));
    expect(rows).toMatchObject([
      {
        providerId: 'oidc',
        accessToken: null,
        refreshToken: null,
        idToken: null,
        accessTokenExpiresAt: null,
        refreshTokenExpiresAt: null,
      },
    ]);
  }
});

describe('somebody who has an account', () => {
  test('is the same person by either way', async () => {
    const signedIn = and(eq(deeds.kind, 'signed-in'), eq(deeds.actorId, owner.id));
    const before = await backend.db.$count(deeds, signedIn);
    const { person } = await signOn(somebody('ada@studio.example'));
    expect(person).toMatchObject({ id: owner.id, role: 'owner', name: 'Ada' });
    expect(await backend.db.$count(deeds, signedIn), 'the log says so').toBe(before + 1);
    const who = { email: 'ada@studio.example', password };
    expect((await signIn(backend.db, who, requestFrom('192.0.2.50'))).ok).toBe(true);
  });

  test('is not let in where the provider has not verified the address', async () => {
    await makePerson(backend.db, owner, 'Vera', 'member');
    const { person, error } = await signOn(somebody('vera@studio.example', false));
    expect(person).toBeNull();
    expect(singleSignOnWords(error ?? '')).toContain('does not say that your e-mail address');
  });

  test('gets it back from whoever made it with their address', async () => {
    // By a link that was made for nobody by name, so that any address could be typed.
    const thief = await makePerson(backend.db, owner, 'Victim', 'member');
    const browser = await cookieOf('victim@studio.example');
    const { person } = await signOn(somebody('victim@studio.example'));
    expect(person?.id).toBe(thief.id);
    expect(await signedInPerson(browser)).toBeNull();
    const who = { email: 'victim@studio.example', password };
    expect((await signIn(backend.db, who, requestFrom('192.0.2.51'))).ok).toBe(false);
  });

  test('is not let in while suspended', async () => {
    const { id } = await makePerson(backend.db, owner, 'Susan', 'member');
    await suspend(backend.db, owner, id);
    const { person, error } = await signOn(somebody('susan@studio.example'));
    expect(person).toBeNull();
    expect(singleSignOnWords(error ?? '')).toContain('shut this account out');
  });
});

describe('somebody who has no password', () => {
  const stale = (person: Person) =>
    backend.db
      .update(sessions)
      .set({ createdAt: sql`now() - interval '11 minutes'` })
      .where(eq(sessions.userId, person.id));

  async function comeBySignOn(name: string): Promise<Person> {
    const email = `${name}@corp.example`;
    await invite(backend.db, owner, { role: 'member', email, days: 7 });
    const { person } = await signOn(somebody(email));
    if (!person) throw new Error(`${name} did not get in.`);
    return person;
  }

  test('sets one within ten minutes of signing on, and signs in by it from then on', async () => {
    const person = await comeBySignOn('nora');
    expect((await getOwnAccount(backend.db, person)).hasPassword).toBe(false);
    await stale(person);
    const change = { current: '', password };
    expect(await changeOwnPassword(backend.db, person, change)).toEqual(again);
    const { person: fresh } = await signOn(somebody('nora@corp.example'));
    expect((await changeOwnPassword(backend.db, fresh ?? person, change)).ok).toBe(true);
    expect((await getOwnAccount(backend.db, person)).hasPassword).toBe(true);
    const who = { email: 'nora@corp.example', password };
    expect((await signIn(backend.db, who, requestFrom('192.0.2.52'))).ok).toBe(true);
    expect(await changeOwnPassword(backend.db, fresh ?? person, change)).toMatchObject({
      failure: { code: 'wrong-password' },
    });
  });

  test('leaves by signing on again', async () => {
    const person = await comeBySignOn('otto');
    await stale(person);
    expect(await leave(backend.db, person, 'guess')).toEqual(again);
    const { person: fresh } = await signOn(somebody('otto@corp.example'));
    expect((await leave(backend.db, fresh ?? person, '')).ok).toBe(true);
    expect(await find('otto@corp.example')).toBeUndefined();
  });
});

const again = { ok: false, failure: { code: 'sign-in-again' } };

test('a sign-on that lets somebody in gives its try back, and one that does not keeps it', async () => {
  const from = requestFrom('192.0.2.53');
  const visitAs = async (person: OpenIdPerson) => {
    const begun = await beginSignOn(backend.db, '/', from);
    if (!begun.ok) return begun.failure.code;
    const { address, cookie } = await begin();
    const back = await provider.visit(address, person);
    const headers = requestFrom('192.0.2.53', { cookie, host: 'studio.example' });
    const answer = await answerAuth(new Request(back, { headers }), 'callback/oidc');
    return cookiesOf(answer.headers).includes('session_token=') ? 'in' : 'out';
  };
  const in12 = [];
  for (let n = 0; n < 12; n += 1) in12.push(await visitAs(somebody('ada@studio.example')));
  expect(new Set(in12)).toEqual(new Set(['in']));
  const out12 = [];
  for (let n = 0; n < 12; n += 1) out12.push(await visitAs(somebody('eve@corp.example')));
  expect(out12).toEqual([...Array(10).fill('out'), 'too-many', 'too-many']);
});

test('somebody whom nobody invited gets no account, and is told whom to ask', async () => {
  const { person, error, to } = await signOn(somebody('eve@corp.example'));
  expect(person).toBeNull();
  expect(to).toBe('/sign-in?error=unable_to_create_user');
  expect(singleSignOnWords(error ?? '')).toContain('Ask an admin for an invitation');
  expect(await find('eve@corp.example')).toBeUndefined();
});

describe('an answer of the provider', () => {
  const ada = somebody('ada@studio.example');
  /** Sends the browser off with something else in the place of what the studio sent. */
  const changed = (address: string, name: string, value: string) => {
    const url = new URL(address);
    url.searchParams.set(name, value);
    return url.href;
  };

  test('does nothing in a browser that did not begin', async () => {
    const { address } = await begin();
    const other = await begin();
    const back = await provider.visit(address, ada);
    expect(await comeBack(back, other.cookie)).toMatchObject({
      ...{ person: null, error: 'state_mismatch' },
    });
    expect((await comeBack(back, '')).person).toBeNull();
  });

  test('does nothing with a state that the studio never gave', async () => {
    const { address, cookie } = await begin();
    const back = changed(await provider.visit(address, ada), 'state', 'a'.repeat(32));
    expect(await comeBack(back, cookie)).toMatchObject({ person: null });
  });

  test('is taken once', async () => {
    const { address, cookie } = await begin();
    const back = await provider.visit(address, ada);
    expect((await comeBack(back, cookie)).person).not.toBeNull();
    expect((await comeBack(back, cookie)).person).toBeNull();
  });

  test('that belongs to another challenge of PKCE is refused', async () => {
    const { address, cookie } = await begin();
    const forged = changed(
      address,
      'code_challenge',
      'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    );
    expect(await comeBack(await provider.visit(forged, ada), cookie)).toMatchObject({
      ...{ person: null, error: 'invalid_code' },
    });
  });

  test('that belongs to another nonce is refused', async () => {
    const { address, cookie } = await begin();
    const forged = changed(address, 'nonce', 'of another sign-on');
    expect(await comeBack(await provider.visit(forged, ada), cookie)).toMatchObject({
      ...{ person: null, error: 'unable_to_get_user_info' },
    });
  });

  test('that says no is told in words', async () => {
    const { address, cookie } = await begin();
    const state = new URL(address).searchParams.get('state');
    const back = `${onNetwork.STUDIO_URL}/api/auth/callback/oidc?error=access_denied&state=${state}`;
    const { person, error } = await comeBack(back, cookie);
    expect(person).toBeNull();
    expect(singleSignOnWords(error ?? '')).toContain('broken off');
  });
});
