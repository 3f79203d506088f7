import { toRgb, tune } from '#lib/platform/seedream/demo/art/colour';
import { rippleTile, sample } from '#lib/platform/seedream/demo/art/noise';
import { type Plate, paintRows } from '#lib/platform/seedream/demo/art/plate';
import type { Random } from '#lib/platform/seedream/demo/art/random';
import type { Sky } from '#lib/platform/seedream/demo/art/skies';

/**
 * Dark water below the quay: each light above it drawn out into a long streak that only fades
 * slowly, bent and broken by small waves.
 *
 * @param quay the first row of water, whole pixels
 */
export async function paintNightWater(
  plate: Plate,
  quay: number,
  sky: Sky,
  random: Random,
): Promise<void> {
  const { width, height, data } = plate;
  const tile = rippleTile();
  const shift = random() * tile.size;
  const [deepR, deepG, deepB] = toRgb(tune(sky.shade, -0.02, 0.9));
  const streak = new Float32Array(width * 3);
  streak.set(data.subarray((quay - 1) * width * 3, quay * width * 3));
  const depth = height - quay;
  const unit = Math.min(width, height);
  await paintRows(
    plate,
    (y, offset) => {
      const t = (y - quay) / depth;
      const mirrored = Math.max(0, Math.round(quay - 1 - (y - quay) * 1.7)) * width * 3;
      drawOut(streak, data, mirrored, unit);
      const flat = 1 / (0.06 + t * 0.9);
      const dim = 0.14 + 0.36 * t;
      const scale = (flat * 240) / unit;
      const reach = unit * 0.007 * (0.35 + t * 2);
      for (let x = 0; x < width; x += 1) {
        const side = (x - width / 2) * scale;
        const wave =
          sample(tile, side + shift, flat * 130) +
          0.6 * sample(tile, side * 2.9, flat * 420 + shift);
        const bent = (x + wave * reach) | 0;
        const from = (bent < 0 ? 0 : bent >= width ? width - 1 : bent) * 3;
        const lift = (1 - dim) * (0.92 + wave * 0.75);
        const to = offset + x * 3;
        data[to] = (streak[from] as number) * lift + deepR * dim;
        data[to + 1] = (streak[from + 1] as number) * lift + deepG * dim;
        data[to + 2] = (streak[from + 2] as number) * lift + deepB * dim;
      }
    },
    quay,
  );
}

/** Light takes hold at once and lets go slowly; darkness does neither. */
function drawOut(streak: Float32Array, data: Float32Array, row: number, unit: number): void {
  const fall = 1 - Math.exp(-1 / (unit * 0.026));
  for (let i = 0; i < streak.length; i += 1) {
    const before = streak[i] as number;
    const gap = (data[row + i] as number) - before;
    streak[i] = before + gap * (gap > 0 ? 0.22 : fall);
  }
}
