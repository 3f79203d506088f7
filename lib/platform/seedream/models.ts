/**
 * What each Seedream model accepts, in one table.
 *
 * Source: the provider's page "Seedream 4.0" (Novita, POST /v3/seedream-4.0). Where the page leaves
 * a reading open, the stricter one is taken, so that a request the studio calls lawful is lawful
 * under both. Everything here is pure data: the browser, the server, the demo server and the tests
 * import the same numbers.
 */
export interface PixelSize {
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
}

export interface SizePreset extends PixelSize {
  /** As the page writes it, width to height. */
  readonly ratio: string;
}

export const seedream40 = {
  id: 'seedream-4.0',
  path: '/v3/seedream-4.0',
  prompt: {
    /** A recommendation of the page, never a reason to refuse. */
    recommendedWords: 600,
    /** The same recommendation for Chinese, from the model's own documents. */
    recommendedHanCharacters: 300,
  },
  size: {
    /** Method 1: the model chooses the pixels. */
    tokens: ['1K', '2K', '4K'],
    /** Method 2: width times height, inclusive at both ends. */
    minPixels: 1024 * 1024,
    maxPixels: 4096 * 4096,
    /** The longer side is at most this many times the shorter, inclusive. */
    maxRatio: 16,
    default: { width: 2048, height: 2048 },
    presets: [
      { ratio: '1:1', width: 2048, height: 2048 },
      { ratio: '4:3', width: 2304, height: 1728 },
      { ratio: '3:4', width: 1728, height: 2304 },
      { ratio: '16:9', width: 2560, height: 1440 },
      { ratio: '9:16', width: 1440, height: 2560 },
      { ratio: '3:2', width: 2496, height: 1664 },
      { ratio: '2:3', width: 1664, height: 2496 },
      { ratio: '21:9', width: 3024, height: 1296 },
    ],
  },
  references: {
    maxCount: 10,
    mediaTypes: ['image/jpeg', 'image/png'],
    /** The page says "> 14", so 15 is the first lawful side, in pixels. */
    minSide: 15,
    /** Width to height lies within [1/3, 3], inclusive. */
    maxRatio: 3,
    /** 6000 × 6000, inclusive. */
    maxPixels: 36_000_000,
    /** The page's "10 MB", read as the smaller of its two meanings, in bytes as sent. */
    maxBytes: 10_000_000,
  },
  set: {
    minImages: 1,
    maxImages: 15,
    /** References and returned images together. */
    maxReferencesAndImages: 15,
  },
  watermark: { default: true, text: 'AI generated' },
} as const satisfies SeedreamModel;

export type SizeToken = (typeof seedream40.size.tokens)[number];

interface SeedreamModel {
  readonly id: string;
  readonly path: string;
  readonly prompt: { readonly recommendedWords: number; readonly recommendedHanCharacters: number };
  readonly size: {
    readonly tokens: readonly string[];
    readonly minPixels: number;
    readonly maxPixels: number;
    readonly maxRatio: number;
    readonly default: PixelSize;
    readonly presets: readonly SizePreset[];
  };
  readonly references: {
    readonly maxCount: number;
    readonly mediaTypes: readonly string[];
    readonly minSide: number;
    readonly maxRatio: number;
    readonly maxPixels: number;
    readonly maxBytes: number;
  };
  readonly set: {
    readonly minImages: number;
    readonly maxImages: number;
    readonly maxReferencesAndImages: number;
  };
  readonly watermark: { readonly default: boolean; readonly text: string };
}

/**
 * How many images one request may return at most, given how many references it sends.
 *
 * @param referenceCount references in the request, 0 to 10
 */
export function maxImagesWith(referenceCount: number): number {
  const room = seedream40.set.maxReferencesAndImages - referenceCount;
  return Math.max(seedream40.set.minImages, Math.min(seedream40.set.maxImages, room));
}
