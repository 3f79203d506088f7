import { randomBytes } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, test } from 'vitest';
import { type Call, callSeedream } from '#lib/platform/seedream/client';
import type { ReferenceSource } from '#lib/platform/seedream/request-body';
import { type LocalServer, serveHttp, serveSockets } from '#tests/support/http-server';
import { freePort } from '../../scripts/studio-process.ts';

const mebibyte = 1024 * 1024;

let server: LocalServer | null = null;

afterEach(async () => {
  await server?.close();
  server = null;
});

const fields = {
  prompt: 'a "quoted" lighthouse, 灯台',
  size: '2048x2048',
  sequential_image_generation: 'auto',
  max_images: 4,
  watermark: false,
} as const;

function call(baseUrl: string, changes: Partial<Call> = {}) {
  return callSeedream({
    baseUrl,
    apiKey: 'sk_test',
    fields,
    references: [],
    deadlineMs: 20_000,
    mayStillSend: () => true,
    ...changes,
  });
}

/** A picture to send, in pieces that do not end where three bytes do. */
function reference(bytes: Buffer, mediaType: ReferenceSource['mediaType'] = 'image/png') {
  return {
    mediaType,
    sizeBytes: bytes.length,
    async *open() {
      for (let from = 0; from < bytes.length; from += 1000) yield bytes.subarray(from, from + 1000);
    },
  };
}

interface Seen {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A provider that notes what it was asked and answers as told. */
async function listen(answer: (response: ServerResponse) => void): Promise<Seen[]> {
  const seen: Seen[] = [];
  const listener: RequestListener = async (request, response) => {
    seen.push({ headers: request.headers, body: await text(request) });
    answer(response);
  };
  server = await serveHttp(listener);
  return seen;
}

/** A server that only has sockets. @returns how many there were, and how many bytes came in */
async function listenRaw(onData: (socket: Socket, received: string) => void) {
  const count = { connections: 0, bytes: 0 };
  server = await serveSockets((socket) => {
    count.connections += 1;
    let received = '';
    socket.setEncoding('latin1').on('data', (data: string) => {
      count.bytes += data.length;
      received += data;
      onData(socket, received);
    });
  });
  return count;
}

const base = () => server?.url ?? '';

describe('a request', () => {
  test('has the five fields of a recipe without references, and no other', async () => {
    const seen = await listen((response) => response.end('{}'));
    await call(base());
    expect(JSON.parse(seen[0]?.body ?? '')).toEqual(fields);
  });

  test('has exactly six fields with references, which are data URIs in their order', async () => {
    const seen = await listen((response) => response.end('{}'));
    // Lengths that end on, one after and two after a group of three bytes.
    const pictures = [randomBytes(2999), randomBytes(3000), randomBytes(3001), randomBytes(1)];
    const [first, ...others] = pictures.map((bytes) => reference(bytes));
    const jpeg = { ...first, mediaType: 'image/jpeg' } as ReferenceSource;
    await call(base(), { references: [jpeg, ...others] });
    const body = JSON.parse(seen[0]?.body ?? '') as Record<string, string[]>;
    expect(Object.keys(body).sort()).toEqual([
      'images',
      'max_images',
      'prompt',
      'sequential_image_generation',
      'size',
      'watermark',
    ]);
    expect(body).toMatchObject(fields);
    expect(body.images?.map((uri) => uri.slice(0, uri.indexOf(',')))).toEqual([
      'data:image/jpeg;base64',
      'data:image/png;base64',
      'data:image/png;base64',
      'data:image/png;base64',
    ]);
    const sent = body.images?.map((uri) => Buffer.from(uri.slice(uri.indexOf(',') + 1), 'base64'));
    expect(sent).toEqual(pictures);
  });

  test('says how long it is, and nothing that it need not', async () => {
    const seen = await listen((response) => response.end('{}'));
    await call(base(), { references: [reference(randomBytes(70_000))] });
    const { headers, body } = seen[0] ?? { headers: {}, body: '' };
    expect(headers).toEqual({
      host: new URL(base()).host,
      connection: 'close',
      authorization: 'Bearer sk_test',
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
    });
  });

  test('has a connection of its own', async () => {
    const count = await listenRaw((socket, received) => {
      if (received.endsWith('}')) socket.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}');
    });
    await call(base());
    await call(base());
    expect(count.connections).toBe(2);
  });

  test('of ten references of 10 MB is never in memory as a whole', async () => {
    const piece = randomBytes(65_536);
    const large: ReferenceSource = {
      mediaType: 'image/jpeg',
      sizeBytes: 10_000_000,
      async *open() {
        for (let left = 10_000_000; left > 0; left -= piece.length) {
          yield left < piece.length ? piece.subarray(0, left) : piece;
        }
      },
    };
    let received = 0;
    server = await serveHttp((request, response) => {
      request.on('data', (chunk: Buffer) => {
        received += chunk.length;
      });
      request.on('end', () => response.end('{}'));
    });
    const before = process.memoryUsage.rss();
    let peak = before;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage.rss());
    }, 5);
    const exchange = await call(base(), { references: Array(10).fill(large) });
    clearInterval(watch);
    const riseMb = (peak - before) / mebibyte;
    console.log(`ten references of 10 MB raised the process by ${riseMb.toFixed(0)} MiB`);
    expect(exchange.outcome).toBe('answered');
    expect(received).toBeGreaterThan(133_000_000);
    // As one string it would be 127 MiB, and as much again as bytes.
    expect(riseMb).toBeLessThan(127);
  });
});

describe('a call that never reached the provider is unsent', () => {
  test('where nobody listens', async () => {
    const exchange = await call(`http://127.0.0.1:${await freePort()}`);
    expect(exchange).toMatchObject({
      outcome: 'unsent',
      why: expect.stringContaining('ECONNREFUSED'),
    });
  });

  test('where no such name exists', async () => {
    expect(await call('http://provider.invalid')).toMatchObject({ outcome: 'unsent' });
  });

  test('where encryption fails', async () => {
    await listenRaw((socket) => socket.end('this is not TLS'));
    const exchange = await call(base().replace('http:', 'https:'));
    expect(exchange).toMatchObject({ outcome: 'unsent' });
  });
});

describe('a call that is withdrawn', () => {
  test.each([
    ['without references', []],
    ['with references', [reference(randomBytes(1000))]],
  ])('%s sends not one byte', async (_what, references) => {
    const count = await listenRaw(() => {});
    const exchange = await call(base(), { references, mayStillSend: () => false });
    expect(exchange).toEqual({ outcome: 'withdrawn' });
    expect(count.bytes).toBe(0);
  });
});

describe('an answer', () => {
  test.each([200, 302, 400, 401, 429, 500, 503])(
    'with %i is passed on as it came',
    async (status) => {
      const seen = await listen((response) =>
        response.writeHead(status, { 'retry-after': '7', location: '/elsewhere' }).end('{"a":1}'),
      );
      expect(await call(base())).toMatchObject({
        outcome: 'answered',
        answer: { status, retryAfter: '7', body: '{"a":1}' },
      });
      expect(seen).toHaveLength(1);
    },
  );

  test('says how long it took, from the first byte sent to the last received', async () => {
    await listen((response) => setTimeout(() => response.end('{}'), 120));
    const exchange = await call(base());
    const durationMs = exchange.outcome === 'answered' ? exchange.answer.durationMs : 0;
    expect(durationMs).toBeGreaterThanOrEqual(115);
  });

  test.each([
    [mebibyte - 1, 'answered'],
    [mebibyte, 'answered'],
    [mebibyte + 1, 'unknown'],
  ])('of %i bytes is %s', async (count, outcome) => {
    await listen((response) => response.end('x'.repeat(count)));
    expect(await call(base())).toMatchObject({ outcome });
  });
});

describe('a call whose bytes were sent and whose answer is not there is unknown', () => {
  const endings: readonly (readonly [string, (socket: Socket) => void])[] = [
    ['the connection is reset', (socket) => socket.resetAndDestroy()],
    ['the connection is closed', (socket) => socket.end()],
    ['the answer is no HTTP', (socket) => socket.end('hello\r\n\r\n')],
    [
      'the answer breaks off in its headers',
      (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-le'),
    ],
    [
      'the answer breaks off in its body',
      (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"images"'),
    ],
  ];

  test.each(endings)('when %s, and it is not made again', async (_what, end) => {
    const count = await listenRaw((socket, received) => {
      if (received.endsWith('}')) end(socket);
    });
    expect(await call(base())).toMatchObject({ outcome: 'unknown' });
    expect(count.connections).toBe(1);
  });

  test('when the connection breaks in the middle of the request', async () => {
    await listenRaw((socket) => socket.resetAndDestroy());
    const references = [reference(randomBytes(5_000_000))];
    expect(await call(base(), { references })).toMatchObject({ outcome: 'unknown' });
  });

  test.each([
    ['there is no answer', () => {}],
    [
      'an answer trickles in',
      (response: ServerResponse) => {
        const timer = setInterval(() => response.write(' '), 20);
        response.once('close', () => clearInterval(timer));
      },
    ],
  ])('when %s by the deadline', async (_what, answer) => {
    await listen(answer);
    const startedAt = performance.now();
    const exchange = await call(base(), { deadlineMs: 300 });
    expect(exchange).toEqual({ outcome: 'unknown', why: 'No answer came before the deadline.' });
    expect(performance.now() - startedAt).toBeGreaterThan(290);
  });
});
