import { describe, expect, test } from 'vitest';
import { markColours } from '#lib/references/drawing';
import { smallerSize } from '#lib/references/drawn-copy';
import { markInks } from '#lib/references/paint-drawing';
import { referenceRules } from '#lib/references/reference-rules';

/** Relative luminance by WCAG 2.2, of `#rrggbb`. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test.each(markColours)('%s stands out from its halo by 3:1 at least', (colour) => {
  const { ink, halo } = markInks[colour];
  expect(contrast(ink, halo)).toBeGreaterThanOrEqual(3);
});

describe('a copy that is made smaller', () => {
  test.each([
    ['both sides alike', { width: 4000, height: 3000 }, 0.5, { width: 2000, height: 1500 }],
    ['to no side under the limit', { width: 40, height: 20 }, 0.5, { width: 20, height: 15 }],
    ['to no shape beyond it', { width: 3000, height: 1000 }, 0.4996, { width: 1499, height: 500 }],
    ['a tall one too', { width: 1000, height: 3000 }, 0.4995, { width: 500, height: 1499 }],
  ])('is: %s', (_how, size, scale, expected) => {
    expect(smallerSize(size, scale)).toEqual(expected);
  });

  test('has a lawful shape at any scale', () => {
    for (let scale = 0.01; scale < 1; scale += 0.0037) {
      const { width, height } = smallerSize({ width: 5196, height: 1732 }, scale);
      expect(width).toBeLessThanOrEqual(height * referenceRules.maxRatio);
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(referenceRules.minSide);
    }
  });
});
