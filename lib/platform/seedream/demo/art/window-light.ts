import { cloudTile, sample } from '#lib/platform/seedream/demo/art/noise';
import { between, type Random, wholeBetween } from '#lib/platform/seedream/demo/art/random';

/** How much of a window's light falls on a place of the wall, 0 to 1. */
export type LightAt = (x: number, y: number) => number;

/**
 * The patch of light that a window throws on a wall: panes aslant, soft at the edges, with the
 * leaves of a tree outside moving in it.
 *
 * @param unit the size of the picture, in pixels; the patch is about as large
 */
export function makeWindowLight(
  centreX: number,
  centreY: number,
  unit: number,
  random: Random,
): LightAt {
  const tile = cloudTile();
  const lean = between(random, 0.25, 0.55) * (random() < 0.5 ? -1 : 1);
  const columns = wholeBetween(random, 2, 3);
  const rows = wholeBetween(random, 2, 4);
  const width = unit * between(random, 0.5, 0.75);
  const height = unit * between(random, 0.62, 0.95);
  const bar = between(random, 0.035, 0.06);
  const leaves = random() < 0.6 ? between(random, 0.5, 1) : 0;
  const [ox, oy] = [random() * 512, random() * 512];
  const soft = 0.045;
  const pane = (at: number, count: number) => {
    const within = Math.min(at, 1 - at) / soft;
    if (within <= 0) return 0;
    const cell = at * count;
    const edge = Math.abs(cell - Math.round(cell));
    const isOuter = Math.round(cell) === 0 || Math.round(cell) === count;
    const mullion = isOuter ? 1 : smooth((edge / count - bar / 2) / soft + 0.5);
    return Math.min(1, smooth(within)) * mullion;
  };
  return (x, y) => {
    const v = (y - centreY) / height + 0.5;
    const u = (x - centreX - (y - centreY) * lean) / width + 0.5;
    if (u <= 0 || u >= 1 || v <= 0 || v >= 1) return 0;
    const light = pane(u, columns) * pane(v + u * 0.0, rows);
    if (light <= 0 || leaves === 0) return light;
    const leaf =
      sample(tile, u * 100 + ox, v * 150 + oy) + 0.4 * sample(tile, u * 330, v * 400 + ox);
    return light * (1 - leaves * 0.75 * smooth((leaf - 0.02) * 3.2));
  };
}

function smooth(t: number): number {
  const at = Math.min(1, Math.max(0, t));
  return at * at * (3 - 2 * at);
}
