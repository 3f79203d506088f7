import type { IFD } from 'utif2';
import type { TiffPage } from '#lib/references/tiff-page';

type Utif = typeof import('utif2');
type Pixels = Uint8ClampedArray<ArrayBuffer>;

/**
 * The unpacked channels of a page as red, green, blue and alpha.
 *
 * @returns null for what neither the library nor this module can read
 */
export function tiffPixels(utif: Utif, unpacked: IFD, page: TiffPage): Pixels | null {
  if (!isReadable(page)) return null;
  if (page.photometric === 5) return cmykPixels(unpacked.data, page);
  const pixels = new Uint8ClampedArray(utif.toRGBA8(unpacked).buffer as ArrayBuffer);
  return withAlpha(pixels, page.alpha);
}

function isReadable({ photometric, bitDepth, samples, compression }: TiffPage): boolean {
  // The library makes red, green and blue of every JPEG inside a TIFF.
  const isJpeg = compression === 6 || compression === 7;
  if (isJpeg !== (photometric === 6) && !(isJpeg && photometric === 2)) return false;
  const is = (...depths: number[]) => depths.includes(bitDepth);
  switch (photometric) {
    case 0:
      return samples === 1 && is(1, 4, 8, 16);
    case 1:
      return (samples === 1 && is(1, 2, 8, 16, 32)) || is(8);
    case 2:
      return is(8) || (is(16, 32) && (samples === 3 || samples === 4));
    case 3:
      return is(1, 2, 4, 8);
    case 5:
      return samples >= 4 && is(8, 16);
    case 6:
      return is(8);
    default:
      return false;
  }
}

/** Without the profile of the press there is no one right colour; this is what browsers do. */
function cmykPixels(data: Uint8Array, page: TiffPage): Pixels {
  const { width, height, samples, bitDepth } = page;
  const valueBytes = bitDepth / 8;
  const pixels = new Uint8ClampedArray(width * height * 4);
  // 16 bits lie with the lower byte first, whatever the file had.
  const ink = (pixel: number, channel: number) =>
    data[(pixel * samples + channel + 1) * valueBytes - 1] ?? 0;
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const light = (255 - ink(pixel, 3)) / 255;
    for (let channel = 0; channel < 3; channel += 1) {
      pixels[pixel * 4 + channel] = (255 - ink(pixel, channel)) * light;
    }
    pixels[pixel * 4 + 3] = page.alpha === 'none' ? 255 : ink(pixel, 4);
  }
  return pixels;
}

/** A further channel need not say how opaque a pixel is, and colours may be dimmed by it already. */
function withAlpha(pixels: Pixels, alpha: TiffPage['alpha']): Pixels {
  if (alpha === 'plain') return pixels;
  for (let at = 3; at < pixels.length; at += 4) {
    const opacity = pixels[at] ?? 255;
    if (alpha === 'none') {
      pixels[at] = 255;
      continue;
    }
    for (let channel = at - 3; opacity > 0 && channel < at; channel += 1) {
      pixels[channel] = ((pixels[channel] ?? 0) * 255) / opacity;
    }
  }
  return pixels;
}
