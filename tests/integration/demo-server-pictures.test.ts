import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { sizesOfToken } from '#lib/platform/seedream/demo/image-size';
import { watermarkBox } from '#lib/platform/seedream/demo/watermark';
import { pixelProblem } from '#lib/platform/seedream/pixel-rules';
import { seededRandom } from '#lib/seeded-random';
import { generate, jpegUri, linksOf, pictureAt, startDemo } from '#tests/support/demo-server';

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
    const server = await startDemo();
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
    expect(await linksOf(await generate(await startDemo(), body))).toHaveLength(5);
  });

  test('a prompt that names no number gets two to four', async () => {
    const server = await startDemo();
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
    const [link = ''] = await linksOf(await generate(await startDemo(), { prompt, size }));
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
      const server = await startDemo({ art });
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
        const server = await startDemo({ art, random: seededRandom(12) });
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
    ['256x4096', 'portrait'],
  ])('the narrowest shape %s is painted too: %s', async (size, prompt) => {
    const server = await startDemo({ art: 'full' });
    const [link = ''] = await linksOf(await generate(server, { prompt, size }));
    const picture = sharp(await pictureAt(link));
    const { width, height } = await picture.metadata();
    expect(`${width}x${height}`).toBe(size);
    const { channels } = await picture.stats();
    expect(Math.max(...channels.map((channel) => channel.stdev))).toBeGreaterThan(4);
  });

  test('a reference shows in what is made of it', async () => {
    const server = await startDemo({ art: 'full' });
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
    const server = await startDemo({ linkSeconds: 1 });
    const [link = ''] = await linksOf(await generate(server, { prompt: 'x', size: '1K' }));
    await pictureAt(link);
    await expect.poll(async () => (await fetch(link)).status, { timeout: 5000 }).toBe(403);
    const answer = await fetch(link);
    expect(answer.headers.get('content-type')).toBe('application/xml');
    expect(await answer.text()).toContain('<Code>AccessDenied</Code>');
  });

  test('that nobody made are 404', async () => {
    const { url } = await startDemo();
    expect((await fetch(`${url}/results/${'0'.repeat(32)}.jpg`)).status).toBe(404);
    expect((await fetch(`${url}/results/..%2f..%2fetc%2fpasswd`)).status).toBe(404);
  });

  test('answer HEAD with the length of what GET gives', async () => {
    const [link = ''] = await linksOf(
      await generate(await startDemo(), { prompt: 'x', size: '1K' }),
    );
    const head = await fetch(link, { method: 'HEAD' });
    expect(Number(head.headers.get('content-length'))).toBe((await pictureAt(link)).length);
  });
});
