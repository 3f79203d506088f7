import { toRgb, tune } from '#lib/platform/seedream/demo/art/colour';
import { cloudTile, sample } from '#lib/platform/seedream/demo/art/noise';
import { type Plate, paintRows } from '#lib/platform/seedream/demo/art/plate';
import type { Random } from '#lib/platform/seedream/demo/art/random';
import type { Sky } from '#lib/platform/seedream/demo/art/skies';

/**
 * Still water below `shore`: what stands above it, upside down, drawn out by ripples that grow
 * towards the viewer. Expects the land and sky above the shore to be painted already.
 *
 * @param shoreRow the row of the water's far edge, in pixels
 */
export async function paintLake(
  plate: Plate,
  shoreRow: number,
  sky: Sky,
  random: Random,
): Promise<void> {
  const { width, height, data } = plate;
  const shore = Math.round(shoreRow);
  const tile = cloudTile();
  const shift = random() * tile.size;
  const [deepR, deepG, deepB] = toRgb(tune(sky.shade, -0.02, 1));
  const depth = height - shore;
  const wave = Math.min(width, height) * 0.011;
  await paintRows(
    plate,
    (y, offset) => {
      const t = (y - shore) / depth;
      const flat = 1 / (t * 0.9 + 0.1);
      const dim = 0.1 + 0.3 * t;
      for (let x = 0; x < width; x += 1) {
        const u = ((x - width / 2) * flat * 260) / depth + shift;
        const ripple = sample(tile, u, flat * 95 + shift);
        const fine = sample(tile, u * 3, flat * 310);
        const bend = (ripple * 0.9 + fine * 0.5) * wave * (0.15 + t);
        const row = (shore - (y - shore) - bend * 3) | 0;
        const column = (x + bend) | 0;
        const sourceY = row < 0 ? 0 : row >= shore ? shore - 1 : row;
        const sourceX = column < 0 ? 0 : column >= width ? width - 1 : column;
        const from = (sourceY * width + sourceX) * 3;
        const to = offset + x * 3;
        const glint = Math.max(0, fine - 0.35) * 0.12 * (1 - t);
        data[to] = (data[from] as number) * (1 - dim) + deepR * dim + glint;
        data[to + 1] = (data[from + 1] as number) * (1 - dim) + deepG * dim + glint;
        data[to + 2] = (data[from + 2] as number) * (1 - dim) + deepB * dim + glint;
      }
    },
    shore,
  );
}
