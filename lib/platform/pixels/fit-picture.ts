import type { Canvas, Rgb } from '#lib/platform/pixels/canvas';
import { decoding } from '#lib/platform/pixels/decode';

/** Longer than any lawful picture takes. */
const decodeSeconds = 60;

/**
 * All of a picture within a box, upright, in sRGB and never enlarged, as pixels; null where no
 * decoder can read it.
 *
 * @param width of the box, in pixels
 * @param ground what is seen through it
 */
export async function fitPicture(
  bytes: Uint8Array,
  { width, height }: { readonly width: number; readonly height: number },
  ground: Rgb,
): Promise<Canvas | null> {
  const [r, g, b] = ground;
  try {
    const { data, info } = await decoding(bytes, (picture) =>
      picture
        .timeout({ seconds: decodeSeconds })
        .autoOrient()
        .resize(width, height, { fit: 'inside', withoutEnlargement: true })
        .toColourspace('srgb')
        .flatten({ background: { r, g, b } })
        .raw()
        .toBuffer({ resolveWithObject: true }),
    );
    return { width: info.width, height: info.height, pixels: data };
  } catch {
    return null;
  }
}
