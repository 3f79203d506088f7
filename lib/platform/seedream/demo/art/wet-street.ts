import { toRgb, tune } from '#lib/platform/seedream/demo/art/colour';
import { rippleTile, sample } from '#lib/platform/seedream/demo/art/noise';
import { type Plate, paintRows } from '#lib/platform/seedream/demo/art/plate';
import type { Random } from '#lib/platform/seedream/demo/art/random';
import type { Sky } from '#lib/platform/seedream/demo/art/skies';

/**
 * Dark water below the quay: the lights above it drawn out into long streaks, broken by small waves.
 *
 * @param quay the first row of water, whole pixels
 */
export async function paintWetStreet(
  plate: Plate,
  quay: number,
  sky: Sky,
  random: Random,
): Promise<void> {
  const { width, height, data } = plate;
  const tile = rippleTile();
  const shift = random() * tile.size;
  const [deepR, deepG, deepB] = toRgb(tune(sky.shade, -0.03, 0.9));
  const smear = new Float32Array(width * 3);
  smear.set(data.subarray((quay - 1) * width * 3, quay * width * 3));
  const depth = height - quay;
  const unit = Math.min(width, height);
  const keep = 1 - 14 / unit;
  await paintRows(
    plate,
    (y, offset) => {
      const t = (y - quay) / depth;
      const mirrored = Math.max(0, Math.round(quay - 1 - (y - quay) * 1.5)) * width * 3;
      for (let i = 0; i < smear.length; i += 1) {
        smear[i] = (smear[i] as number) * keep + (data[mirrored + i] as number) * (1 - keep);
      }
      const flat = 1 / (0.06 + t * 0.9);
      const dim = 0.2 + 0.42 * t;
      for (let x = 0; x < width; x += 1) {
        const wave =
          sample(tile, ((x - width / 2) * flat * 240) / unit + shift, flat * 130) +
          0.6 * sample(tile, ((x - width / 2) * flat * 700) / unit, flat * 420 + shift);
        const bend = wave * unit * 0.006 * (0.4 + t * 2);
        const from = Math.min(width - 1, Math.max(0, Math.round(x + bend))) * 3;
        const lift = 1 + wave * 0.5;
        const to = offset + x * 3;
        data[to] = ((smear[from] as number) * (1 - dim) + deepR * dim) * lift;
        data[to + 1] = ((smear[from + 1] as number) * (1 - dim) + deepG * dim) * lift;
        data[to + 2] = ((smear[from + 2] as number) * (1 - dim) + deepB * dim) * lift;
      }
    },
    quay,
  );
}
