import type { MadeChoice } from '#lib/gallery/download-choice';
import type { ImageFileRow } from '#lib/gallery/download-queries';
import { HeldBytes, type HeldLimits } from '#lib/platform/held-bytes';
import { processSingleton } from '#lib/platform/process-singleton';

const mebibyte = 1024 * 1024;

/** One person has a half. How often what is made is in memory `bytesWhileMade` says itself. */
export const downloadLimits: HeldLimits = {
  mostBytes: 384 * mebibyte,
  mostOfOneBytes: 192 * mebibyte,
  copiesWhileMade: 1,
};

/**
 * Files that are made for downloads, by who asked for them. Apart from those of visitors: strangers
 * with a link must not take the room of those who work here, nor these theirs.
 */
export function heldDownloads(): HeldBytes {
  return processSingleton('held-downloads', () => new HeldBytes(downloadLimits));
}

/** What a pixel takes at most in a file that is made: noise that can be seen through, in bytes. */
const mostBytesPerPixel = { png: 4, webp: 2 } as const;

/**
 * How much memory a download takes at most while it is made, in bytes: the original, and what becomes
 * of it.
 *
 * @param sizeBytes of the original
 */
export function bytesWhileMade(
  { width, height }: Pick<ImageFileRow, 'width' | 'height'>,
  sizeBytes: number,
  choice: MadeChoice,
): number {
  if (choice.format === 'recipe') return 2 * sizeBytes;
  const scale = Math.min(1, (choice.width ?? width) / width);
  const pixels = width * height * scale ** 2;
  return sizeBytes + Math.ceil(pixels * mostBytesPerPixel[choice.format]);
}
