import sharp from 'sharp';
import { oklch, toRgb } from '#lib/platform/seedream/demo/art/colour';
import { between } from '#lib/platform/seedream/demo/art/random';
import { stampWatermark } from '#lib/platform/seedream/demo/watermark';
import type { PixelSize } from '#lib/platform/seedream/models';
import { seededRandom } from '#lib/seeded-random';

const bands = 24;

/**
 * A real JPEG of the exact size that costs next to nothing: a few bands, each one row worked out and
 * copied. Its colours come from the seed, so no two pictures are alike.
 */
export async function makeQuickPicture(
  size: PixelSize,
  seed: number,
  watermark: boolean,
): Promise<Buffer> {
  const { width, height } = size;
  const random = seededRandom(seed);
  const pixels = new Uint8ClampedArray(width * height * 3);
  const hue = random() * 360;
  const [from, to] = [
    toRgb(oklch(between(random, 0.25, 0.6), between(random, 0.04, 0.14), hue)),
    toRgb(
      oklch(
        between(random, 0.65, 0.95),
        between(random, 0.02, 0.1),
        hue + between(random, -90, 90),
      ),
    ),
  ];
  const bend = between(random, 0.4, 2.2);
  for (let band = 0; band < bands; band += 1) {
    const top = Math.floor((band * height) / bands);
    const bottom = Math.floor(((band + 1) * height) / bands);
    const first = top * width * 3;
    const lift = between(random, -0.05, 0.05) + (band / bands) ** bend * 0.55;
    for (let x = 0; x < width; x += 1) {
      const t = Math.min(1, Math.max(0, lift + (x / width) * 0.45));
      for (let c = 0; c < 3; c += 1) {
        pixels[first + x * 3 + c] = ((from[c] as number) * (1 - t) + (to[c] as number) * t) * 255;
      }
    }
    for (let y = top + 1; y < bottom; y += 1)
      pixels.copyWithin(y * width * 3, first, first + width * 3);
  }
  if (watermark) stampWatermark(pixels, size);
  const bytes = Buffer.from(pixels.buffer);
  return sharp(bytes, { raw: { width, height, channels: 3 }, limitInputPixels: width * height })
    .jpeg({ quality: 80, optimiseCoding: false })
    .toBuffer();
}
