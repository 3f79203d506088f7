import { oklch, toRgb } from '#lib/platform/seedream/demo/art/colour';
import type { Plate } from '#lib/platform/seedream/demo/art/plate';
import { between, pick, type Random } from '#lib/platform/seedream/demo/art/random';
import { addLight } from '#lib/platform/seedream/demo/art/splat';

const starColours = [
  oklch(0.97, 0.012, 90),
  oklch(0.93, 0.04, 255),
  oklch(0.93, 0.05, 70),
  oklch(0.98, 0.005, 240),
].map(toRgb);

/**
 * Stars as they are: many faint, few bright, the brightest with a glow.
 *
 * @param amount 0 to 1
 * @param bottom the row below which there are none; they fade towards it
 * @param densityAt more or fewer at a place, about 1
 */
export function paintStars(
  plate: Plate,
  amount: number,
  bottom: number,
  random: Random,
  densityAt: (x: number, y: number) => number = () => 1,
): void {
  const scale = Math.sqrt(plate.width * plate.height) / 2048;
  const count = Math.round(((amount * 3400 * bottom) / plate.height) * Math.max(1, scale * 0.8));
  for (let i = 0; i < count; i += 1) {
    const x = random() * plate.width;
    const y = random() * bottom;
    const magnitude = random() ** 11;
    const fade = Math.min(1, (1 - y / bottom) * 2.2);
    if (random() > densityAt(x, y) * fade) continue;
    const colour = pick(random, starColours);
    const radius = scale * (1.1 + magnitude * 3.2);
    addLight(plate, x, y, Math.max(1.05, radius), colour, between(random, 0.35, 0.75) + magnitude);
    if (magnitude > 0.7) addLight(plate, x, y, radius * 6, colour, 0.12);
  }
}
