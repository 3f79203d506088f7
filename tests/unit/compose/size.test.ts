import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Size } from '#lib/compose/recipe';
import {
  megapixels,
  nearestSize,
  pixelAdvice,
  presetRatio,
  ratioLabel,
  sizePresets,
  sizeToWire,
} from '#lib/compose/size';

const isLawful = (width: number, height: number) => pixelAdvice({ width, height }) === null;

describe('a size in pixels', () => {
  test.each([
    // 16:1, the widest there is: 4096 × 256 has exactly 1024 × 1024 pixels.
    [4096, 256, true],
    [4097, 256, false],
    [4096, 255, false],
    [256, 4096, true],
    [256, 4097, false],
    [255, 4096, false],
    [16_384, 1024, true],
    [16_385, 1024, false],
    [1024, 16_384, true],
    [1024, 16_385, false],
  ])('%i × %i keeps within 16:1: %s', (width, height, lawful) => {
    expect(isLawful(width, height)).toBe(lawful);
  });

  test.each([
    [1024, 1023, false],
    [1024, 1024, true],
    [1025, 1024, true],
    [1048, 1000, false],
    [1049, 1000, true],
  ])('%i × %i has at least 1024 × 1024 pixels: %s', (width, height, lawful) => {
    expect(isLawful(width, height)).toBe(lawful);
  });

  test.each([
    [4096, 4095, true],
    [4096, 4096, true],
    [4096, 4097, false],
    [4097, 4096, false],
    [8192, 2048, true],
    [8193, 2048, false],
  ])('%i × %i has at most 4096 × 4096 pixels: %s', (width, height, lawful) => {
    expect(isLawful(width, height)).toBe(lawful);
  });

  test.each([
    [0, 2048],
    [-2048, 2048],
    [2048.5, 2048],
    [Number.NaN, 2048],
    [Number.POSITIVE_INFINITY, 2048],
  ])('%d × %d is refused because a side is no whole number above 0', (width, height) => {
    expect(pixelAdvice({ width, height })).toBe(
      'Width and height are whole numbers of pixels, above 0.',
    );
  });

  test('the advice names the rule that is broken and by how much', () => {
    expect(pixelAdvice({ width: 5000, height: 300 })).toContain('at most 16 times the shorter');
    expect(pixelAdvice({ width: 1000, height: 1000 })).toContain('1.00 megapixels; at least 1.05');
    expect(pixelAdvice({ width: 5000, height: 5000 })).toContain('25.0 megapixels; at most 16.8');
  });

  test('every preset of the page is lawful and known by its ratio', () => {
    expect(sizePresets).toHaveLength(8);
    for (const preset of sizePresets) {
      expect(isLawful(preset.width, preset.height)).toBe(true);
      expect(presetRatio(preset)).toBe(preset.ratio);
    }
    expect(presetRatio({ width: 2048, height: 2047 })).toBeNull();
  });
});

describe('the nearest lawful size', () => {
  const side = fc.oneof(
    fc.integer({ min: 1, max: 20_000 }),
    fc.integer({ min: -10, max: 4_000_000_000 }),
    fc.double(),
  );

  test('is lawful whatever was asked', () => {
    fc.assert(
      fc.property(side, side, (width, height) => {
        const near = nearestSize({ width, height });
        expect(pixelAdvice(near)).toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  test('of a lawful size is that size', () => {
    const lawful = fc
      .record({
        width: fc.integer({ min: 256, max: 16_384 }),
        height: fc.integer({ min: 256, max: 16_384 }),
      })
      .filter((size) => pixelAdvice(size) === null);
    fc.assert(
      fc.property(lawful, (size) => {
        expect(nearestSize(size)).toEqual(size);
      }),
      { numRuns: 500 },
    );
  });

  test('keeps the shape when only the area is wrong', () => {
    expect(nearestSize({ width: 200, height: 100 })).toEqual({ width: 1448, height: 725 });
    expect(nearestSize({ width: 8000, height: 8000 })).toEqual({ width: 4096, height: 4096 });
  });

  test('keeps the longer side when only the shape is wrong', () => {
    expect(nearestSize({ width: 4352, height: 200 })).toEqual({ width: 4352, height: 272 });
  });
});

describe('a size', () => {
  test('is one of the two methods, never both', () => {
    expect(Size.safeParse({ method: 'token', token: '2K' }).success).toBe(true);
    expect(Size.safeParse({ method: 'pixels', width: 2048, height: 2048 }).success).toBe(true);
    const both = { method: 'token', token: '2K', width: 2048, height: 2048 };
    expect(Size.safeParse(both).success).toBe(false);
    expect(Size.safeParse({ ...both, method: 'pixels' }).success).toBe(false);
    expect(Size.safeParse({ token: '2K' }).success).toBe(false);
  });

  test.each(['1K', '2K', '4K'])('can be the token %s, which is sent as it is', (token) => {
    expect(sizeToWire(Size.parse({ method: 'token', token }))).toBe(token);
  });

  test.each(['1k', '3K', '8K', ''])('cannot be the token "%s"', (token) => {
    expect(Size.safeParse({ method: 'token', token }).success).toBe(false);
  });

  test('in pixels is sent with a lower-case x and no space', () => {
    expect(sizeToWire({ method: 'pixels', width: 2304, height: 1728 })).toBe('2304x1728');
  });

  test.each([
    [2048, 2048, '1:1', '4.19'],
    [4096, 256, '16:1', '1.05'],
    [256, 4096, '1:16', '1.05'],
    [2560, 1440, '1.8:1', '3.69'],
    [4096, 4096, '1:1', '16.8'],
  ])('%i × %i reads as %s and %s megapixels', (width, height, ratio, area) => {
    expect(ratioLabel({ width, height })).toBe(ratio);
    expect(megapixels({ width, height })).toBe(area);
  });
});
