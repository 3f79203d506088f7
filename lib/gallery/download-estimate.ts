import type { DownloadChoice } from '#lib/gallery/download-choice';

/** How much some kept pictures are together. */
export interface ImageFileSums {
  readonly images: number;
  /** Bytes of the originals. */
  readonly sizeBytes: number;
  /** Pixels: of the originals, and at each of the widths that can be asked for. */
  readonly pixels: Readonly<Record<string, number>>;
}

export function addSums(all: readonly ImageFileSums[]): ImageFileSums {
  const pixels: Record<string, number> = {};
  for (const sums of all) {
    for (const [width, sum] of Object.entries(sums.pixels)) {
      pixels[width] = (pixels[width] ?? 0) + sum;
    }
  }
  const images = all.reduce((sum, each) => sum + each.images, 0);
  const sizeBytes = all.reduce((sum, each) => sum + each.sizeBytes, 0);
  return { images, sizeBytes, pixels };
}

/** What the recipe and the label add to a file, about. */
const recipeBytes = 4000;

/**
 * Bytes that a pixel takes, about: measured on the demo's pictures of 2048 × 2048. A drawing takes
 * less, grain more.
 */
const bytesPerPixel = { webp: 0.2, png: 1.5 } as const;

/** How large a download will be, about; exact for the originals. */
export function estimateBytes(sums: ImageFileSums, choice: DownloadChoice): number {
  if (choice.format === 'original') return sums.sizeBytes;
  const added = sums.images * recipeBytes;
  if (choice.format === 'recipe') return sums.sizeBytes + added;
  const pixels = sums.pixels[choice.width ?? 'original'] ?? 0;
  return Math.round(pixels * bytesPerPixel[choice.format]) + added;
}
