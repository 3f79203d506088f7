import sharp from 'sharp';
import { decoding } from '#lib/platform/pixels/decode';

/** A rectangle of a sheet, in pixels. */
export interface SheetCell {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Pictures beside each other on one sheet, each filling its cell, as a JPEG without a word in it. A
 * picture that no decoder can read leaves its cell empty.
 */
export async function makeContactSheet(
  size: Pick<SheetCell, 'width' | 'height'>,
  pictures: ReadonlyArray<{ readonly bytes: Uint8Array; readonly cell: SheetCell }>,
): Promise<Buffer> {
  const cells = await Promise.all(pictures.map(({ bytes, cell }) => filled(bytes, cell)));
  const composed = sharp({ create: { ...size, channels: 3, background: '#0b0c0e' } }).composite(
    cells.filter((each) => each !== null),
  );
  return composed.jpeg({ quality: 84 }).toBuffer();
}

async function filled(bytes: Uint8Array, { left, top, width, height }: SheetCell) {
  try {
    const { data, info } = await decoding(bytes, (picture) =>
      picture
        .autoOrient()
        .resize(width, height, { fit: 'cover', position: 'centre' })
        .toColourspace('srgb')
        .flatten({ background: '#0b0c0e' })
        .raw()
        .toBuffer({ resolveWithObject: true }),
    );
    const raw = { width: info.width, height: info.height, channels: info.channels };
    return { input: data, raw, left, top };
  } catch {
    return null;
  }
}
