import { rgbaToThumbHash } from 'thumbhash';
import { expect, test } from 'vitest';
import { placeholderImage } from '#lib/generations/placeholder';

const red = Array.from({ length: 64 * 32 }, () => [200, 30, 30, 255]).flat();
const hash = Buffer.from(rgbaToThumbHash(64, 32, red)).toString('base64');

test('a hash becomes a small picture of its colours', () => {
  const address = placeholderImage(hash) ?? '';
  // It stands in the page twice for each picture, so it must stay small.
  expect(address.length).toBeLessThan(600);
  const [, base64 = ''] = /^data:image\/bmp;base64,(.*)$/.exec(address) ?? [];
  const bytes = Buffer.from(base64, 'base64');
  expect(bytes.toString('latin1', 0, 2)).toBe('BM');
  expect(bytes.readUInt32LE(2)).toBe(bytes.length);
  const height = -bytes.readInt32LE(22);
  // The hash keeps the sides only nearly.
  expect([bytes.readInt32LE(18), height]).toEqual([10, 6]);
  // Each row ends at a multiple of four bytes.
  expect(bytes.length).toBe(bytes.readUInt32LE(10) + 32 * height);
  const [blue = 0, green = 0, redness = 0] = bytes.subarray(-32);
  expect(Math.abs(redness - 200)).toBeLessThan(12);
  expect(Math.abs(green - 30)).toBeLessThan(12);
  expect(Math.abs(blue - 30)).toBeLessThan(12);
});

test('a picture that can be seen through has none, since it would stay behind it', () => {
  const glass = red.map((value, at) => (at % 4 === 3 ? 120 : value));
  const seen = Buffer.from(rgbaToThumbHash(64, 32, glass)).toString('base64');
  expect(placeholderImage(seen)).toBeNull();
});

test.each(['', 'AA==', 'no base64 at all', '****'])('%j is no hash and becomes none', (text) => {
  expect(placeholderImage(text)).toBeNull();
});
