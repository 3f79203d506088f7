import type { SentKind } from '#lib/references/file-kind';

/** How a picture is written: a quality that only JPEG has, and at most so many pixels. */
export interface Attempt {
  /** JPEG's, from 0 to 1. */
  readonly quality: number;
  readonly pixels: number;
}

/** What a JPEG is written with when weight is no matter. */
export const bestQuality = 0.92;

/** Below it artefacts show, so pixels go first. */
const leastQuality = 0.8;
const qualityStep = 0.04;

/** Weight follows the pixels only roughly; a bit less than asked for spares another try. */
const safety = 0.94;

/**
 * How to write a picture that came out too heavy: a JPEG first in a lower quality, then, as every
 * PNG, with fewer pixels.
 *
 * @param sizeBytes what the last attempt came to
 * @param mostBytes what it may come to
 */
export function lighterAttempt(
  kind: SentKind,
  last: Attempt,
  sizeBytes: number,
  mostBytes: number,
): Attempt {
  const excess = sizeBytes / mostBytes;
  // A quality lower by one step takes off about a tenth.
  const steps = Math.max(1, Math.ceil(Math.log(excess) / Math.log(1.13)));
  const quality = last.quality - steps * qualityStep;
  if (kind === 'jpeg' && last.quality > leastQuality) {
    if (quality >= leastQuality) return { ...last, quality };
    // Far too heavy: what quality cannot take off, size takes off in the same try.
    const left = excess / 1.13 ** ((last.quality - leastQuality) / qualityStep);
    const pixels = left > 1.05 ? fewer(last.pixels, left) : last.pixels;
    return { quality: leastQuality, pixels };
  }
  return { ...last, pixels: fewer(last.pixels, excess) };
}

function fewer(pixels: number, excess: number): number {
  return Math.floor((pixels / Math.max(1, excess)) * safety);
}
