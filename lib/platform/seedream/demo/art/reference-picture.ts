import sharp from 'sharp';
import type { PixelSize } from '#lib/platform/seedream/models';

/** A reference as the painter sees it: upright, three bytes a pixel, no larger than it needs. */
export interface ReferencePicture extends PixelSize {
  readonly data: Uint8Array;
}

/**
 * Decodes a reference, which must have passed the request check.
 *
 * @param longestSide pixels; larger references are scaled down
 * @param maxPixels refuses to decode more
 */
export async function decodeReference(
  bytes: Uint8Array,
  longestSide: number,
  maxPixels: number,
): Promise<ReferencePicture> {
  const { data, info } = await sharp(bytes, { limitInputPixels: maxPixels, failOn: 'truncated' })
    .autoOrient()
    .resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** The colour at a place, 0 to 1 across and down. */
function readPicture(
  { width, height, data }: ReferencePicture,
  u: number,
  v: number,
  out: Float32Array,
): void {
  const x = Math.min(width - 1.001, Math.max(0, u * width - 0.5));
  const y = Math.min(height - 1.001, Math.max(0, v * height - 0.5));
  const left = Math.floor(x);
  const top = Math.floor(y);
  const i = (top * width + left) * 3;
  const right = left + 1 < width ? 3 : 0;
  const below = top + 1 < height ? width * 3 : 0;
  const [fx, fy] = [x - left, y - top];
  for (let c = 0; c < 3; c += 1) {
    const a = data[i + c] as number;
    const b = data[i + right + c] as number;
    const d = data[i + below + c] as number;
    const e = data[i + below + right + c] as number;
    const upper = a + (b - a) * fx;
    out[c] = (upper + (d + (e - d) * fx - upper) * fy) / 255;
  }
}

export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where in a picture the pixels of a frame lie: u = x · scaleX + fromX, and so for v. */
export interface Placement {
  readonly fromX: number;
  readonly fromY: number;
  readonly scaleX: number;
  readonly scaleY: number;
}

/** Fills a frame with a picture, cropped evenly on both sides. */
export function coverFrame(picture: PixelSize, frame: Frame): Placement {
  const scale = Math.max(frame.width / picture.width, frame.height / picture.height);
  const shownX = frame.width / scale / picture.width;
  const shownY = frame.height / scale / picture.height;
  const scaleX = shownX / frame.width;
  const scaleY = shownY / frame.height;
  return {
    scaleX,
    scaleY,
    fromX: (1 - shownX) / 2 - frame.x * scaleX,
    fromY: (1 - shownY) / 2 - frame.y * scaleY,
  };
}

/** The colour of a placed picture at a pixel, 0 to 1 each, into `out`. */
export function readPlaced(
  picture: ReferencePicture,
  place: Placement,
  x: number,
  y: number,
  out: Float32Array,
): void {
  readPicture(picture, x * place.scaleX + place.fromX, y * place.scaleY + place.fromY, out);
}
