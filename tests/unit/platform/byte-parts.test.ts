import { expect, test } from 'vitest';
import { beginsWith, joined, latin1Bytes } from '#lib/platform/byte-parts';

test('parts are joined in order, and a single one is not copied', () => {
  const part = Uint8Array.of(1, 2);
  expect(joined([part, Uint8Array.of(3), part])).toEqual(Uint8Array.of(1, 2, 3, 1, 2));
  expect(joined([part])).toBe(part);
  expect(joined([])).toEqual(new Uint8Array());
});

test.each([
  ['Exif\0\0', true],
  ['Exif\0\0a', true],
  ['Exif\0', false],
  ['exif\0\0', false],
  ['', false],
])('that %j begins as EXIF does: %s', (text, expected) => {
  expect(beginsWith(latin1Bytes(text), 'Exif\0\0')).toBe(expected);
});
