import type { Converted, MendChoices, Mended, MendProblem } from '#lib/references/mending';
import type { PictureFacts } from '#lib/references/picture-facts';
import { PixelQueue } from '#lib/references/pixels/pixel-queue';
import { referenceRules } from '#lib/references/reference-rules';
import type { Result } from '#lib/result';

/**
 * Everything that needs the pixels of a file, done in the browser and off the page's own thread. One
 * worker does one thing after another: a scan of 80 megapixels takes hundreds of megabytes.
 */
export interface PixelWait {
  /** Hears how much is done, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Gives up what is under way or still waits for its turn. */
  readonly signal?: AbortSignal;
}

const queue = new PixelQueue(
  () => new Worker(new URL('./pixels/pixel-worker.ts', import.meta.url), { type: 'module' }),
);

/**
 * Makes a lawful reference of a file whose findings can all be mended.
 *
 * @returns bytes that were read again and of which `findingsOf` has nothing to say
 */
export function mendPicture(
  file: Blob,
  facts: PictureFacts,
  choices: MendChoices,
  wait: PixelWait = {},
): Promise<Result<Mended, MendProblem>> {
  const mostBytes = referenceRules.maxBytes;
  return queue.run({ task: 'mend', file, facts, choices, mostBytes }, wait);
}

/**
 * A small upright picture of any file, WebP or PNG; also proves that the file can be decoded.
 *
 * @param longestSide of the preview, in pixels
 */
export function previewPicture(
  file: Blob,
  facts: PictureFacts,
  longestSide: number,
  wait: PixelWait = {},
): Promise<Result<Blob, MendProblem>> {
  return queue.run({ task: 'preview', file, facts, longestSide }, wait);
}

/**
 * The same reference in fewer bytes: a JPEG first in a lower quality, then, as a PNG, with fewer
 * pixels.
 *
 * @param targetBytes what it may come to
 */
export function shrinkPicture(
  file: Blob,
  facts: PictureFacts,
  targetBytes: number,
  wait: PixelWait = {},
): Promise<Result<Mended, MendProblem>> {
  const mostBytes = Math.min(targetBytes, referenceRules.maxBytes);
  const choices = { shape: null, kind: null };
  return queue.run({ task: 'mend', file, facts, choices, mostBytes }, wait);
}

/** @returns the commonest colour along the long edges of a picture, as `#rrggbb` */
export function sampleEdgeColour(
  file: Blob,
  facts: PictureFacts,
  wait: PixelWait = {},
): Promise<Result<string, MendProblem>> {
  return queue.run({ task: 'edge-colour', file, facts }, wait);
}

/**
 * The same picture as a JPEG or a PNG with all of its pixels, for what the server has no decoder for.
 *
 * @returns nothing that is judged by the rules of references
 */
export function convertPicture(
  file: Blob,
  facts: PictureFacts,
  wait: PixelWait = {},
): Promise<Result<Converted, MendProblem>> {
  return queue.run({ task: 'convert', file, facts }, wait);
}
