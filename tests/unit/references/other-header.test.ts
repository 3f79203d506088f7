import { describe, expect, test } from 'vitest';
import { readOtherFacts } from '#lib/references/other-header';
import type { PictureFacts } from '#lib/references/picture-facts';
import * as files from '#tests/support/picture-files';

async function facts(file: Promise<Buffer>): Promise<PictureFacts | 'damaged'> {
  const read = readOtherFacts(Uint8Array.from(await file));
  return read.ok ? read.value : read.failure;
}

const corners = { ...files.cornersSize, orientation: 1, bitDepth: 8, colour: 'rgb' } as const;

describe('the header of a picture that is neither JPEG nor PNG', () => {
  test.each<[string, () => Promise<Buffer>, Partial<PictureFacts>]>([
    ['a WebP', files.webp, { ...corners, kind: 'webp', hasAlpha: false }],
    ['a clear WebP', files.clearWebp, { ...corners, kind: 'webp', hasAlpha: true }],
    ['an AVIF', files.avif, { ...corners, kind: 'avif', hasAlpha: false }],
    ['a GIF', files.gif, { ...corners, kind: 'gif' }],
    ['an animation', files.animatedGif, { ...corners, kind: 'gif' }],
    ['a BMP', files.bmp, { ...corners, kind: 'bmp', hasAlpha: false }],
    ['a TIFF', files.tiff, { ...corners, kind: 'tiff', hasAlpha: false }],
    ['a deep TIFF', () => files.tiff('16-bit'), { ...corners, kind: 'tiff', bitDepth: 16 }],
    ['a TIFF of inks', files.cmykTiff, { ...corners, kind: 'tiff', colour: 'cmyk' }],
    ['a TIFF with a profile', files.p3Tiff, { foreignProfile: 'sP3C' }],
    [
      'a HEIC on its side',
      files.heic,
      { kind: 'heic', width: 80, height: 120, orientation: 6, foreignProfile: 'sP3C' },
    ],
  ])('of %s is read', async (_what, make, expected) => {
    expect(await facts(make())).toMatchObject(expected);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8] as const)('says orientation %i', async (orientation) => {
    expect(await facts(files.tiffWithOrientation(orientation))).toMatchObject({ orientation });
    expect(await facts(files.webpWithOrientation(orientation))).toMatchObject({ orientation });
  });

  test.each<[string, () => Promise<Buffer>]>([
    ['a WebP', files.webp],
    ['an AVIF', files.avif],
    ['a GIF', files.gif],
    ['a BMP', files.bmp],
    ['a TIFF', files.tiff],
    ['a HEIC', files.heic],
  ])('of %s that was cut anywhere never throws', async (_what, make) => {
    const whole = await make();
    for (let length = 0; length < Math.min(whole.length, 600); length += 7) {
      const read = readOtherFacts(Uint8Array.from(whole.subarray(0, length)));
      if (!read.ok) expect(read.failure).toBe('damaged');
    }
  });

  test('is not looked for in a JPEG or a PNG, which have a reader of their own', async () => {
    expect(await facts(files.jpeg())).toBe('damaged');
    expect(await facts(files.png())).toBe('damaged');
  });
});
