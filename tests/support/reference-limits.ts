import sharp from 'sharp';

/**
 * Every limit of a reference at one below, at and one above, as the page states it: the one table by
 * which the rules, the server and the browser are tested.
 */
export interface LimitCase {
  readonly title: string;
  /** Pixels, upright. */
  readonly width: number;
  readonly height: number;
  /** Of the whole file; the smallest that holds the picture when left out. */
  readonly sizeBytes?: number;
  /** Part of what is said of it; null for a lawful file. */
  readonly says: string | null;
}

export const limitCases: readonly LimitCase[] = [
  ...sides(14, 'is too small; each side must be at least 15 px'),
  ...sides(15, null),
  ...sides(16, null),
  ...shapes(299, null),
  ...shapes(300, null),
  ...shapes(301, 'references may be at most'),
  // The products nearest to 36,000,000 that two sides within 3:1 have.
  ...areas(5999, 6001, null),
  ...areas(6000, 6000, null),
  ...areas(3617, 9953, 'megapixels; references may have at most 36 (6000 × 6000)'),
  weighing(9_999_999, null),
  weighing(10_000_000, null),
  weighing(10_000_001, '10.000001 MB is too heavy; references may have at most 10 MB'),
];

/** A flat JPEG that is exactly what a case says. */
export async function fileOf({ width, height, sizeBytes }: LimitCase): Promise<Buffer> {
  const jpeg = await sharp({ create: { width, height, channels: 3, background: '#3a7bd5' } })
    .jpeg({ quality: 40 })
    .toBuffer();
  // What follows the end of a JPEG is ignored, so a file can be made as heavy as it has to be.
  return sizeBytes ? Buffer.concat([jpeg, Buffer.alloc(sizeBytes - jpeg.length)]) : jpeg;
}

function sides(side: number, says: string | null): LimitCase[] {
  return [
    { title: `${side} px wide`, width: side, height: 20, says },
    { title: `${side} px high`, width: 20, height: side, says },
  ];
}

function shapes(longer: number, says: string | null): LimitCase[] {
  return [
    { title: `${longer} to 100, wide`, width: longer, height: 100, says },
    { title: `${longer} to 100, tall`, width: 100, height: longer, says },
  ];
}

function areas(width: number, height: number, says: string | null): LimitCase[] {
  return [
    { title: `${width * height} pixels, wide`, width: height, height: width, says },
    { title: `${width * height} pixels, tall`, width, height, says },
  ];
}

function weighing(sizeBytes: number, says: string | null): LimitCase {
  return { title: `${sizeBytes} bytes`, width: 400, height: 300, sizeBytes, says };
}
