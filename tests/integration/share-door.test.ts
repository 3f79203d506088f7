import { once } from 'node:events';
import { request as ask, createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  type MockInstance,
  test,
  vi,
} from 'vitest';
import { changeImagesOf } from '#lib/gallery/change-images';
import { setShareState } from '#lib/shares/make-share';
import type { ShareOrder } from '#lib/shares/share-order';
import { answerPageAtDoor } from '#lib/shares/visitor/page-at-door';
import { answerWithPage } from '#lib/shares/visitor/visit-page';
import { type Backend, startBackend } from '#tests/support/backend';
import { madeShare } from '#tests/support/made-share';
import { libraryOf } from '#tests/support/quick-pictures';
import { openRules, shareOrder } from '#tests/support/share-orders';
import { letMomentPass, segmentOf } from '#tests/support/share-visits';

let backend: Backend;
let server: Server;
let pictures: string[];
/** How often the route was asked, behind the door. */
let routed = 0;

beforeAll(async () => {
  backend = await startBackend();
  const library = libraryOf(backend.db, backend.owner.id);
  pictures = [await library.generated('a'), await library.generated('b')];
  server = createServer(async (request, response) => {
    if (answerPageAtDoor(request, response)) return;
    routed += 1;
    const { pathname } = new URL(request.url ?? '', 'http://studio.test');
    const headers = new Headers(request.headers as Record<string, string>);
    const asked = new Request(`http://studio.test${request.url}`, {
      method: request.method ?? 'GET',
      headers,
    });
    const answer = await answerWithPage(asked, segmentOf(pathname), 'page');
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterAll(async () => {
  server.close();
  await backend.stop();
});

beforeEach(() => {
  routed = 0;
});

let heldClock: MockInstance<() => number> | null = null;

/** The moment for which a share is taken for what it was lasts as long as the test, on any machine. */
function holdMoment(): void {
  heldClock = vi.spyOn(performance, 'now').mockReturnValue(performance.now());
}

afterEach(() => {
  vi.useRealTimers();
  heldClock?.mockRestore();
  heldClock = null;
});

const share = (order: Partial<ShareOrder> = {}) =>
  madeShare(backend, shareOrder(pictures, { rules: openRules(), ...order }));

interface Heard {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks as a browser does, and unpacks nothing. */
async function visit(path: string, headers = {}, method = 'GET'): Promise<Heard> {
  const { port } = server.address() as AddressInfo;
  const sent = ask({ port, host: '127.0.0.1', path, method, headers: { ...browser, ...headers } });
  sent.end();
  const [answer] = await once(sent, 'response');
  return { status: answer.statusCode, headers: answer.headers, body: await buffer(answer) };
}

const browser = { 'user-agent': 'A browser' };

describe('a page that was just written', () => {
  beforeEach(holdMoment);

  test('is given at the door to whom it was given before, the same to the byte', async () => {
    const { address } = await share();
    const first = await visit(address);
    expect([first.status, routed]).toEqual([200, 1]);
    const again = await visit(address);
    expect([again.status, routed]).toEqual([200, 1]);
    expect(again.body.equals(first.body)).toBe(true);
    const said = ['content-type', 'cache-control', 'content-security-policy', 'x-frame-options'];
    for (const name of [...said, 'etag']) expect(again.headers[name]).toBe(first.headers[name]);
  });

  test.each(['gzip', 'br;q=1.0, gzip;q=0.8', 'deflate,GZIP'])(
    'is packed for who takes “%s”',
    async (accepted) => {
      const { address } = await share();
      const { body } = await visit(address);
      const packed = await visit(address, { 'accept-encoding': accepted });
      expect(packed.headers['content-encoding']).toBe('gzip');
      expect(packed.headers.vary).toBe('cookie, accept-encoding');
      expect(gunzipSync(packed.body).equals(body)).toBe(true);
      expect(routed).toBe(1);
    },
  );

  test.each(['br', 'gzip;q=0', 'gzip; q=0.000, br', 'x-gzip'])(
    'is not packed for who takes “%s”',
    async (accepted) => {
      const { address } = await share();
      await visit(address);
      const plain = await visit(address, { 'accept-encoding': accepted });
      expect([plain.headers['content-encoding'], routed]).toEqual([undefined, 1]);
    },
  );

  test('is not sent again to who has it', async () => {
    const { address } = await share();
    const { headers } = await visit(address);
    const again = await visit(address, {
      'if-none-match': headers.etag,
      'accept-encoding': 'gzip',
    });
    expect([again.status, again.body.length, routed]).toEqual([304, 0, 1]);
  });
});

describe('the route is asked', () => {
  test('for everybody’s first visit, which it counts', async () => {
    const { address } = await share();
    await visit(address);
    await visit(address, { 'user-agent': 'Another browser' });
    expect(routed).toBe(2);
  });

  test('as soon as the moment of the share is over', async () => {
    const { address } = await share();
    await visit(address);
    letMomentPass(address);
    await visit(address);
    expect(routed).toBe(2);
  });

  test.each([
    ['who has answered', '', { cookie: `share-visitor=${'a'.repeat(22)}` }, 'GET'],
    ['an address that says more', '?answer=kept', {}, 'GET'],
    ['a head alone', '', {}, 'HEAD'],
    ['another host', '', { host: 'elsewhere.test' }, 'GET'],
  ])('for %s', async (_what, more, headers, method) => {
    const { address } = await share();
    await visit(address);
    await visit(address + more, headers, method);
    expect(routed).toBe(2);
  });

  test('for who does not know the password', async () => {
    const { address } = await share({ password: 'the harbour at dawn' });
    for (const _ of [1, 2]) expect((await visit(address)).status).toBe(401);
    expect(routed).toBe(2);
  });
});

describe('at the door', () => {
  test.each(['paused', 'revoked'] as const)('a share that is %s is over at once', async (state) => {
    const { id, address } = await share();
    for (const _ of [1, 2]) await visit(address);
    await setShareState(backend.db, backend.owner, id, state);
    expect((await visit(address)).status).toBe(404);
  });

  test('one whose last moment has come is over, though nobody read it again', async () => {
    holdMoment();
    vi.useFakeTimers({ toFake: ['Date'] });
    const endsAt = Date.now() + 60_000;
    const expiresAt = new Date(endsAt).toISOString();
    const { address } = await share({ limits: { expiresAt, mostVisits: null } });
    expect((await visit(address)).status).toBe(200);
    vi.setSystemTime(endsAt);
    expect((await visit(address)).status).toBe(404);
  });

  test('a picture in the trash is gone once the moment is over', async () => {
    const { address } = await share();
    const [id = ''] = pictures;
    const before = (await visit(address)).body.toString();
    const trash = (isTrashed: boolean) =>
      changeImagesOf(backend.db, backend.owner, {
        ids: [id],
        change: { kind: 'trash', isTrashed },
      });
    await trash(true);
    await expect
      .poll(async () => (await visit(address)).body.toString(), { interval: 50 })
      .not.toBe(before);
    await trash(false);
  });
});
