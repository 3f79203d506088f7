import { rm } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { emptyRecipe } from '#lib/compose/empty-recipe';
import { newClientKey } from '#lib/id';
import { newShareRules } from '#lib/shares/share-rules';
import { cookieOf, secretWords, test } from '#tests/support/attacked-studio';
import { addressOf, forgedId } from '#tests/support/built-studio';
import { type ActionAnswer, Caller } from '#tests/support/caller';
import { serveHttp } from '#tests/support/http-server';
import { outcome, startNetworkStudio } from '#tests/support/network-studio';
import { rawRequest, rawWords, toTheDoor } from '#tests/support/raw-request';
import { pages, routes } from '#tests/support/rights-table';
import { makeTempFolder } from '#tests/support/temp-folder';
import { startStudio } from '../../scripts/studio-process.ts';

// Attacks over the network and on what belongs to others, each named by its reference.

test.slow();

const collections = 'lib/gallery/collection-actions.ts';
const origins = [undefined, 'null', 'http://evil.example', 'https://localhost', 'file://', ''];

test('CVE-2026-27978: without the studio’s own Origin no route and no action changes anything', async ({
  attacked,
}) => {
  const { url, owner, actions: built } = attacked;
  const cookie = cookieOf(owner);
  const before = await (await owner.ask('GET', '/api/collections')).text();
  for (const origin of origins) {
    for (const [route, guard] of Object.entries(routes)) {
      const [method = '', path = ''] = route.split(' ');
      if (method === 'GET' || ['everybody', 'token', 'key'].includes(guard)) continue;
      const headers = { cookie, origin };
      const answer = await rawRequest(url, addressOf(path), { method, headers });
      expect([answer.status, answer.text], `${route} from ${origin}`).toEqual([404, '']);
    }
    for (const [name, action] of built) {
      if (name.includes('$$')) continue;
      const answer = await rawRequest(url, action.path, {
        method: 'POST',
        headers: { cookie, origin, 'next-action': action.id, 'content-type': 'text/plain' },
        body: JSON.stringify([{ name: 'Made from elsewhere', parentId: null }]),
      });
      const what = `${name} from ${origin}`;
      expect(answer.text.includes('"ok":true'), what).toBe(false);
      expect(answer.headers['set-cookie'], what).toBeUndefined();
    }
  }
  expect(await (await owner.ask('GET', '/api/collections')).text()).toBe(before);
});

test('CVE-2026-27978: nor on a studio of one machine, which asks nobody who they are', async ({
  attacked,
}) => {
  const dataDir = await makeTempFolder('attacks');
  const studio = await startStudio({ env: { LOG_LEVEL: 'error', STUDIO_DATA_DIR: dataDir } });
  try {
    for (const origin of origins) {
      for (const [route, guard] of Object.entries(routes)) {
        const [method = '', path = ''] = route.split(' ');
        if (method === 'GET' || ['everybody', 'token', 'key'].includes(guard)) continue;
        const headers = { origin };
        const answer = await rawRequest(studio.url, addressOf(path), { method, headers });
        expect([answer.status, answer.text], `${route} from ${origin}`).toEqual([404, '']);
      }
      const create = attacked.actions.get(`${collections} createCollection`);
      const answer = await rawRequest(studio.url, create?.path ?? '/', {
        method: 'POST',
        headers: { origin, 'next-action': create?.id, 'content-type': 'text/plain' },
        body: JSON.stringify([{ name: 'Made from elsewhere', parentId: null }]),
      });
      expect(answer.text).not.toContain('"ok":true');
    }
    const left = await (await fetch(`${studio.url}/api/collections`)).json();
    expect(left).toEqual({ collections: [] });
    // A foreign name that was pointed at this machine reads nothing either (DNS rebinding).
    for (const path of ['/', '/gallery', '/settings', '/api/collections', '/api/health']) {
      for (const host of ['evil.example', 'evil.example:80', '127.0.0.1.evil.example', '0.0.0.0']) {
        const answer = await rawRequest(studio.url, path, { headers: { host } });
        expect(answer.status, `${path} as ${host}`).toBe(404);
      }
    }
  } finally {
    studio.kill('SIGKILL');
    await studio.exited;
    await rm(dataDir, { recursive: true, force: true });
  }
});

test('CVE-2024-34351, CVE-2026-44578: neither a Host nor an upgrade makes the studio ask another server', async ({
  attacked,
}) => {
  const { url, owner, actions: built } = attacked;
  let asked = 0;
  const canary = await serveHttp((_request, response) => {
    asked += 1;
    response.end('canary');
  });
  const { host } = new URL(canary.url);
  const cookie = cookieOf(owner);
  try {
    for (const path of Object.keys(pages).map(addressOf)) {
      const headers = { host, cookie, 'x-forwarded-host': host, 'x-forwarded-proto': 'http' };
      const answer = await rawRequest(url, path, { headers });
      const isOnlyTheDoor = toTheDoor.test(answer.headers.location ?? '') || answer.status === 404;
      expect(isOnlyTheDoor, `${path} as ${host}`).toBe(true);
    }
    for (const [name, { id, path }] of built) {
      if (name.includes('$$')) continue;
      const origin = canary.url;
      const headers = { host, origin, cookie, 'next-action': id, 'x-forwarded-host': host };
      const answer = await rawRequest(url, path, { method: 'POST', headers, body: '[{}]' });
      expect(answer.text.includes('canary'), name).toBe(false);
    }
    const upgrade = 'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13';
    const key = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==';
    for (const target of [
      canary.url,
      `${canary.url}/`,
      `//${host}`,
      `/\\${host}`,
      '/',
      '/_next/webpack-hmr',
    ]) {
      for (const name of [host, new URL(url).host]) {
        const words = `GET ${target} HTTP/1.1\r\nHost: ${name}\r\n${upgrade}\r\n${key}\r\n\r\n`;
        const heard = await rawWords(url, words);
        expect(heard, `${target} as ${name}`).not.toMatch(/^HTTP\/1\.1 101|canary/);
      }
    }
    expect(asked).toBe(0);
  } finally {
    await canary.close();
  }
});

test('CVE-2025-61928: nobody names another in what they send', async ({ attacked }) => {
  const { url, owner, member, stranger, door, imageId } = attacked;
  const body = { userId: 'local', ownerId: 'local', id: 'local', name: 'A key', prefix: 'x' };
  const endpoints = [
    ...['api-key/create', 'api-key/update', 'api-key/list', 'api-key/verify', 'update-user'],
    ...['sign-up/email', 'sign-in/email', 'change-email', 'change-password', 'set-password'],
    ...['delete-user', 'list-sessions', 'revoke-sessions', 'admin/set-role', 'admin/list-users'],
    ...['admin/impersonate-user', 'request-password-reset', 'reset-password', 'link-social'],
    ...['token', 'jwks', 'get-session', 'error', 'ok', 'passkey/list-user-passkeys'],
  ];
  // In each way once: who asks more often than that in a minute is told to wait.
  for (const [caller, method] of [
    [stranger, 'POST'],
    [member, 'POST'],
    [owner, 'GET'],
  ] as const) {
    for (const endpoint of endpoints) {
      const headers = { 'content-type': 'application/json' };
      const text = method === 'POST' ? JSON.stringify(body) : undefined;
      const answer = await caller.ask(method, `/api/auth/${endpoint}`, headers, text);
      expect([answer.status, await answer.text()], endpoint).toEqual([404, '']);
    }
  }
  const order = { ...body, scopes: ['images:read', 'generations:read'], days: 7 };
  const made = await door.act(member, 'lib/accounts/tokens/actions.ts', 'createToken', order);
  const { token } = outcome<{ token: string }>(made);
  const authorization = `Bearer ${token}`;
  for (const path of ['/api/v1/images', '/api/v1/generations']) {
    const answer = await rawRequest(url, path, {
      headers: { authorization, 'x-user-id': 'local' },
    });
    expect(answer.status, path).toBe(200);
    expect(answer.text, path).not.toContain(secretWords);
  }
  const named = await rawRequest(url, '/api/v1/images?ownerId=local', {
    headers: { authorization },
  });
  expect(named.status).toBe(400);
  const one = await rawRequest(url, `/api/v1/images/${imageId}`, { headers: { authorization } });
  expect(one.status).toBe(404);
});

test('CVE-2026-54010: another’s picture is no reference, and goes into no collection and no share', async ({
  attacked,
}) => {
  const { door, owner, member, imageId } = attacked;
  const collection = { name: 'My own', parentId: null };
  const made = await door.act(member, collections, 'createCollection', collection);
  const collectionId = outcome<{ id: string }>(made).id;
  const share = (id: string) => ({
    source: { kind: 'images', ids: [id] },
    rules: newShareRules('Not mine'),
    limits: { expiresAt: null, mostVisits: null },
    password: null,
  });
  const change = (id: string, what: object) => ({ ids: [id], change: what });
  const act =
    (file: string, name: string) => (input: (id: string) => object) => async (id: string) => {
      const answer: ActionAnswer | null = await door.act(member, file, name, input(id));
      return JSON.stringify(answer).replaceAll(id, 'ID');
    };
  const ask = (path: string, body: (id: string) => object) => async (id: string) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await member.ask('POST', path, headers, JSON.stringify(body(id)));
    return `${answer.status} ${(await answer.text()).replaceAll(id, 'ID')}`;
  };
  const changes = act('lib/gallery/change-actions.ts', 'changeImages');
  const tries = {
    reference: ask('/api/references/from-image', (id) => ({ imageId: id })),
    sizes: ask('/api/images/zip/size', (ids) => ({ ids: [ids] })),
    share: act('lib/shares/actions.ts', 'createShare')(share),
    collect: changes((id) => change(id, { kind: 'collect', collectionId, isIn: true })),
    trash: changes((id) => change(id, { kind: 'trash', isTrashed: true })),
    note: changes((id) => change(id, { kind: 'note', note: 'Mine now' })),
    cover: act(collections, 'chooseCover')((id) => ({ id: collectionId, imageId: id })),
    deletion: act('lib/gallery/trash-actions.ts', 'deleteImages')((id) => ({ ids: [id] })),
  };
  for (const [what, attempt] of Object.entries(tries)) {
    expect(await attempt(imageId), what).toBe(await attempt(forgedId));
  }
  const recipe = {
    ...emptyRecipe,
    prompt: 'With what is another’s',
    references: [{ key: 'f'.repeat(64), name: 'x.png' }],
  };
  const order = { clientKey: newClientKey(), recipe };
  const ordered = await door.act(member, 'lib/generations/actions.ts', 'generate', order);
  expect(JSON.stringify(ordered)).not.toContain('"ok":true');
  const path = `/api/collections/${collectionId}/images`;
  expect(await (await member.ask('GET', path)).text()).not.toContain(imageId);
  const own = await owner.ask('GET', `/api/images/${imageId}/small`);
  expect(own.status, 'the owner has it as before').toBe(200);
});

test('every answer says what browsers may do with it, and behind TLS that it stays there', async () => {
  const network = await startNetworkStudio({ STUDIO_URL: 'https://studio.example' });
  // Where the test reaches it; the studio itself knows its name only.
  const url = `http://127.0.0.1:${network.port}`;
  const host = 'studio.example';
  try {
    const paths = ['/', '/sign-in', '/gallery', '/nowhere', '/setup/x', '/icon.svg', '/api/health'];
    const answers = [
      '/api/images',
      '/api/v1/images',
      '/api/openapi.json',
      '/_next/image',
      '/_next/x',
    ];
    for (const path of [...paths, ...answers]) {
      const { headers } = await rawRequest(url, path, { headers: { host } });
      expect(headers, path).toMatchObject({
        'strict-transport-security': 'max-age=31536000',
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'same-origin',
        'permissions-policy': 'camera=(), microphone=(), geolocation=()',
        'x-frame-options': 'DENY',
      });
    }
    // Pages of shares may be shown within others where they are made for it.
    for (const path of [addressOf('/s/:token'), `${addressOf('/s/:token')}/embed`]) {
      const { headers } = await rawRequest(url, path, { headers: { host } });
      expect(headers, path).toMatchObject({
        'strict-transport-security': 'max-age=31536000',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'content-security-policy': expect.stringContaining("default-src 'none'"),
      });
    }
  } finally {
    await network.close();
  }
});

test('a body without an end is cut by every route, whoever sends it', async ({ attacked }) => {
  const { url, owner, isWell } = attacked;
  const { host } = new URL(url);
  const chunk = `10000\r\n${'x'.repeat(65_536)}\r\n`;
  for (const route of Object.keys(routes)) {
    const [method = '', path = ''] = route.split(' ');
    if (['GET', 'DELETE'].includes(method) || /references$|import$/.test(path)) continue;
    for (const cookie of ['', `cookie: ${cookieOf(owner)}\r\n`]) {
      const target = addressOf(path).replace(forgedId, 'passkey/verify-authentication');
      const line = `${method} ${path.startsWith('/api/auth') ? target : addressOf(path)} HTTP/1.1`;
      const head = `${line}\r\nhost: ${host}\r\norigin: ${url}\r\n${cookie}`;
      const type = 'connection: close\r\ncontent-type: application/json\r\n';
      const heard = await rawWords(
        url,
        `${head}${type}transfer-encoding: chunked\r\n\r\n${chunk.repeat(32)}`,
      );
      expect(heard, route).toMatch(/^(?:HTTP\/1\.1 4\d\d |$)/);
    }
  }
  expect(await isWell()).toBe(true);
});

test('CVE-2026-45364: an X-Forwarded-For that rotates gives no further tries of signing in', async ({
  attacked: { actions: built },
}) => {
  // One that nobody has tried to enter yet.
  const network = await startNetworkStudio();
  const enter = built.get('lib/accounts/door-actions.ts enterStudio');
  let reached = 0;
  for (let n = 0; n < 60; n += 1) {
    const from = `198.51.100.${n}`;
    const forged = { 'x-forwarded-for': from, 'x-real-ip': from, forwarded: `for=${from}` };
    const body = JSON.stringify([{ email: `${n}@studio.example`, password: 'guess' }]);
    const headers = { accept: 'text/x-component', 'content-type': 'text/plain;charset=UTF-8' };
    const answer = await new Caller(network.url).ask(
      'POST',
      enter?.path ?? '',
      { ...headers, ...forged, 'x-studio-address': from, 'next-action': enter?.id ?? '' },
      body,
    );
    const text = await answer.text();
    expect(text).toMatch(/"code":"(?:refused|too-many)"/);
    if (text.includes('"code":"refused"')) reached += 1;
  }
  await network.close();
  expect(reached).toBeGreaterThan(0);
  expect(reached).toBeLessThanOrEqual(10);
});
