import type { Orientation } from '#lib/references/picture-facts';

const orientationTag = 0x0112;

/**
 * The orientation that an EXIF block notes in its first directory. Source: CIPA DC-008 (EXIF 2.32),
 * 4.6.4; TIFF 6.0. Whatever is missing, out of range or broken counts as upright, as browsers and
 * decoders read it.
 *
 * @param tiff from the byte order mark on
 */
export function exifOrientation(tiff: Uint8Array): Orientation {
  if (tiff.length < 8) return 1;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const order = view.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return 1;
  const isLittle = order === 0x4949;
  const directory = view.getUint32(4, isLittle);
  if (directory + 2 > tiff.length) return 1;
  const entries = view.getUint16(directory, isLittle);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > tiff.length) return 1;
    if (view.getUint16(at, isLittle) === orientationTag) {
      return asOrientation(view.getUint16(at + 8, isLittle));
    }
  }
  return 1;
}

function asOrientation(value: number): Orientation {
  return value >= 1 && value <= 8 ? (value as Orientation) : 1;
}
