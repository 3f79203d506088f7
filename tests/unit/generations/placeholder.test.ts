import { rgbaToThumbHash } from 'thumbhash';
import { expect, test } from 'vitest';
import { placeholderImage } from '#lib/generations/placeholder';

const red = Array.from({ length: 64 * 32 }, () => [200, 30, 30, 255]).flat();
const hash = Buffer.from(rgbaToThumbHash(64, 32, red)).toString('base64');

test('a hash becomes a small picture of its colours', () => {
  const address = placeholderImage(hash) ?? '';
  expect(address).toMatch(/^data:image\/png;base64,/);
  // It stands in the page twice for each picture, so it must stay small.
  expect(address.length).toBeLessThan(900);
});

test.each(['', 'AA==', 'no base64 at all', '****'])('%j is no hash and becomes none', (text) => {
  expect(placeholderImage(text)).toBeNull();
});
