import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { type AttackedStudio, cookieOf, secretWords, test } from '#tests/support/attacked-studio';
import { addressOf } from '#tests/support/built-studio';
import type { BuiltAction } from '#tests/support/caller';
import { type FlightBody, flightBodies, ranMark } from '#tests/support/flight-bodies';
import {
  fileWords,
  innerHeaders,
  middlewareMarks,
  traversals,
} from '#tests/support/hostile-spellings';
import { type RawAnswer, rawRequest, toTheDoor } from '#tests/support/raw-request';
import { pages, routes } from '#tests/support/rights-table';

// Attacks on the framework, each named by its reference. Those on the network and on what belongs to
// others stand in attacks-network.spec.ts.

test.slow();

/** The guarded pages, with the owner's picture where one is named. */
function guardedPages({ imageId }: AttackedStudio): string[] {
  return Object.entries(pages)
    .filter(([, guard]) => guard !== 'everybody')
    .map(([path]) => (path === '/gallery/:id' ? `/gallery/${imageId}` : addressOf(path)));
}

/** What must be in no answer to somebody who is not signed in. */
function expectNothingOf({ imageId }: AttackedStudio, answer: RawAnswer, what: string): void {
  // The address that was asked for may be repeated.
  const text = answer.text.replaceAll(`/gallery/${imageId}`, '');
  expect(text.includes(secretWords), `${what} tells the prompt`).toBe(false);
  expect(text.includes(`/api/images/${imageId}`), `${what} names the picture`).toBe(false);
  expect(text.includes('>Ada<') || text.includes('"Ada"'), `${what} names the owner`).toBe(false);
}

test('CVE-2025-29927: a header that says the middleware was passed opens no page and no route', async ({
  attacked,
}) => {
  const { url } = attacked;
  const headers = [
    ...middlewareMarks.map((mark) => ({ 'x-middleware-subrequest': mark })),
    ...innerHeaders,
  ];
  for (const each of headers) {
    for (const path of guardedPages(attacked)) {
      const what = `${path} with ${JSON.stringify(each).slice(0, 80)}`;
      const answer = await rawRequest(url, path, { headers: each });
      expectNothingOf(attacked, answer, what);
      expect(answer.headers.location ?? '/sign-in', what).toMatch(toTheDoor);
      expect(answer.status, what).not.toBe(200);
    }
    const route = await rawRequest(url, `/api/images/${attacked.imageId}/small`, { headers: each });
    expect([route.status, route.text]).toEqual([404, '']);
    // The nonce comes from there: a page without one would be a page without a policy.
    const door = await rawRequest(url, '/sign-in', { headers: each });
    if (door.status !== 200) continue;
    expect(door.headers['content-security-policy']).toMatch(/script-src 'self' 'nonce-[^']+'/);
  }
});

/** Every way in which the framework itself asks for less than a whole page. */
function partsOf(path: string): { path: string; headers: Record<string, string> }[] {
  const tree = encodeURIComponent(JSON.stringify(['', {}, null, null, true]));
  const rsc = { rsc: '1' };
  const plain = path === '/' ? '/index' : path;
  const build = readFileSync('.next/BUILD_ID', 'utf8').trim();
  return [
    { path, headers: rsc },
    { path: `${path}?_rsc=1`, headers: rsc },
    { path: `${path}?_rsc=1`, headers: { ...rsc, 'next-router-state-tree': tree } },
    { path: `${path}?_rsc=1`, headers: { ...rsc, 'next-router-prefetch': '1' } },
    { path: `${path}?_rsc=1`, headers: { ...rsc, 'next-router-prefetch': '2' } },
    ...['/_tree', '/_index', '/_full', '/__PAGE__', '/_head'].map((segment) => ({
      path: `${path}?_rsc=1`,
      headers: { ...rsc, 'next-router-prefetch': '1', 'next-router-segment-prefetch': segment },
    })),
    { path: `${path}?_rsc=1`, headers: { ...rsc, 'next-url': '/gallery' } },
    ...[
      ...['.rsc', '.prefetch.rsc', '.action', '.txt', '.json'].map((end) => plain + end),
      ...['_tree', '_index', '_full', '__PAGE__', '!KHN0dWRpbyk/__PAGE__'].map(
        (segment) => `${plain}.segments/${segment}.segment.rsc`,
      ),
      `/_next/data/${build}${plain}.json`,
      `/_next/data/development${plain}.json`,
      `/_next/data/${build}/..${plain}.json`,
      `//${path}`,
      `/.${path}`,
      `${plain}/`,
      `${plain}%00`,
      `/%2e${path}`,
    ].map((spelled) => ({ path: spelled, headers: {} })),
  ];
}

/** The framework sends such a request on to the address that it would have had from its own pages. */
async function askPart(url: string, path: string, headers: Record<string, string>) {
  const answer = await rawRequest(url, path, { headers });
  const { location = '' } = answer.headers;
  return location.includes('_rsc') ? rawRequest(url, location, { headers }) : answer;
}

test('CVE-2026-44574: no part of a guarded page is given to somebody who is not signed in', async ({
  attacked,
}) => {
  const { url, imageId, owner } = attacked;
  for (const page of guardedPages(attacked)) {
    for (const { path, headers } of partsOf(page)) {
      const answer = await askPart(url, path, headers);
      expectNothingOf(attacked, answer, `${path} with ${JSON.stringify(headers)}`);
    }
  }
  // So that the above says something: the owner does get the words in that way.
  const own = { rsc: '1', cookie: cookieOf(owner) };
  const answer = await askPart(url, `/gallery/${imageId}?_rsc=1`, own);
  expect(answer.text).toContain(secretWords);
});

/** Sends a body to an action, and makes sure that it was data and nothing else. */
async function attack(
  { url, isWell }: AttackedStudio,
  { id, path }: BuiltAction,
  { what, type, body }: FlightBody,
  cookie: string | undefined,
): Promise<void> {
  const headers = { 'next-action': id, origin: url, accept: 'text/x-component', cookie };
  const answer = await rawRequest(url, path, {
    method: 'POST',
    headers: { ...headers, 'content-type': type },
    body,
  }).catch(() => null);
  // What weighs too much is cut.
  const said = answer ? JSON.stringify(answer.headers) + answer.text : '';
  expect(said.includes(ranMark), `${what} was run`).toBe(false);
  expect(said.includes('parsedInput'), `${what} shows the source`).toBe(false);
  expect(await isWell(), `well after ${what}`).toBe(true);
}

test('CVE-2025-55182 and its follow-ups: hostile bodies are data to every action, and the studio stays well', async ({
  attacked,
}) => {
  const owner = cookieOf(attacked.owner);
  const targets = [
    ['lib/accounts/door-actions.ts enterStudio', undefined],
    ['lib/generations/actions.ts generate', undefined],
    ['lib/generations/actions.ts generate', owner],
    ['lib/people/actions.ts giveRole', owner],
  ] as const;
  for (const [name, cookie] of targets) {
    const action = attacked.actions.get(name);
    if (!action) throw new Error(`The build knows no ${name}.`);
    for (const body of flightBodies) await attack(attacked, action, body, cookie);
    // Without the header, a form is taken for one that was sent without script.
    for (const body of flightBodies) await attack(attacked, { ...action, id: '' }, body, cookie);
  }
  const role = await attacked.owner.ask('GET', '/api/metrics');
  expect(role.status, 'the owner is the owner still').toBe(200);
});

test('CVE-2025-57752: there is no optimizer of pictures', async ({ attacked }) => {
  const { url, imageId, owner } = attacked;
  const pictures = [`/api/images/${imageId}/small`, '/icon.svg', 'http://127.0.0.1:1/x', '/'];
  for (const cookie of [undefined, cookieOf(owner)]) {
    for (const picture of pictures) {
      const path = `/_next/image?url=${encodeURIComponent(picture)}&w=640&q=75`;
      const answer = await rawRequest(url, path, { headers: { cookie } });
      expect(answer.status, path).toBe(404);
      expectNothingOf(attacked, answer, path);
    }
  }
});

test('CVE-2025-6237: no part of an address leads to a file of the machine', async ({
  attacked,
}) => {
  const { url, owner } = attacked;
  const headers = { cookie: cookieOf(owner), origin: url };
  const asked = [...Object.keys(routes), ...Object.keys(pages).map((path) => `GET ${path}`)];
  for (const route of asked) {
    const [method = '', path = ''] = route.split(' ');
    for (const [parameter] of path.matchAll(/:\w+/g)) {
      for (const spelling of traversals) {
        const [before = '', after = ''] = path.split(parameter);
        const target = addressOf(before) + spelling + addressOf(after);
        const answer = await rawRequest(url, target, { method, headers });
        const what = `${method} ${target.slice(0, 120)}`;
        expect(answer.status, what).toBeLessThan(500);
        expect(answer.status, `${what} was asked too often to say`).not.toBe(429);
        for (const words of fileWords) expect(answer.text, what).not.toMatch(words);
      }
    }
  }
});

test('CVE-2025-6237: nor does what is asked with it, or what a file is called', async ({
  attacked,
}) => {
  const { url, owner } = attacked;
  const headers = { cookie: cookieOf(owner), origin: url };
  const names = [
    'name',
    'original',
    'search',
    'before',
    'q',
    'next',
    'download',
    'by',
    'key',
    'url',
  ];
  const paths = ['/api/images', '/api/references', '/api/references/lookup', '/api/generations'];
  for (const spelling of traversals) {
    // All ten in one address stay below what a server reads of one, or nobody at all is asked.
    const asked = encodeURIComponent(spelling.slice(0, 1000));
    const query = names.map((name) => `${name}=${asked}`).join('&');
    for (const path of [...paths, '/api/oembed', `/api/images/${attacked.imageId}/original`]) {
      const answer = await rawRequest(url, `${path}?${query}`, { headers });
      expect(answer.status, path).toBeLessThan(500);
      for (const words of fileWords) expect(answer.text, path).not.toMatch(words);
    }
    const upload = await rawRequest(url, `/api/references?${query}`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/octet-stream' },
      body: 'this is no picture',
    });
    expect(upload.status, `a file called ${spelling.slice(0, 60)}`).toBeLessThan(500);
    expect(upload.status).toBeGreaterThanOrEqual(400);
  }
});
