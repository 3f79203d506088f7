import { keptTile, makeFbm, sample, type Tile } from '#lib/platform/seedream/demo/art/noise';
import type { Random } from '#lib/platform/seedream/demo/art/random';
import { seededRandom } from '#lib/seeded-random';

/**
 * A range of mountains as a height map that repeats: ridged noise, then rain. Thousands of drops run
 * downhill, dig where they are fast and drop what they carry where they are slow, which cuts the
 * branching valleys that noise alone never has. Made once, in about half a second.
 * Source of the method: Hans Theobald Beyer, "Implementation of a method for hydraulic erosion", 2015.
 */
const size = 512;
const drops = 90_000;
const drop = {
  steps: 40,
  inertia: 0.08,
  capacity: 5,
  erosion: 0.32,
  deposit: 0.28,
  evaporation: 0.02,
  gravity: 5,
  leastSlope: 0.002,
};

/** Heights from 0 to 1. */
export function heightTile(): Tile {
  return keptTile('heights', () => {
    const tile = makeRidges();
    const random = seededRandom(4242);
    for (let i = 0; i < drops; i += 1) runDrop(tile, random);
    return stretch(tile);
  });
}

/** Crests where layers of noise cross zero; finer layers count for more on high ground. */
function makeRidges(): Tile {
  const layers = [4, 8, 16, 32, 64].map((frequency, i) =>
    makeFbm({ size, frequency, octaves: 1, gain: 1, seed: 501 + i * 37 }),
  );
  const warp = makeFbm({ size, frequency: 6, octaves: 2, gain: 0.5, seed: 907 });
  const data = new Float32Array(size * size);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const u = x + 14 * sample(warp, x, y);
      const v = y + 14 * sample(warp, y + 91, x + 17);
      let weight = 1;
      let height = 0;
      let strength = 1;
      for (const layer of layers) {
        const ridge = (1 - Math.min(1, Math.abs(sample(layer, u, v)) * 1.5)) ** 2;
        height += ridge * strength * weight;
        weight = Math.min(1, ridge * 1.4 + 0.15);
        strength *= 0.46;
      }
      data[y * size + x] = height * 24;
    }
  }
  return { data, size };
}

function runDrop(tile: Tile, random: Random): void {
  let x = random() * size;
  let y = random() * size;
  let dirX = 0;
  let dirY = 0;
  let speed = 1;
  let water = 1;
  let carried = 0;
  for (let step = 0; step < drop.steps; step += 1) {
    const here = sample(tile, x, y);
    const slopeX = sample(tile, x + 1, y) - here;
    const slopeY = sample(tile, x, y + 1) - here;
    dirX = dirX * drop.inertia - slopeX * (1 - drop.inertia);
    dirY = dirY * drop.inertia - slopeY * (1 - drop.inertia);
    const length = Math.hypot(dirX, dirY);
    if (length < 1e-5) return;
    dirX /= length;
    dirY /= length;
    const fall = sample(tile, x + dirX, y + dirY) - here;
    const room = Math.max(-fall, drop.leastSlope) * speed * water * drop.capacity;
    if (carried > room || fall > 0) {
      const left = fall > 0 ? Math.min(fall, carried) : (carried - room) * drop.deposit;
      carried -= left;
      spread(tile, x, y, left);
    } else {
      const dug = Math.min((room - carried) * drop.erosion, -fall);
      carried += dug;
      spread(tile, x, y, -dug);
    }
    speed = Math.sqrt(Math.max(0.01, speed * speed - fall * drop.gravity));
    water *= 1 - drop.evaporation;
    x += dirX;
    y += dirY;
  }
}

/** Adds to the four cells around a place, so that no drop leaves a spike. */
function spread({ data }: Tile, x: number, y: number, amount: number): void {
  const wholeX = Math.floor(x);
  const wholeY = Math.floor(y);
  const fx = x - wholeX;
  const fy = y - wholeY;
  const mask = size - 1;
  const left = wholeX & mask;
  const right = (wholeX + 1) & mask;
  const top = (wholeY & mask) * size;
  const bottom = ((wholeY + 1) & mask) * size;
  data[top + left] = (data[top + left] as number) + amount * (1 - fx) * (1 - fy);
  data[top + right] = (data[top + right] as number) + amount * fx * (1 - fy);
  data[bottom + left] = (data[bottom + left] as number) + amount * (1 - fx) * fy;
  data[bottom + right] = (data[bottom + right] as number) + amount * fx * fy;
}

function stretch({ data }: Tile): Tile {
  let low = Infinity;
  let high = -Infinity;
  for (const height of data) {
    low = Math.min(low, height);
    high = Math.max(high, height);
  }
  for (let i = 0; i < data.length; i += 1) data[i] = ((data[i] as number) - low) / (high - low);
  return { data, size };
}
