import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, test } from 'vitest';
import { type DoorRules, guard, rulesOf } from '#lib/accounts/front-door';
import { Rates } from '#lib/accounts/rates';

const open: DoorRules = {
  rates: null,
  mayUpgrade: false,
  isSecure: () => false,
  answerAtDoor: () => false,
  limitsOf: () => ({ bodyBytes: 1000, arrivesInSeconds: 60, aMinute: 3 }),
};

let server: Server;
/** What the server behind the door was asked, and how each of its bodies ended. */
let asked: string[];

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((settle) => server.close(settle));
});

/** A server behind the door that reads whatever it is sent and believes no limit of its own. */
async function serve(rules: Partial<DoorRules> = {}): Promise<string> {
  asked = [];
  server = createServer(async (request: IncomingMessage, response) => {
    const body = await text(request).catch(() => 'cut');
    asked.push(`${request.method} ${request.url} ${body.length > 5 ? body.length : body}`);
    response.end('answered');
  });
  server.on('upgrade', (_request, socket) => socket.end('HTTP/1.1 101 Upgraded\r\n\r\n'));
  guard(server, { ...open, ...rules });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Sends exactly this, and is told all that comes back until the connection ends. */
async function speak(url: string, ...parts: string[]): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  for (const part of parts) socket.write(part);
  return text(socket).catch(() => '');
}

const head = (line: string, ...headers: string[]) =>
  [`${line} HTTP/1.1`, 'host: studio.example', ...headers, '', ''].join('\r\n');

describe('a body', () => {
  test('of as many bytes as are allowed is let through', async () => {
    const url = await serve();
    const response = await fetch(url, { method: 'POST', body: 'x'.repeat(1000) });
    expect(await response.text()).toBe('answered');
    expect(asked).toEqual(['POST / 1000']);
  });

  test('in chunks that never end is cut', async () => {
    const url = await serve();
    const chunk = `400\r\n${'x'.repeat(1024)}\r\n`;
    const heard = await speak(url, head('POST /', 'transfer-encoding: chunked'), chunk, chunk);
    expect([heard, asked]).toEqual(['', ['POST / cut']]);
  });

  test('that is longer than its header says it may be is cut, too', async () => {
    const url = await serve();
    const heard = await speak(url, head('POST /', 'content-length: 5000'), 'x'.repeat(1001));
    expect([heard, asked]).toEqual(['', ['POST / cut']]);
  });

  test('that takes too long to arrive is cut', async () => {
    const limitsOf = () => ({ bodyBytes: 1000, arrivesInSeconds: 0.05, aMinute: 3 });
    const url = await serve({ limitsOf });
    const heard = await speak(url, head('POST /', 'content-length: 10'), 'slow');
    expect([heard, asked]).toEqual(['', ['POST / cut']]);
  });

  test('that goes on after it was answered is cut a while later', async () => {
    const limitsOf = () => ({ bodyBytes: 1000, arrivesInSeconds: 0.05, aMinute: 3 });
    const answerAtDoor: DoorRules['answerAtDoor'] = (_request, response) => {
      response.end('refused');
      return true;
    };
    const url = await serve({ limitsOf, answerAtDoor });
    const heard = await speak(url, head('POST /', 'content-length: 10'), 'slow');
    expect(heard).toMatch(/^HTTP\/1\.1 200 [\s\S]*refused/);
  });
});

describe('the rate', () => {
  test('is of one address and kind; who passes it is told how long to wait', async () => {
    const url = await serve({ rates: new Rates(() => 0) });
    const ask = (path: string) => fetch(`${url}${path}`);
    for (let n = 0; n < 3; n += 1) expect((await ask('/')).status).toBe(200);
    const refused = await ask('/gallery');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('20');
    expect(refused.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await refused.text()).toBe(
      'There are too many requests from your address. Wait 20 s.\n',
    );
    expect((await ask('/api/images')).status).toBe(200);
    expect(asked).toHaveLength(4);
  });

  test('is nobody’s on a studio that only its own machine reaches', async () => {
    const url = await serve();
    for (let n = 0; n < 20; n += 1) expect((await fetch(url)).status).toBe(200);
  });
});

describe('what is answered at the door', () => {
  const answerAtDoor: DoorRules['answerAtDoor'] = (request, response) => {
    if (request.url !== '/known') return false;
    response.end('at the door');
    return true;
  };

  test('is not asked of the server behind it, and all else is', async () => {
    const url = await serve({ answerAtDoor });
    expect(await (await fetch(`${url}/known`)).text()).toBe('at the door');
    expect(await (await fetch(`${url}/other`)).text()).toBe('answered');
    expect(asked).toEqual(['GET /other ']);
  });

  test('has the limits of everything else', async () => {
    const url = await serve({ answerAtDoor, rates: new Rates(() => 0) });
    for (let n = 0; n < 3; n += 1) expect((await fetch(`${url}/known`)).status).toBe(200);
    expect((await fetch(`${url}/known`)).status).toBe(429);
  });
});

test.each([
  ['/', 'DENY', 'same-origin'],
  ['/s/abc', null, null],
  ['/_next/static/a.js', null, null],
])('an answer under %s says who may frame it: %s', async (path, framed, resources) => {
  const { headers } = await fetch((await serve()) + path);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-frame-options')).toBe(framed);
  expect(headers.get('cross-origin-resource-policy')).toBe(resources);
});

test('an answer to a guest’s link tells nobody of the link', async () => {
  const { headers } = await fetch(`${await serve()}/judge/abc/pairs`);
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('x-robots-tag')).toBe('noindex, nofollow');
});

describe('an address that is none', () => {
  test.each(['/%', '/api/images/%c0%ae%c0%ae%2fetc/small', '/gallery%00', '/%0d%0aset-cookie:a=b'])(
    'as %s is refused before anybody reads it',
    async (target) => {
      const url = await serve();
      expect(await speak(url, head(`GET ${target}`, 'connection: close'))).toMatch(
        /^HTTP\/1\.1 400 /,
      );
      expect(asked).toEqual([]);
    },
  );
});

describe('CVE-2026-44578, CVE-2024-34351', () => {
  test.each(['http://169.254.169.254/latest/meta-data', 'evil.example:443', '*'])(
    'a request for %s, which is no path, reaches nothing',
    async (target) => {
      const url = await serve();
      const heard = await speak(url, head(`OPTIONS ${target}`, 'connection: close'));
      expect(heard).toMatch(/^HTTP\/1\.1 400 /);
      expect(asked).toEqual([]);
    },
  );

  test('an upgrade to a WebSocket is answered as if it had not been asked for', async () => {
    const url = await serve();
    const upgrade = ['connection: close, upgrade', 'upgrade: websocket'];
    const heard = await speak(url, head('GET /', ...upgrade));
    expect(heard).toMatch(/^HTTP\/1\.1 200 /);
    expect(asked).toEqual(['GET / ']);
  });
});

describe('behind TLS', () => {
  test('every answer says so for a year, refusals too', async () => {
    const url = await serve({ isSecure: () => true, rates: new Rates(() => 0) });
    for (const status of [200, 200, 200, 429]) {
      const answer = await fetch(url);
      expect(answer.status).toBe(status);
      expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000');
    }
  });

  const https = { 'x-forwarded-proto': 'https' };
  const http = { 'x-forwarded-proto': 'http, https' };

  test.each([
    ['an address of https', 'https://studio.example', undefined, {}, true],
    ['an address of http', 'http://studio.example', undefined, {}, false],
    ['an address of http, and a word of nobody', 'http://studio.example', undefined, https, false],
    ['the word of a trusted proxy', null, '127.0.0.1', https, true],
    ['the word of one that is trusted for others', null, '10.0.0.0/8', https, false],
    ['a trusted proxy that says http', null, '127.0.0.1', http, false],
    ['a trusted proxy that says nothing', null, '127.0.0.1', {}, false],
  ])('is where there is %s', async (_what, name, trusted, headers, isSecure) => {
    const mode = { is: 'network', url: name === null ? null : new URL(name) } as const;
    const url = await serve(rulesOf(mode, trusted, false));
    const answer = await fetch(url, { headers });
    expect(answer.headers.has('strict-transport-security')).toBe(isSecure);
  });
});
