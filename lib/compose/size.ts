import type { Size } from '#lib/compose/recipe';
import { type PixelSize, type SizeToken, seedream40 } from '#lib/platform/seedream/models';
import {
  nearestLawfulPixels,
  type PixelProblem,
  pixelProblem,
} from '#lib/platform/seedream/pixel-rules';

export const wholeSidesSentence = 'Width and height are whole numbers of pixels, above 0.';

export const sizePresets = seedream40.size.presets;
export const sizeTokens: readonly SizeToken[] = seedream40.size.tokens;

/** What is wrong with a size in pixels and what the rule is, or null when it is lawful. */
export function pixelAdvice(size: PixelSize): string | null {
  const problem = pixelProblem(size);
  return problem && sentence(problem, size);
}

/** The lawful size nearest to an unlawful one, to be offered beside the advice. */
export function nearestSize(asked: PixelSize): PixelSize {
  return nearestLawfulPixels(asked);
}

/** The form that is sent: `2K`, or width and height with a lower-case x. */
export function sizeToWire(size: Size): string {
  return size.method === 'token' ? size.token : `${size.width}x${size.height}`;
}

/** The form that is read: `2K`, or `2304 × 1728`. */
export function sizeLabel(size: Size): string {
  return size.method === 'token' ? size.token : pixelLabel(size);
}

export function pixelLabel({ width, height }: PixelSize): string {
  return `${width} × ${height}`;
}

/** Width over height of the frame to draw before the picture is there; a token is drawn square. */
export function frameRatio(size: Size): number {
  return size.method === 'token' ? 1 : size.width / size.height;
}

/** The page's name for these pixels (`4:3`), or null when they are not one of its presets. */
export function presetRatio({ width, height }: PixelSize): string | null {
  const preset = sizePresets.find((each) => each.width === width && each.height === height);
  return preset?.ratio ?? null;
}

function sentence(problem: PixelProblem, size: PixelSize): string {
  const { minPixels, maxPixels, maxRatio } = seedream40.size;
  switch (problem) {
    case 'not-whole':
      return wholeSidesSentence;
    case 'too-narrow':
      return `${pixelLabel(size)} is ${ratioLabel(size)}; the longer side may be at most ${maxRatio} times the shorter.`;
    case 'too-few-pixels':
      return `${pixelLabel(size)} is ${megapixels(size)} megapixels; at least ${inMegapixels(minPixels)} (1024 × 1024) are needed.`;
    case 'too-many-pixels':
      return `${pixelLabel(size)} is ${megapixels(size)} megapixels; at most ${inMegapixels(maxPixels)} (4096 × 4096) are allowed.`;
  }
}

/** `5.3:1` or `1:5.3`: how wide a shape is, to one decimal. */
export function ratioLabel({ width, height }: PixelSize): string {
  const wide = width >= height;
  const ratio = wide ? width / height : height / width;
  const rounded = Number.isInteger(ratio) ? String(ratio) : ratio.toFixed(1);
  return wide ? `${rounded}:1` : `1:${rounded}`;
}

/** Millions of pixels, to two significant places as a person reads them. */
export function megapixels({ width, height }: PixelSize): string {
  return inMegapixels(width * height);
}

function inMegapixels(pixels: number): string {
  const millions = pixels / 1_000_000;
  return millions < 10 ? millions.toFixed(2) : millions.toFixed(1);
}
