import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attempts, users } from '#lib/accounts/tables';
import { createToken, revokeToken } from '#lib/accounts/tokens/change-tokens';
import { mostTokens, NewToken } from '#lib/accounts/tokens/new-token';
import { hashOf } from '#lib/accounts/tokens/secret';
import { apiTokens } from '#lib/accounts/tokens/tables';
import { viewerOfToken } from '#lib/accounts/tokens/token-access';
import { listTokens } from '#lib/accounts/tokens/token-list';
import type { Viewer } from '#lib/accounts/viewer';
import { type Backend, startBackend } from '#tests/support/backend';
import { ScriptClient } from '#tests/support/script-client';

const stranger: Viewer = { id: 'stranger' };

let backend: Backend;

beforeAll(async () => {
  backend = await startBackend({ settings: { STUDIO_API_REQUESTS_PER_MINUTE: '3' } });
  await backend.db.insert(users).values({ id: stranger.id, name: 'Stranger' });
});

afterAll(() => backend.stop());

async function make(asked: Partial<NewToken> = {}, owner: Viewer = backend.owner) {
  const token = NewToken.parse({ name: 'A script', scopes: ['images:read'], days: 30, ...asked });
  const made = await createToken(backend.db, owner, token);
  if (!made.ok) return expect.fail(made.failure.code);
  return made.value;
}

function requestWith(headers: Readonly<Record<string, string>>): Request {
  return new Request('http://127.0.0.1/api/v1/images', {
    headers: { host: '127.0.0.1', ...headers },
  });
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

const opens = (token: string, headers = {}) =>
  viewerOfToken(requestWith({ ...bearer(token), ...headers }));

/** What the API says to a request, but for the moment at which it says it. */
async function refusal(token: string | null) {
  const { status, headers, json } = await new ScriptClient(token).get('/api/v1/images');
  return { status, challenge: headers.get('www-authenticate'), json };
}

describe('a token', () => {
  test('speaks for whoever made it, and is good for what it was made for', async () => {
    const { id, token } = await make({ scopes: ['generations:write', 'images:read'] });
    expect(token).toMatch(/^sds_[\w-]{43}$/);
    expect(await opens(token)).toEqual({
      tokenId: id,
      viewer: backend.owner,
      scopes: ['images:read', 'generations:write'],
    });
  });

  test('does no more than its person may at that moment, and nothing once they are shut out', async () => {
    const scopes: NewToken['scopes'] = ['images:read', 'generations:write'];
    const { id, token } = await make({ scopes }, stranger);
    const set = (change: Partial<typeof users.$inferInsert>) =>
      backend.db.update(users).set(change).where(eq(users.id, stranger.id));
    await set({ role: 'viewer' });
    expect((await opens(token))?.scopes).toEqual(['images:read']);
    await set({ suspendedAt: new Date() });
    expect(await opens(token)).toBeNull();
    await set({ role: 'member', suspendedAt: null });
    expect((await opens(token))?.scopes).toEqual(['images:read', 'generations:write']);
    await set({ deletedAt: new Date() });
    expect(await opens(token)).toBeNull();
    await set({ deletedAt: null });
    await revokeToken(backend.db, stranger, id);
  });

  test('is kept as a hash and nowhere as it is', async () => {
    const { id, token } = await make();
    const [row] = await backend.db.select().from(apiTokens).where(eq(apiTokens.id, id));
    expect(row?.hash).toBe(hashOf(token));
    expect(JSON.stringify(row)).not.toContain(token.slice(4, -4));
  });

  test('that is unknown, revoked, expired or too narrow is answered like none', async () => {
    const revoked = await make();
    await revokeToken(backend.db, backend.owner, revoked.id);
    const expired = await make();
    await backend.db
      .update(apiTokens)
      .set({ expiresAt: sql`now()` })
      .where(eq(apiTokens.id, expired.id));
    const narrow = await make({ scopes: ['generations:write'] });
    const none = await refusal(null);
    expect(none).toMatchObject({
      status: 401,
      challenge: 'Bearer realm="Seedream Studio", scope="images:read"',
      json: { type: 'urn:seedream-studio:problem:no-token', status: 401 },
    });
    for (const token of [`sds_${'x'.repeat(43)}`, revoked.token, expired.token, narrow.token]) {
      expect(await refusal(token)).toEqual(none);
    }
  });

  test.each([
    ['no header', {}],
    ['another scheme', { authorization: 'Basic c2RzOng=' }],
    ['half of it', { authorization: 'Bearer sds_short' }],
    ['bytes that no token has', { authorization: `Bearer sds_${'é'.repeat(43)}` }],
  ])('is not found in %s', async (_what, headers) => {
    expect(await viewerOfToken(requestWith(headers))).toBeNull();
  });

  test('needs no Origin, and does not open for another page or under a foreign name', async () => {
    const { token } = await make();
    expect(await opens(token, { origin: 'http://127.0.0.1' })).not.toBeNull();
    expect(await opens(token, { origin: 'https://elsewhere.example' })).toBeNull();
    expect(await opens(token, { origin: 'null' })).toBeNull();
    expect(await opens(token, { host: 'rebound.example' })).toBeNull();
  });
});

describe('the list of tokens', () => {
  test('has those of its owner that were not revoked, the newest first', async () => {
    const first = await make({ name: 'First', days: null }, stranger);
    const second = await make({ name: ' Second ' }, stranger);
    const gone = await make({}, stranger);
    await revokeToken(backend.db, stranger, gone.id);
    const tokens = await listTokens(stranger);
    expect(tokens.map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(tokens[1]).toMatchObject({
      name: 'First',
      ending: first.token.slice(-4),
      scopes: ['images:read'],
      expiresAt: null,
      isExpired: false,
      lastUsedAt: null,
    });
    expect(JSON.stringify(tokens)).not.toContain(hashOf(first.token));
  });

  test('says when one was last used', async () => {
    const { id, token } = await make();
    await new ScriptClient(token).get('/api/v1/images');
    const used = (await listTokens(backend.owner)).find((each) => each.id === id);
    expect(used?.lastUsedAt).not.toBeNull();
  });

  test('can be shortened by its owner only', async () => {
    const { id, token } = await make();
    expect(await revokeToken(backend.db, stranger, id)).toEqual({
      ok: false,
      failure: { code: 'not-found' },
    });
    expect(await opens(token)).not.toBeNull();
    expect((await revokeToken(backend.db, backend.owner, id)).ok).toBe(true);
    expect((await revokeToken(backend.db, backend.owner, id)).ok).toBe(false);
    expect(await opens(token)).toBeNull();
  });

  test(`has at most ${mostTokens} of a person, and room again once one is revoked`, async () => {
    const owner: Viewer = { id: 'collector' };
    await backend.db.insert(users).values({ id: owner.id, name: 'Collector' });
    const made = await Promise.all(Array.from({ length: mostTokens }, () => make({}, owner)));
    const one = { name: 'One more', scopes: ['images:read' as const], days: null };
    expect(await createToken(backend.db, owner, one)).toEqual({
      ok: false,
      failure: { code: 'over-limit' },
    });
    await revokeToken(backend.db, owner, made[0]?.id ?? '');
    expect((await createToken(backend.db, owner, one)).ok).toBe(true);
  });
});

describe('the allowance of a token', () => {
  test('is used up by its own requests, and says how long to wait', async () => {
    const client = new ScriptClient((await make()).token);
    for (let at = 0; at < 3; at += 1) {
      expect((await client.get('/api/v1/images')).status).toBe(200);
    }
    const { status, headers, json } = await client.get('/api/v1/images', {
      'x-forwarded-for': '203.0.113.7',
    });
    expect(status).toBe(429);
    expect(json).toMatchObject({ type: 'urn:seedream-studio:problem:too-many-requests' });
    expect(Number(headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(20);
    const other = new ScriptClient((await make()).token);
    expect((await other.get('/api/v1/images')).status).toBe(200);
  });

  test('is one allowance for requests that come together', async () => {
    const client = new ScriptClient((await make()).token);
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => client.get('/api/v1/images')),
    );
    const letIn = answers.filter(({ status }) => status === 200);
    expect(letIn).toHaveLength(3);
  });

  test('comes back with time', async () => {
    const client = new ScriptClient((await make()).token);
    for (let at = 0; at < 4; at += 1) await client.get('/api/v1/images');
    await backend.db.update(attempts).set({ until: sql`now()` });
    expect((await client.get('/api/v1/images')).status).toBe(200);
  });
});
