import { fork } from 'node:child_process';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readBody } from '#lib/platform/seedream/demo/read-body';
import {
  generate,
  jpegUri,
  linksOf,
  pictureAt,
  pngUri,
  reasonOf,
  startDemo,
} from '#tests/support/demo-server';

describe('the key', () => {
  test.each([
    [null, 401, 'MISSING_API_KEY'],
    ['wrong-key', 401, 'INVALID_API_KEY'],
    ['empty-account', 403, 'NOT_ENOUGH_BALANCE'],
  ])('%s is refused with %i %s and nothing is billed', async (key, status, reason) => {
    const server = await startDemo();
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
    const server = await startDemo();
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
    const server = await startDemo();
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
    const answer = await generate(await startDemo(), null, call);
    expect([answer.status, await reasonOf(answer)]).toEqual([400, 'INVALID_REQUEST_BODY']);
  });

  test('a body declared larger than 200 MB is refused before it is sent', async () => {
    const { url } = await startDemo();
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

test.each([
  [9, true],
  [10, true],
  [11, false],
])(
  'of a body that may have 10 bytes, %i without a declared length are read: %s',
  async (length, isRead) => {
    const server = createServer(async (incoming, answer) => {
      answer.end(String((await readBody(incoming, 10)).ok));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const body = new Blob(['x'.repeat(length)]).stream();
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, duplex: 'half' };
    const answer = await fetch(`http://127.0.0.1:${port}/`, init);
    expect(await answer.text()).toBe(String(isRead));
    server.closeAllConnections();
    server.close();
  },
);

test('the program tells its parent where it listens, and ends when the parent lets go', async () => {
  const flags = ['--port', '0', '--seconds-per-image', '0', '--art', 'quick'];
  const program = fork('lib/platform/seedream/demo-main.ts', flags);
  const exited = new Promise((resolve) => program.once('exit', resolve));
  const { url } = await new Promise<{ url: string }>((resolve) => program.once('message', resolve));
  expect((await fetch(`${url}/demo/bills`)).status).toBe(200);
  program.disconnect();
  expect(await exited).toBe(0);
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
    const answer = await generate(await startDemo(), { prompt: 'x', size });
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
    expect((await generate(await startDemo(), { prompt: 'x', images })).status).toBe(status);
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
    const answer = await generate(await startDemo(), {
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
    const answer = await generate(await startDemo(), {
      prompt: 'x',
      images: [spoil(await jpegUri())],
    });
    expect([answer.status, await reasonOf(answer)]).toEqual([400, 'INVALID_IMAGE_FORMAT']);
  });
});
