import { mix, toRgb, tune } from '#lib/platform/seedream/demo/art/colour';
import { rippleTile, sample } from '#lib/platform/seedream/demo/art/noise';
import { type Plate, paintRows } from '#lib/platform/seedream/demo/art/plate';
import type { Random } from '#lib/platform/seedream/demo/art/random';
import type { LandRows } from '#lib/platform/seedream/demo/art/range';
import type { Sky } from '#lib/platform/seedream/demo/art/skies';

export interface Sea {
  /** Row of the horizon, in pixels. */
  readonly horizon: number;
  /** The land that stands in the water or beyond it. */
  readonly land: LandRows;
  /** Pixels for a length of one at a distance of one. */
  readonly focal: number;
  readonly sunX: number;
  /** Height of the waves, 0 (a mirror) to 1. */
  readonly swell: number;
  /** How strongly the sun glitters, 0 to 1. */
  readonly glitter: number;
}

/**
 * Open water: every wave is a small mirror which shows a higher or lower piece of what is painted
 * above the horizon, and the deep where it faces the viewer.
 */
export async function paintSea(plate: Plate, sea: Sea, sky: Sky, random: Random): Promise<void> {
  const { width, height, data } = plate;
  const tile = rippleTile();
  const [shiftX, shiftY] = [random() * tile.size, random() * tile.size];
  const [deepR, deepG, deepB] = toRgb(tune(mix(sky.shade, sky.upper, 0.3), -0.01, 1.15));
  const [sunR, sunG, sunB] = toRgb(sky.sun);
  const unit = Math.min(width, height);
  const eye = 9;
  const inset = softInset(sea, Math.round(unit * 0.03));
  const calm = 6 / height;
  await paintRows(
    plate,
    (y, offset) => {
      const below = y - sea.horizon + 0.5;
      const z = (eye * sea.focal) / below;
      const footprint = z / below;
      const large = 1 / (1 + footprint * 0.9);
      const small = 1 / (1 + footprint * 3);
      const tiny = 1 / (1 + footprint * 9);
      const angle = below / sea.focal;
      const facing = Math.min(0.86, 0.1 + angle * 2.1);
      const path = 1 / (unit * 0.035 + below * 0.42);
      for (let x = 0; x < width; x += 1) {
        const shore = sea.land.shore[x] as number;
        if (y < shore && y >= (sea.land.top[x] as number)) continue;
        const mirror = sea.horizon + (inset[x] as number) / (1 + (y - sea.horizon) * calm);
        const side = ((x - width / 2) / sea.focal) * z;
        const swell = sample(tile, side * 2.6 + shiftX, z * 7.3 + shiftY) * large;
        const chop = sample(tile, side * 8.3 + shiftY, z * 23.3 + shiftX) * small;
        const fine = sample(tile, side * 24 + shiftY, z * 67 + shiftX) * tiny;
        const slope = (swell * 0.6 + chop * 0.42 + fine * 0.3) * sea.swell;
        const rise = (slope < 0 ? -slope : slope) * sea.focal * 0.16;
        const sourceY = Math.max(0, Math.floor(mirror - 2 - (y - mirror) * 0.92 - rise));
        const drift = x + slope * unit * 0.05;
        const sourceX = drift < 0 ? 0 : drift >= width ? width - 1 : drift | 0;
        const from = (sourceY * width + sourceX) * 3;
        const to = offset + x * 3;
        const wave = facing + slope * 0.75;
        const deep = wave < 0.04 ? 0.04 : Math.min(wave, 0.94);
        const across = (x - sea.sunX) * path;
        const crest = chop * 1.1 + fine * 1.4 + swell * 0.5 - 0.26;
        const spark =
          crest <= 0 ? 0 : Math.min(1, crest * 3.2) * Math.exp(-across * across) * sea.glitter;
        data[to] =
          ((data[from] as number) * (1 - deep) + deepR * deep) * (1 - spark) + sunR * spark;
        data[to + 1] =
          ((data[from + 1] as number) * (1 - deep) + deepG * deep) * (1 - spark) + sunG * spark;
        data[to + 2] =
          ((data[from + 2] as number) * (1 - deep) + deepB * deep) * (1 - spark) + sunB * spark;
      }
    },
    Math.floor(sea.horizon),
  );
}

/** How far below the horizon the water begins, softened so that no reflection ends in a seam. */
function softInset({ land, horizon }: Sea, radius: number): Float32Array {
  const inset = land.shore.map((row) => row - horizon);
  const soft = new Float32Array(inset.length);
  let sum = 0;
  for (let x = -radius; x < inset.length; x += 1) {
    sum += inset[Math.min(inset.length - 1, x + radius)] as number;
    if (x - radius - 1 >= 0) sum -= inset[x - radius - 1] as number;
    if (x >= 0) {
      const count = Math.min(x, radius) + radius + 1;
      soft[x] = Math.max(x < radius ? (inset[x] as number) : 0, sum / count);
    }
  }
  return soft;
}
