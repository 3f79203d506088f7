import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paletteDistance, weigh } from '#lib/gallery/palette-distance';
import type { PaletteColour } from '#lib/platform/pixels/palette';

const anyColour: fc.Arbitrary<PaletteColour> = fc.record({
  hex: fc
    .integer({ min: 0, max: 0xff_ff_ff })
    .map((value) => `#${value.toString(16).padStart(6, '0')}`),
  share: fc.integer({ min: 30, max: 1000 }).map((thousandths) => thousandths / 1000),
});
const anyPalette = fc.array(anyColour, { minLength: 1, maxLength: 6 });

const between = (one: readonly PaletteColour[], other: readonly PaletteColour[]) =>
  paletteDistance(weigh(one), weigh(other));
const of = (...shares: ReadonlyArray<readonly [string, number]>) =>
  shares.map(([hex, share]) => ({ hex, share }));

describe('how far two palettes are apart', () => {
  test('is the same both ways, and no less than nothing', () => {
    fc.assert(
      fc.property(anyPalette, anyPalette, (one, other) => {
        expect(between(one, other)).toBeGreaterThanOrEqual(0);
        expect(between(one, other)).toBeCloseTo(between(other, one), 6);
      }),
    );
  });

  test('is nothing for the same palette, in whatever order and of however much of the picture', () => {
    fc.assert(
      fc.property(anyPalette, (palette) => {
        expect(between(palette, palette)).toBe(0);
        const other = palette.map(({ hex, share }) => ({ hex, share: share / 2 })).reverse();
        expect(between(palette, other)).toBeCloseTo(0, 6);
      }),
    );
  });

  test('is something as soon as the colours or their shares are others', () => {
    const half = of(['#b3472a', 0.5], ['#1b2a49', 0.5]);
    expect(between(half, of(['#b3472a', 0.9], ['#1b2a49', 0.1]))).toBeGreaterThan(0.1);
    expect(between(half, of(['#b3472a', 0.5], ['#2a7a49', 0.5]))).toBeGreaterThan(0.1);
  });

  test('is as the eye has it: a shade beside is nearer than another hue, and that than the opposite', () => {
    const rust = of(['#b3472a', 1]);
    const [shade, hue, opposite] = ['#a8503a', '#3f8f4a', '#e8f4ff'].map((hex) =>
      between(rust, of([hex, 1])),
    );
    expect(shade).toBeLessThan(hue ?? 0);
    expect(hue).toBeLessThan(opposite ?? 0);
  });

  test('grows with how much of the picture is another colour', () => {
    const red = of(['#c0392b', 1]);
    const distances = [0.1, 0.3, 0.6, 1].map((blue) =>
      between(red, of(['#2c5faa', blue], ['#c0392b', 1 - blue])),
    );
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
  });

  test('of white and black is the square root of two', () => {
    expect(between(of(['#ffffff', 1]), of(['#000000', 1]))).toBeCloseTo(Math.SQRT2, 3);
  });

  test('to a picture without colours is endless, and between two of them nothing', () => {
    expect(between(of(['#c0392b', 1]), [])).toBe(Infinity);
    expect(between([], of(['#c0392b', 0]))).toBe(0);
  });
});
