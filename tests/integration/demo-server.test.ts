import sharp from 'sharp';
import { afterEach, describe, expect, test } from 'vitest';
import { seededRandom } from '#lib/platform/seedream/demo/art/random';
import { sizesOfToken } from '#lib/platform/seedream/demo/image-size';
import { watermarkBox } from '#lib/platform/seedream/demo/watermark';
import {
  type DemoServer,
  type DemoSettings,
  startDemoServer,
} from '#lib/platform/seedream/demo-server';
import { pixelProblem } from '#lib/platform/seedream/pixel-rules';

const running: DemoServer[] = [];

async function start(settings: Partial<DemoSettings> = {}): Promise<DemoServer> {
  const server = await startDemoServer({ art: 'quick', secondsPerImage: 0, ...settings });
  running.push(server);
  return server;
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

interface Call {
  readonly key?: string | null;
  readonly contentType?: string;
  readonly raw?: string;
  readonly signal?: AbortSignal;
}

function generate(server: DemoServer, body: unknown, call: Call = {}): Promise<Response> {
  const { key = 'sk-demo', contentType = 'application/json', raw, signal } = call;
  return fetch(`${server.url}/v3/seedream-4.0`, {
    method: 'POST',
    headers: {
      'content-type': contentType,
      ...(key === null ? {} : { authorization: `Bearer ${key}` }),
    },
    body: raw ?? JSON.stringify(body),
    signal: signal ?? null,
  });
}

async function linksOf(answer: Response): Promise<string[]> {
  expect(answer.status).toBe(200);
  const { images } = (await answer.json()) as { images: string[] };
  return images;
}

async function reasonOf(answer: Response): Promise<string> {
  return ((await answer.json()) as { reason: string }).reason;
}

async function pictureAt(link: string): Promise<Buffer> {
  const answer = await fetch(link);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('image/jpeg');
  return Buffer.from(await answer.arrayBuffer());
}

function flat(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: '#3a7bd5' } });
}

async function jpegUri(width = 64, height = 64, bytes?: number): Promise<string> {
  const jpeg = await flat(width, height).jpeg().toBuffer();
  // What follows a JPEG's end is ignored, so a file can be made exactly as large as a test needs.
  const padded = bytes ? Buffer.concat([jpeg, Buffer.alloc(bytes - jpeg.length)]) : jpeg;
  return `data:image/jpeg;base64,${padded.toString('base64')}`;
}

async function pngUri(width: number, height: number): Promise<string> {
  return `data:image/png;base64,${(await flat(width, height).png().toBuffer()).toString('base64')}`;
}

describe('the key', () => {
  test.each([
    [null, 401, 'MISSING_API_KEY'],
    ['wrong-key', 401, 'INVALID_API_KEY'],
    ['empty-account', 403, 'NOT_ENOUGH_BALANCE'],
  ])('%s is refused with %i %s and nothing is billed', async (key, status, reason) => {
    const server = await start();
    const answer = await generate(server, { prompt: 'a vase' }, { key });
    expect([answer.status, await reasonOf(answer)]).toEqual([status, reason]);
    expect(server.bills()).toMatchObject([{ status, imagesBilled: 0 }]);
  });

  test.each([
    ['sk-demo', 200, '1000000'],
    ['empty-account', 200, '0'],
    ['wrong-key', 401, undefined],
    [null, 401, undefined],
  ])('%s asks for its balance and gets %i, %s', async (key, status, balance) => {
    const server = await start();
    const headers: Record<string, string> = key === null ? {} : { authorization: `Bearer ${key}` };
    const answer = await fetch(`${server.url}/openapi/v1/billing/balance/detail`, { headers });
    expect(answer.status).toBe(status);
    expect(((await answer.json()) as { availableBalance?: string }).availableBalance).toBe(balance);
  });
});

describe('an unlawful request is refused, and the message names the field', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['a prompt that is empty', { prompt: '' }, 'prompt'],
    ['a prompt that is not text', { prompt: 7 }, 'prompt'],
    ['a field the page does not have', { prompt: 'x', seed: 1 }, 'seed'],
    ['a size in another spelling', { prompt: 'x', size: '2048X2048' }, 'size'],
    ['a size token in small letters', { prompt: 'x', size: '2k' }, 'size'],
    [
      'max_images 0',
      { prompt: 'x', sequential_image_generation: 'auto', max_images: 0 },
      'max_images',
    ],
    [
      'max_images 16',
      { prompt: 'x', sequential_image_generation: 'auto', max_images: 16 },
      'max_images',
    ],
    [
      'half an image',
      { prompt: 'x', sequential_image_generation: 'auto', max_images: 1.5 },
      'max_images',
    ],
    [
      'an unknown set mode',
      { prompt: 'x', sequential_image_generation: 'on' },
      'sequential_image_generation',
    ],
    ['a watermark that is text', { prompt: 'x', watermark: 'yes' }, 'watermark'],
    ['references that are not a list', { prompt: 'x', images: 'data:' }, 'images'],
    [
      'an address that cannot be reached',
      { prompt: 'x', images: ['http://localhost/a.jpg'] },
      'images[0]',
    ],
  ])('%s', async (_, body, field) => {
    const server = await start();
    const answer = await generate(server, body);
    const error = (await answer.json()) as Record<string, unknown>;
    expect(answer.status).toBe(400);
    expect(error).toMatchObject({ code: 400, reason: 'INVALID_REQUEST_BODY' });
    expect(error.message).toContain(field);
    expect(error.metadata).toMatchObject({ trace_id: expect.stringMatching(/^[0-9a-f]{32}$/) });
    expect(server.bills()).toMatchObject([{ status: 400, imagesBilled: 0 }]);
  });

  test.each([
    ['another content type', { contentType: 'text/plain', raw: '{"prompt":"x"}' }],
    ['a body that is not JSON', { raw: '{"prompt":' }],
    ['a body that is not an object', { raw: '"x"' }],
  ])('%s', async (_, call) => {
    const answer = await generate(await start(), null, call);
    expect([answer.status, await reasonOf(answer)]).toEqual([400, 'INVALID_REQUEST_BODY']);
  });

  test('a body declared larger than 200 MB is refused before it is sent', async () => {
    const { request } = await import('node:http');
    const { url } = await start();
    const headers = { authorization: 'Bearer k', 'content-length': 200_000_001 };
    const status = await new Promise((resolve, reject) => {
      const call = request(`${url}/v3/seedream-4.0`, { method: 'POST', headers }, (answer) => {
        resolve(answer.statusCode);
        call.destroy();
      });
      call.on('error', reject).flushHeaders();
    });
    expect(status).toBe(413);
  });
});

describe('a limit is kept to the pixel', () => {
  test.each([
    ['1023x1025', false],
    ['1024x1024', true],
    ['1024x1025', true],
    ['4096x4095', true],
    ['4096x4096', true],
    ['4096x4097', false],
    ['4081x257', true],
    ['4096x256', true],
    ['4097x256', false],
    ['257x4097', true],
    ['256x4097', false],
  ])('size %s is lawful: %s', async (size, isLawful) => {
    const answer = await generate(await start(), { prompt: 'x', size });
    expect(answer.status).toBe(isLawful ? 200 : 400);
    if (!isLawful) return;
    const [link = ''] = await linksOf(answer);
    const { width, height, format } = await sharp(await pictureAt(link)).metadata();
    expect([`${width}x${height}`, format]).toEqual([size, 'jpeg']);
  });

  test.each([
    [9, 200],
    [10, 200],
    [11, 400],
  ])('%i references: %i', async (count, status) => {
    const images = Array(count).fill(await jpegUri());
    expect((await generate(await start(), { prompt: 'x', images })).status).toBe(status);
  });

  test.each<[string, () => Promise<string>, string | null]>([
    ['a side of 14 px', () => pngUri(14, 20), 'INVALID_IMAGE_SIZE'],
    ['a side of 15 px', () => pngUri(15, 20), null],
    ['a side of 16 px', () => pngUri(20, 16), null],
    ['299 by 100', () => jpegUri(299, 100), null],
    ['300 by 100', () => jpegUri(300, 100), null],
    ['301 by 100', () => jpegUri(301, 100), 'INVALID_IMAGE_SIZE'],
    ['100 by 300', () => pngUri(100, 300), null],
    ['100 by 301', () => pngUri(100, 301), 'INVALID_IMAGE_SIZE'],
    ['6000 by 5999', () => pngUri(6000, 5999), null],
    ['6000 by 6000', () => pngUri(6000, 6000), null],
    ['6000 by 6001', () => pngUri(6000, 6001), 'IMAGE_EXCEEDS_MAX_RESOLUTION'],
    ['9,999,999 bytes', () => jpegUri(64, 64, 9_999_999), null],
    ['10,000,000 bytes', () => jpegUri(64, 64, 10_000_000), null],
    ['10,000,001 bytes', () => jpegUri(64, 64, 10_000_001), 'IMAGE_FILE_EXCEEDS_MAX_SIZE'],
  ])('a reference of %s', async (_, make, reason) => {
    const answer = await generate(await start(), {
      prompt: 'x',
      images: [await jpegUri(), await make()],
    });
    const error = (await answer.json()) as { reason?: string; message?: string };
    expect([answer.status, error.reason ?? null]).toEqual([reason ? 400 : 200, reason]);
    if (reason) expect(error.message).toContain('images[1]');
  });
});

describe('a reference must be what it says it is', () => {
  test.each<[string, (uri: string) => string]>([
    ['image/jpg', (uri) => uri.replace('image/jpeg', 'image/jpg')],
    ['capital letters', (uri) => uri.replace('image/jpeg', 'image/JPEG')],
    ['image/png around a JPEG', (uri) => uri.replace('image/jpeg', 'image/png')],
    ['image/webp', (uri) => uri.replace('image/jpeg', 'image/webp')],
    ['base64 with a stray letter', (uri) => `${uri}!`],
    ['no bytes at all', () => 'data:image/jpeg;base64,'],
    [
      'only the first bytes of a JPEG',
      () => `data:image/jpeg;base64,${Buffer.from([0xff, 0xd8, 0xff, 0xe0]).toString('base64')}`,
    ],
    ['a bare base64 text', (uri) => uri.slice(uri.indexOf(',') + 1)],
  ])('%s is refused as INVALID_IMAGE_FORMAT', async (_, spoil) => {
    const answer = await generate(await start(), { prompt: 'x', images: [spoil(await jpegUri())] });
    expect([answer.status, await reasonOf(answer)]).toEqual([400, 'INVALID_IMAGE_FORMAT']);
  });
});

describe('how many pictures come back', () => {
  const auto = { sequential_image_generation: 'auto' };
  test.each<[string, Record<string, unknown>, number]>([
    ['one without the set mode, whatever the prompt says', { prompt: 'a set of 4 vases' }, 1],
    [
      'one when it is disabled',
      { prompt: 'a set of 4 vases', sequential_image_generation: 'disabled' },
      1,
    ],
    ['as many as the prompt names', { prompt: 'a set of 4 vases', ...auto }, 4],
    ['at most max_images', { prompt: 'a set of 4 vases', ...auto, max_images: 3 }, 3],
    ['one fewer with [fewer]', { prompt: 'a set of 4 vases [fewer]', ...auto }, 3],
    ['never none with [fewer]', { prompt: 'a vase [fewer]' }, 1],
    ['fifteen at most', { prompt: 'a set of fifteen vases', ...auto }, 15],
  ])('%s', async (_, body, count) => {
    const server = await start();
    const links = await linksOf(await generate(server, { ...body, size: '1K' }));
    expect(links).toHaveLength(count);
    expect(new Set(links).size).toBe(count);
    expect(server.bills()).toMatchObject([{ status: 200, imagesBilled: count, links }]);
  });

  test('references and pictures are fifteen together, and asking for more is no error', async () => {
    const images = Array(10).fill(await jpegUri());
    const body = {
      prompt: 'a set of 12 vases',
      images,
      size: '1K',
      sequential_image_generation: 'auto',
    };
    expect(await linksOf(await generate(await start(), body))).toHaveLength(5);
  });

  test('a prompt that names no number gets two to four', async () => {
    const server = await start();
    const body = { prompt: 'vases in a row', size: '1K', sequential_image_generation: 'auto' };
    const counts = await Promise.all(
      Array.from({ length: 12 }, async () => (await linksOf(await generate(server, body))).length),
    );
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(2);
    expect(Math.max(...counts)).toBeLessThanOrEqual(4);
  });
});

describe('a size token', () => {
  test('only ever turns into lawful pixels of its class', () => {
    for (const presets of Object.values(sizesOfToken)) {
      for (const preset of presets) expect(pixelProblem(preset)).toBeNull();
    }
  });

  test.each([
    ['1K', 'a wide landscape', (w: number, h: number) => w > h],
    ['2K', 'a poster of a tower', (w: number, h: number) => h > w],
    ['4K', 'an orange, 21:9', (w: number, h: number) => w === 6240 && h === 2656],
  ])('%s for "%s" suits the prompt', async (size, prompt, suits) => {
    const [link = ''] = await linksOf(await generate(await start(), { prompt, size }));
    const { width, height } = await sharp(await pictureAt(link)).metadata();
    expect(
      sizesOfToken[size as '1K'].some(
        (preset) => preset.width === width && preset.height === height,
      ),
    ).toBe(true);
    expect(suits(width, height)).toBe(true);
  });
});

describe('pictures', () => {
  test.each(['quick', 'full'] as const)(
    'the same prompt gives another one each time (%s)',
    async (art) => {
      const server = await start({ art });
      const body = { prompt: 'mountains at dawn', size: '1024x1024' };
      const [first = ''] = await linksOf(await generate(server, body));
      const [second = ''] = await linksOf(await generate(server, body));
      expect((await pictureAt(first)).equals(await pictureAt(second))).toBe(false);
    },
  );

  test.each(['quick', 'full'] as const)(
    'the watermark, which is the default, changes the lower right corner and nothing else (%s)',
    async (art) => {
      const size = { width: 1600, height: 1024 };
      const decoded: Buffer[] = [];
      for (const watermark of [false, true, undefined]) {
        const server = await start({ art, random: seededRandom(12) });
        const body = { prompt: 'sea at dusk', size: '1600x1024', watermark };
        const [link = ''] = await linksOf(await generate(server, body));
        decoded.push(
          await sharp(await pictureAt(link))
            .raw()
            .toBuffer(),
        );
      }
      const [plain, marked, byDefault] = decoded as [Buffer, Buffer, Buffer];
      expect(marked.equals(byDefault)).toBe(true);
      const changed = boxOfChanges(plain, marked, size.width);
      const box = watermarkBox(size);
      // A JPEG is made of blocks of 16 pixels, which is as far as a change can spread.
      expect(changed.left).toBeGreaterThanOrEqual(box.left - 16);
      expect(changed.top).toBeGreaterThanOrEqual(box.top - 16);
      expect(changed.left).toBeGreaterThan(size.width / 2);
      expect(changed.top).toBeGreaterThan(size.height / 2);
      expect(changed.count).toBeGreaterThan(300);
    },
  );

  test.each([
    ['4096x256', 'mountains'],
    ['256x4096', 'sea'],
    ['4096x256', 'still life'],
    ['256x4096', 'poster'],
    ['4096x256', 'flow'],
    ['256x4096', 'botanical'],
    ['4096x256', 'city'],
    ['256x4096', 'cosmos'],
    ['4096x256', 'arches'],
    ['256x4096', 'silk'],
    ['4096x256', 'forest'],
  ])('the narrowest shape %s is painted too: %s', async (size, prompt) => {
    const server = await start({ art: 'full' });
    const [link = ''] = await linksOf(await generate(server, { prompt, size }));
    const picture = sharp(await pictureAt(link));
    const { width, height } = await picture.metadata();
    expect(`${width}x${height}`).toBe(size);
    const { channels } = await picture.stats();
    expect(Math.max(...channels.map((channel) => channel.stdev))).toBeGreaterThan(4);
  });

  test('a reference shows in what is made of it', async () => {
    const server = await start({ art: 'full' });
    const images = [await jpegUri(300, 300)];
    const [link = ''] = await linksOf(
      await generate(server, {
        prompt: 'repaint image 1',
        images,
        size: '1024x1024',
        watermark: false,
      }),
    );
    const { dominant } = await sharp(await pictureAt(link)).stats();
    expect(dominant.b).toBeGreaterThan(dominant.r);
  });
});

function boxOfChanges(
  a: Buffer,
  b: Buffer,
  width: number,
): { left: number; top: number; count: number } {
  let [left, top, count] = [Infinity, Infinity, 0];
  for (let i = 0; i < a.length; i += 3) {
    if (a[i] === b[i] && a[i + 1] === b[i + 1] && a[i + 2] === b[i + 2]) continue;
    const pixel = i / 3;
    left = Math.min(left, pixel % width);
    top = Math.min(top, Math.floor(pixel / width));
    count += 1;
  }
  return { left, top, count };
}

describe('result links', () => {
  test('work until their time is over and answer 403 after it', async () => {
    const server = await start({ linkSeconds: 1 });
    const [link = ''] = await linksOf(await generate(server, { prompt: 'x', size: '1K' }));
    await pictureAt(link);
    await expect.poll(async () => (await fetch(link)).status, { timeout: 5000 }).toBe(403);
    const answer = await fetch(link);
    expect(answer.headers.get('content-type')).toBe('application/xml');
    expect(await answer.text()).toContain('<Code>AccessDenied</Code>');
  });

  test('that nobody made are 404', async () => {
    const { url } = await start();
    expect((await fetch(`${url}/results/${'0'.repeat(32)}.jpg`)).status).toBe(404);
    expect((await fetch(`${url}/results/..%2f..%2fetc%2fpasswd`)).status).toBe(404);
  });

  test('answer HEAD with the length of what GET gives', async () => {
    const [link = ''] = await linksOf(await generate(await start(), { prompt: 'x', size: '1K' }));
    const head = await fetch(link, { method: 'HEAD' });
    expect(Number(head.headers.get('content-length'))).toBe((await pictureAt(link)).length);
  });
});

describe('bills', () => {
  test('a client that went away is billed all the same', async () => {
    const server = await start({ secondsPerImage: 600 });
    const leaving = new AbortController();
    const body = { prompt: 'a set of 3 vases', size: '1K', sequential_image_generation: 'auto' };
    const call = generate(server, body, { signal: leaving.signal }).catch(
      (error: Error) => error.name,
    );
    await expect.poll(() => server.bills()[0]?.prompt).toBe(body.prompt);
    expect(server.bills()).toMatchObject([{ status: null, imagesBilled: 0 }]);
    leaving.abort();
    expect(await call).toBe('AbortError');
    await expect.poll(() => server.bills()[0]?.imagesBilled, { timeout: 5000 }).toBe(3);
    expect(server.bills()).toMatchObject([{ status: null }]);
  });

  test('can be read over HTTP, in the order the requests came', async () => {
    const server = await start();
    await generate(server, { prompt: 'first', size: '1K' });
    await generate(server, { prompt: 'second [500]', size: '1K' });
    const bills = await (await fetch(`${server.url}/demo/bills`)).json();
    expect(bills).toEqual(server.bills());
    expect(bills).toMatchObject([
      { prompt: 'first', imagesBilled: 1 },
      { prompt: 'second [500]', imagesBilled: 0 },
    ]);
  });

  test('closing the server ends work that waits, without a bill', async () => {
    const server = await start({ secondsPerImage: 600 });
    const call = generate(server, { prompt: 'x' }).catch(() => 'cut');
    await expect.poll(() => server.bills().length).toBe(1);
    await server.close();
    expect(await call).toBe('cut');
    expect(server.bills()).toMatchObject([{ status: null, imagesBilled: 0 }]);
  });
});

describe('a prompt can ask for a fault', () => {
  test.each([
    ['[refuse]', 400, 'ILLEGAL_PROMPT', 0],
    ['[429 forever]', 429, 'RATE_LIMIT_EXCEEDED', 0],
    ['[500]', 500, 'TASK_FAILED', 0],
    ['[500 billed]', 500, 'GET_RESULT_FAILED', 1],
    ['[502]', 502, 'BAD_GATEWAY', 0],
    ['[503]', 503, 'SERVICE_UNAVAILABLE', 0],
    ['[504]', 504, 'GATEWAY_TIMEOUT', 0],
    ['[wrong key]', 401, 'INVALID_API_KEY', 0],
    ['[No  Balance]', 403, 'NOT_ENOUGH_BALANCE', 0],
  ])('%s answers %i %s and bills %i', async (word, status, reason, imagesBilled) => {
    const server = await start();
    const answer = await generate(server, { prompt: `a vase ${word}`, size: '1K' });
    expect([answer.status, await reasonOf(answer)]).toEqual([status, reason]);
    expect(server.bills()).toMatchObject([{ status, imagesBilled }]);
  });

  test('[429] turns the same prompt away twice, with Retry-After, and then works', async () => {
    const server = await start();
    const call = () => generate(server, { prompt: 'a vase [429]', size: '1K' });
    const answers = [await call(), await call(), await call()];
    expect(answers.map(({ status }) => status)).toEqual([429, 429, 200]);
    expect(answers[0]?.headers.get('retry-after')).toBe('2');
    expect((await generate(server, { prompt: 'another [429]', size: '1K' })).status).toBe(429);
  });

  test('[slow] takes three seconds more', async () => {
    const server = await start();
    const before = performance.now();
    await linksOf(await generate(server, { prompt: 'a vase [slow]', size: '1K' }));
    expect(performance.now() - before).toBeGreaterThan(2900);
  });

  test('[hang] never answers and bills nothing', async () => {
    const server = await start();
    const leaving = new AbortController();
    const call = generate(server, { prompt: '[hang]' }, { signal: leaving.signal });
    const outcome = Promise.race([
      call.then(() => 'answered'),
      new Promise((resolve) => setImmediate(resolve, 'silence')),
    ]);
    await expect.poll(() => server.bills()[0]?.prompt).toBe('[hang]');
    expect(await outcome).toBe('silence');
    leaving.abort();
    await expect(call).rejects.toThrow();
    expect(server.bills()).toMatchObject([{ status: null, imagesBilled: 0 }]);
  });

  test('[reset] cuts the connection once the body was read', async () => {
    const server = await start();
    await expect(generate(server, { prompt: '[reset]' })).rejects.toThrow();
    expect(server.bills()).toMatchObject([{ prompt: '[reset]', status: null, imagesBilled: 0 }]);
  });

  test('[no images] answers 200 with an empty list and bills nothing', async () => {
    const server = await start();
    expect(await linksOf(await generate(server, { prompt: '[no images]' }))).toEqual([]);
    expect(server.bills()).toMatchObject([{ status: 200, imagesBilled: 0 }]);
  });

  test.each(['[truncated]', '[html]'])(
    '%s answers 200 with what is no JSON, and bills the picture',
    async (word) => {
      const server = await start();
      const answer = await generate(server, { prompt: word, size: '1K' });
      expect(answer.status).toBe(200);
      await expect(answer.json()).rejects.toThrow();
      expect(server.bills()).toMatchObject([{ status: 200, imagesBilled: 1 }]);
    },
  );

  test('[too many] answers sixteen links', async () => {
    expect(
      await linksOf(await generate(await start(), { prompt: '[too many]', size: '1K' })),
    ).toHaveLength(16);
  });

  test.each([
    ['[dead link]', [403, 403, 403]],
    ['[one dead link]', [200, 200, 403]],
    ['[private redirect]', [302, 302, 302]],
  ])('%s: the links answer %j', async (word, statuses) => {
    const server = await start();
    const body = {
      prompt: `a set of 3 vases ${word}`,
      size: '1K',
      sequential_image_generation: 'auto',
    };
    const answers = await Promise.all(
      (await linksOf(await generate(server, body))).map((link) =>
        fetch(link, { redirect: 'manual' }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(statuses);
    if (statuses[0] === 302)
      expect(answers[0]?.headers.get('location')).toBe('http://10.0.0.1/x.jpg');
    expect(server.bills()).toMatchObject([{ imagesBilled: 3 }]);
  });

  test('[broken image] gives a JPEG that ends in the middle', async () => {
    const [link = ''] = await linksOf(
      await generate(await start(), { prompt: '[broken image]', size: '1K' }),
    );
    const bytes = await pictureAt(link);
    expect([...bytes.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
    await expect(sharp(bytes, { failOn: 'truncated' }).raw().toBuffer()).rejects.toThrow();
  });

  test('[html image] gives a page', async () => {
    const [link = ''] = await linksOf(
      await generate(await start(), { prompt: '[html image]', size: '1K' }),
    );
    const answer = await fetch(link);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=utf-8',
    ]);
  });

  test('[huge image] goes on for as long as one reads', async () => {
    const [link = ''] = await linksOf(
      await generate(await start(), { prompt: '[huge image]', size: '1K' }),
    );
    const answer = await fetch(link);
    expect(answer.headers.get('content-length')).toBeNull();
    let size = 0;
    for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > 80_000_000) break;
    }
    expect(size).toBeGreaterThan(80_000_000);
  });

  test('[slow link] gives its first piece alone', async () => {
    const [link = ''] = await linksOf(
      await generate(await start(), { prompt: '[slow link]', size: '1K' }),
    );
    const leaving = new AbortController();
    const answer = await fetch(link, { signal: leaving.signal });
    const first = await answer.body?.getReader().read();
    leaving.abort();
    expect(first?.value?.length).toBeLessThan(Number(answer.headers.get('content-length')) / 10);
  });
});
