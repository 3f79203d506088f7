import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Bounds } from '#lib/gallery/search-bounds';
import { searchShapes } from '#lib/gallery/search-filter';
import { type RatioFilter, ratioBounds } from '#lib/gallery/search-ratio';

/** [ratio, pixels of the provider's tables: 2K, 4K and 1K] */
const presets: readonly (readonly [string, readonly string[]])[] = [
  ['1:1', ['2048x2048', '4096x4096', '1024x1024']],
  ['4:3', ['2304x1728', '4704x3520', '1184x888']],
  ['3:4', ['1728x2304', '3520x4704', '888x1184']],
  ['16:9', ['2560x1440', '5504x3040', '1376x774']],
  ['9:16', ['1440x2560', '3040x5504', '774x1376']],
  ['3:2', ['2496x1664', '4992x3328', '1260x840']],
  ['2:3', ['1664x2496', '3328x4992', '840x1260']],
  ['21:9', ['3024x1296', '6240x2656', '1568x672']],
];

function isIn(value: number, { from, to }: Bounds): boolean {
  const isAbove = !from || value > from.value || (from.inclusive && value === from.value);
  return isAbove && (!to || value < to.value || (to.inclusive && value === to.value));
}

function sides(text: string, separator: string): { width: number; height: number } {
  const [width = 0, height = 0] = text.split(separator).map(Number);
  return { width, height };
}

const takes = (filter: RatioFilter, ratio: number) => isIn(ratio, ratioBounds(filter));

test.each(presets)('%s takes its own presets and no other', (ratio, own) => {
  const filter = { kind: 'ratio' as const, ...sides(ratio, ':') };
  const taken = presets
    .flatMap(([, sizes]) => sizes)
    .filter((size) => takes(filter, sides(size, 'x').width / sides(size, 'x').height));
  expect(taken).toEqual(own);
});

test.each([
  [1, 'square'],
  [1.02, 'square'],
  [1.0201, 'wide'],
  [1 / 1.02, 'square'],
  [0.98, 'tall'],
  [16, 'wide'],
  [1 / 16, 'tall'],
])('a ratio of %d is %s', (ratio, shape) => {
  expect(searchShapes.filter((each) => takes({ kind: 'shape', shape: each }, ratio))).toEqual([
    shape,
  ]);
});

test('every picture has one shape', () => {
  const side = fc.integer({ min: 1, max: 16_384 });
  fc.assert(
    fc.property(side, side, (width, height) => {
      const ratio = width / height;
      const shapes = searchShapes.filter((shape) => takes({ kind: 'shape', shape }, ratio));
      expect(shapes).toHaveLength(1);
    }),
  );
});

test('a range is taken as it was written', () => {
  const bounds = { from: { value: 2, inclusive: false }, to: null };
  expect(ratioBounds({ kind: 'ratio-range', bounds })).toBe(bounds);
});
