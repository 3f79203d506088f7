import { describe, expect, test } from 'vitest';
import { downloadChoiceAddress } from '#lib/gallery/download-address';
import { type DownloadChoice, readDownloadChoice } from '#lib/gallery/download-choice';
import { estimateBytes } from '#lib/gallery/download-estimate';
import { mostInZip } from '#lib/gallery/download-format';
import { readZipIds, readZipOrder } from '#lib/gallery/zip-order';
import { newId } from '#lib/id';

const choices: readonly DownloadChoice[] = [
  { format: 'original' },
  { format: 'recipe' },
  { format: 'webp', width: null },
  { format: 'webp', width: 2048 },
  { format: 'png', width: 1280 },
  { format: 'png', width: 512 },
];

const query = (text: string) => new URLSearchParams(text);

describe('a choice of one picture', () => {
  test.each(choices)('is read from the address that is written for it: %j', (choice) => {
    const { searchParams } = new URL(downloadChoiceAddress('some-id', choice), 'http://studio');
    expect(readDownloadChoice(searchParams)).toEqual(choice);
  });

  test.each([
    'download=gif',
    'download=webp&width=513',
    'download=webp&width=',
    'download=png&width=0',
  ])('is none of the studio: %s', (text) => {
    expect(readDownloadChoice(query(text))).toBeNull();
  });
});

function post(body: string | object): Request {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return new Request('http://studio/api/images/zip', { method: 'POST', body: text });
}

describe('an order of a ZIP', () => {
  const idsOf = (count: number) => Array.from({ length: count }, newId);
  const choice = { format: 'original' };

  test.each([
    [0, 'invalid'],
    [1, null],
    [mostInZip - 1, null],
    [mostInZip, null],
    [mostInZip + 1, 'over-limit'],
  ])('of %i pictures is refused as %s', async (count, code) => {
    const ids = idsOf(count);
    const expected = code ? { ok: false, failure: { code } } : { ok: true, value: { ids, choice } };
    expect(await readZipOrder(post({ ids, choice }))).toEqual(expected);
    expect((await readZipIds(post({ ids }))).ok).toBe(code === null);
  });

  test('counts a picture once', async () => {
    const id = newId();
    const order = await readZipOrder(post({ ids: [id, id.toUpperCase(), id], choice }));
    expect(order).toEqual({ ok: true, value: { ids: [id], choice } });
  });

  test.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['null', 'null'],
    ['no choice', { ids: [newId()] }],
    ['an unknown format', { ids: [newId()], choice: { format: 'tiff' } }],
    ['another width', { ids: [newId()], choice: { format: 'webp', width: 3000 } }],
    ['no identifiers', { ids: ['../../etc'], choice }],
  ])('is refused when it is %s', async (_what, body) => {
    expect(await readZipOrder(post(body))).toEqual({ ok: false, failure: { code: 'invalid' } });
  });

  test('is not read to its end when it has none', async () => {
    const endless = post(`"${' '.repeat(2_000_000)}"`);
    expect(await readZipOrder(endless)).toEqual({ ok: false, failure: { code: 'over-limit' } });
  });
});

describe('the size that is said', () => {
  const sums = { images: 2, sizeBytes: 3_000_000, pixels: { original: 8_000_000, 512: 500_000 } };

  test('is that of the originals, and a little more with their recipes', () => {
    expect(estimateBytes(sums, { format: 'original' })).toBe(3_000_000);
    expect(estimateBytes(sums, { format: 'recipe' })).toBe(3_008_000);
  });

  test('goes by the pixels for what is made, at the width that is chosen', () => {
    const whole = estimateBytes(sums, { format: 'png', width: null });
    const small = estimateBytes(sums, { format: 'png', width: 512 });
    expect((whole - 8000) / (small - 8000)).toBe(16);
    expect(estimateBytes(sums, { format: 'webp', width: null })).toBeLessThan(whole);
  });
});
