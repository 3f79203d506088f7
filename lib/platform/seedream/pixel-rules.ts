import { type PixelSize, seedream40 } from '#lib/platform/seedream/models';

/**
 * Method 2 of the page's `size`: width and height in pixels. The product lies within
 * [1024 × 1024, 4096 × 4096] and the ratio within [1/16, 16], all inclusive and all decided in
 * whole numbers, so no rounding can turn an unlawful size into a lawful one.
 */
export type PixelProblem = 'not-whole' | 'too-few-pixels' | 'too-many-pixels' | 'too-narrow';

const { minPixels, maxPixels, maxRatio } = seedream40.size;

/** The rule that a size breaks, or null when it is lawful. Width and height in pixels. */
export function pixelProblem({ width, height }: PixelSize): PixelProblem | null {
  if (!isSide(width) || !isSide(height)) return 'not-whole';
  if (width > maxRatio * height || height > maxRatio * width) return 'too-narrow';
  const pixels = width * height;
  if (pixels < minPixels) return 'too-few-pixels';
  if (pixels > maxPixels) return 'too-many-pixels';
  return null;
}

/**
 * The lawful size nearest to what was asked: the ratio is kept as far as the rule allows, then the
 * area is brought into range. Total: any pair of numbers gives a lawful size, and a lawful size
 * gives itself.
 */
export function nearestLawfulPixels(asked: PixelSize): PixelSize {
  if (pixelProblem(asked) === null) return { width: asked.width, height: asked.height };
  const width = asSide(asked.width);
  const height = asSide(asked.height);
  const ratio = clamp(width / height, 1 / maxRatio, maxRatio);
  // An over-narrow size keeps its longer side, which is the one a person thinks in.
  const longSide = Math.max(width, height);
  const area = ratio >= 1 ? longSide * (longSide / ratio) : longSide * (longSide * ratio);
  return lawfulFromRatio(ratio, clamp(area, minPixels, maxPixels));
}

/** Whole sides for a ratio and an area, nudged pixel by pixel until every rule holds. */
function lawfulFromRatio(ratio: number, area: number): PixelSize {
  let width = Math.round(Math.sqrt(area * ratio));
  let height = Math.round(Math.sqrt(area / ratio));
  for (let problem = pixelProblem({ width, height }); problem; ) {
    if (problem === 'too-narrow') {
      if (width > height) width = Math.min(width - 1, maxRatio * height);
      else height = Math.min(height - 1, maxRatio * width);
    } else if (problem === 'too-few-pixels') {
      if (width < height) width += 1;
      else height += 1;
    } else if (width > height) width -= 1;
    else height -= 1;
    problem = pixelProblem({ width, height });
  }
  return { width, height };
}

function isSide(value: number): boolean {
  return Number.isSafeInteger(value) && value > 0;
}

function asSide(value: number): number {
  return Number.isFinite(value) ? clamp(Math.round(value), 1, maxPixels) : 1;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
