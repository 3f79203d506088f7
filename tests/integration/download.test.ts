import type { RequestListener, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { downloadPicture } from '#lib/platform/download';
import { readPicture } from '#lib/platform/pixels/picture';
import { type LocalServer, serveHttp, serveSockets } from '#tests/support/http-server';
import { freePort } from '../../scripts/studio-process.ts';

const mebibyte = 1024 * 1024;

/** The provider's own origin, which is the one exception to the rule about addresses. */
let provider: LocalServer;
/** Another service on this machine, which no link may reach. */
let inner: LocalServer;
let innerConnections = 0;
let asked: { path: string; headers: NodeJS.Dict<string | string[]> }[] = [];

type Page = (response: ServerResponse, url: URL) => unknown;

const pages: Record<string, Page> = {
  '/picture': (response) => response.end('picture'),
  '/html': (response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Hi</h1>'),
  '/bytes': (response, url) => sendBytes(response, Number(url.searchParams.get('count'))),
  '/status': (response, url) => response.writeHead(Number(url.searchParams.get('code'))).end('no'),
  '/redirect': (response, url) => redirect(response, url),
  '/to': (response, url) =>
    response.writeHead(302, { location: url.searchParams.get('url') ?? '' }).end(),
  '/nowhere': (response) => response.writeHead(302).end(),
  '/silent': () => {},
  '/slow': (response) => drip(response.writeHead(200)),
  '/slow-redirect': (response) => drip(response.writeHead(302, { location: '/picture' })),
  '/cut': (response) => {
    response.writeHead(200, { 'content-length': 100 }).write('only this');
    setImmediate(() => response.destroy());
  },
};

const listener: RequestListener = (request, response) => {
  const url = new URL(request.url ?? '/', 'http://provider');
  asked.push({ path: url.pathname, headers: request.headers });
  const page = pages[url.pathname];
  if (page) page(response, url);
  else response.writeHead(404).end();
};

beforeAll(async () => {
  provider = await serveHttp(listener);
  inner = await serveSockets((socket) => {
    innerConnections += 1;
    socket.destroy();
  });
});

beforeEach(() => {
  asked = [];
  innerConnections = 0;
});

afterAll(async () => {
  await provider.close();
  await inner.close();
});

const download = (link: string, deadlineMs = 20_000) =>
  downloadPicture(link.startsWith('/') ? provider.url + link : link, provider.url, deadlineMs);

const problemOf = async (link: string, deadlineMs?: number) => {
  const downloaded = await download(link, deadlineMs);
  return downloaded.ok ? null : downloaded.failure;
};

describe('a link', () => {
  test('is fetched without anything of ours', async () => {
    expect(await download('/picture')).toEqual({ ok: true, value: Buffer.from('picture') });
    expect(asked).toHaveLength(1);
    expect(Object.keys(asked[0]?.headers ?? {}).sort()).toEqual(['connection', 'host']);
  });

  test.each([
    [64 * mebibyte - 1, null],
    [64 * mebibyte, null],
    [64 * mebibyte + 1, 'too-large'],
  ])('of %i bytes gives %s', async (count, problem) => {
    expect(await problemOf(`/bytes?count=${count}`)).toBe(problem);
  });

  test('that never ends is left', async () => {
    expect(await problemOf('/bytes?count=Infinity')).toBe('too-large');
  });

  test.each([
    [403, 'expired'],
    [404, 'expired'],
    [410, 'expired'],
    [204, 'unreachable'],
    [206, 'unreachable'],
    [304, 'unreachable'],
    [400, 'unreachable'],
    [401, 'unreachable'],
    [429, 'unreachable'],
    [500, 'unreachable'],
    [503, 'unreachable'],
  ])('that answers %i is %s', async (code, problem) => {
    expect(await problemOf(`/status?code=${code}`)).toBe(problem);
  });

  test('that answers with a page is fetched, and then is no picture', async () => {
    const page = await download('/html');
    expect(page.ok && (await readPicture(page.value))).toEqual({
      ok: false,
      failure: 'not-a-picture',
    });
  });

  test.each(['/silent', '/slow', '/slow-redirect'])('%s is left at its deadline', async (path) => {
    const startedAt = performance.now();
    expect(await problemOf(path, 300)).toBe('unreachable');
    const tookMs = performance.now() - startedAt;
    expect(tookMs).toBeGreaterThan(290);
    expect(tookMs).toBeLessThan(5000);
  });

  test('that breaks off in the middle is not taken for whole', async () => {
    expect(await problemOf('/cut')).toBe('unreachable');
  });

  test('where nobody listens is unreachable', async () => {
    const base = `http://127.0.0.1:${await freePort()}`;
    const downloaded = await downloadPicture(`${base}/x.jpg`, base, 5000);
    expect(downloaded).toEqual({ ok: false, failure: 'unreachable' });
  });
});

describe('a redirect', () => {
  test.each([
    [0, null],
    [1, null],
    [3, null],
    [4, 'unreachable'],
  ])('%i times in a row gives %s', async (times, problem) => {
    expect(await problemOf(`/redirect?times=${times}`)).toBe(problem);
  });

  test.each([301, 302, 303, 307, 308])('by %i is followed', async (code) => {
    expect(await problemOf(`/redirect?times=1&code=${code}`)).toBeNull();
  });

  test('to nowhere is not followed', async () => {
    expect(await problemOf('/nowhere')).toBe('unreachable');
    expect(asked.map(({ path }) => path)).toEqual(['/nowhere']);
  });

  test('takes no cookie along', async () => {
    await download('/redirect?times=2');
    expect(asked).toHaveLength(3);
    expect(asked.flatMap(({ headers }) => Object.keys(headers))).not.toContain('cookie');
  });
});

/** [what it is, its address with PORT for a service that is really there] */
const forbidden: readonly (readonly [string, string])[] = [
  ['this machine', 'https://127.0.0.1:PORT/'],
  ['this machine without encryption', 'http://127.0.0.1:PORT/'],
  ['this machine as one number', 'https://2130706433:PORT/'],
  ['this machine in hexadecimal', 'https://0x7f000001:PORT/'],
  ['this machine in octal', 'https://0177.0.0.1:PORT/'],
  ['this machine in short', 'https://127.1:PORT/'],
  ['this machine by name', 'https://localhost:PORT/'],
  ['this machine by name, in capitals', 'https://LOCALHOST:PORT/'],
  ['this machine in wide digits', 'https://１２７.0.0.1:PORT/'],
  ['this machine behind a word and password', 'https://example.org:x@127.0.0.1:PORT/'],
  ['every address of this machine', 'https://0.0.0.0:PORT/'],
  ['every address of this machine, as a number', 'https://0:PORT/'],
  ['this machine in IPv6', 'https://[::1]:PORT/'],
  ['every address of this machine in IPv6', 'https://[::]:PORT/'],
  ['this machine mapped to IPv6', 'https://[::ffff:127.0.0.1]:PORT/'],
  ['this machine mapped to IPv6 in hexadecimal', 'https://[::ffff:7f00:1]:PORT/'],
  ['a private network', 'https://10.0.0.1:PORT/'],
  ['a private network mapped to IPv6', 'https://[::ffff:10.0.0.1]:PORT/'],
  ['the metadata of a cloud', 'https://169.254.169.254:PORT/'],
  ['a unique local address', 'https://[fd00::1]:PORT/'],
  ['a public page without encryption', 'http://example.org:PORT/'],
  ['a file', 'file:///etc/passwd'],
  ['data', 'data:image/png;base64,AAAA'],
  ['ftp', 'ftp://127.0.0.1:PORT/x.jpg'],
  ['no address', 'not an address'],
  ['nothing', ''],
];

describe('an address that no public picture has', () => {
  const at = (address: string) => address.replace('PORT', String(inner.port));

  test.each(forbidden)('is not connected to: %s', async (_what, address) => {
    expect(await downloadPicture(at(address), provider.url, 5000)).toEqual({
      ok: false,
      failure: 'forbidden-address',
    });
    expect(innerConnections).toBe(0);
  });

  // What a header can say, and what is not relative to the link itself.
  const sayable = forbidden.filter(([, address]) => /^\w+:[\x21-\x7e]*$/.test(address));
  test.each(sayable)('is not followed to either: %s', async (_what, address) => {
    expect(await problemOf(`/to?url=${encodeURIComponent(at(address))}`)).toBe('forbidden-address');
    expect(innerConnections).toBe(0);
  });

  test('may be the provider itself, at exactly its own port', async () => {
    expect(await problemOf('/picture')).toBeNull();
    expect(await problemOf(`http://localhost:${provider.port}/picture`)).toBe('forbidden-address');
  });
});

function redirect(response: ServerResponse, url: URL): void {
  const times = Number(url.searchParams.get('times'));
  const code = Number(url.searchParams.get('code') ?? 302);
  const location = times > 1 ? `/redirect?times=${times - 1}` : '/picture';
  if (times === 0) response.end('picture');
  else response.writeHead(code, { location, 'set-cookie': 'seen=1' }).end('moved');
}

/** Pieces of a mebibyte, without saying beforehand how many there are. */
async function sendBytes(response: ServerResponse, count: number): Promise<void> {
  const piece = Buffer.alloc(mebibyte);
  function* pieces() {
    for (let left = count; left > 0; left -= piece.length) {
      yield left < piece.length ? piece.subarray(0, left) : piece;
    }
  }
  await pipeline(Readable.from(pieces()), response.writeHead(200)).catch(() => {});
}

function drip(response: ServerResponse): void {
  const timer = setInterval(() => response.write('x'), 20);
  response.once('close', () => clearInterval(timer));
}
