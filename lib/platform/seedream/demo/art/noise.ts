import { seededRandom } from '#lib/seeded-random';

/**
 * Noise as square tiles that repeat without a seam. They are made once, at first use, and every
 * picture reads them at another place, angle and scale: that is what makes full-size textures
 * affordable.
 */
export interface Tile {
  readonly data: Float32Array;
  /** Always a power of two, so that wrapping is a bit mask. */
  readonly size: number;
}

export interface FbmShape {
  readonly size: number;
  /** Waves across the tile in the coarsest layer. */
  readonly frequency: number;
  readonly octaves: number;
  /** How much weaker each finer layer is. */
  readonly gain: number;
  readonly seed: number;
}

const made = new Map<string, Tile>();

/** A tile that is made once for each name and kept. */
export function keptTile(name: string, make: () => Tile): Tile {
  const tile = made.get(name) ?? make();
  made.set(name, tile);
  return tile;
}

/** Soft clouds, about -1 to 1, mean 0. */
export function cloudTile(): Tile {
  return keptTile('cloud', () =>
    makeFbm({ size: 512, frequency: 4, octaves: 6, gain: 0.5, seed: 11 }),
  );
}

/** Small waves without large ones, about -1 to 1. */
export function rippleTile(): Tile {
  return keptTile('ripple', () =>
    makeFbm({ size: 512, frequency: 32, octaves: 3, gain: 0.5, seed: 67 }),
  );
}

/** A single layer of soft bumps, for warping others. */
export function bumpTile(): Tile {
  return keptTile('bump', () =>
    makeFbm({ size: 256, frequency: 8, octaves: 2, gain: 0.35, seed: 23 }),
  );
}

/** Layers of gradient noise, scaled to fill about -1 to 1. */
export function makeFbm({ size, frequency, octaves, gain, seed }: FbmShape): Tile {
  const data = new Float32Array(size * size);
  let strength = 1;
  let cells = frequency;
  for (let octave = 0; octave < octaves && cells <= size / 2; octave += 1) {
    addNoise(data, size, cells, strength, seed + octave * 101);
    strength *= gain;
    cells *= 2;
  }
  let largest = 0;
  for (const value of data) largest = Math.max(largest, Math.abs(value));
  for (let i = 0; i < data.length; i += 1) data[i] = (data[i] as number) / largest;
  return { data, size };
}

/** Perlin's gradient noise with `cells` cells across, added to the tile. */
function addNoise(data: Float32Array, size: number, cells: number, strength: number, seed: number) {
  const slopes = gradientsOf(cells, seed);
  const step = cells / size;
  for (let y = 0; y < size; y += 1) {
    const cellY = Math.floor(y * step);
    const fy = y * step - cellY;
    const v = fade(fy);
    const top = (cellY % cells) * cells;
    const bottom = ((cellY + 1) % cells) * cells;
    for (let x = 0; x < size; x += 1) {
      const cellX = Math.floor(x * step);
      const fx = x * step - cellX;
      const left = cellX % cells;
      const right = (cellX + 1) % cells;
      const u = fade(fx);
      const a = dot(slopes, top + left, fx, fy);
      const b = dot(slopes, top + right, fx - 1, fy);
      const c = dot(slopes, bottom + left, fx, fy - 1);
      const d = dot(slopes, bottom + right, fx - 1, fy - 1);
      const upper = a + (b - a) * u;
      const lower = c + (d - c) * u;
      data[y * size + x] =
        (data[y * size + x] as number) + (upper + (lower - upper) * v) * strength;
    }
  }
}

/** A unit vector for each corner of the grid, as x and y in turn. */
function gradientsOf(cells: number, seed: number): Float32Array {
  const random = seededRandom(seed);
  const slopes = new Float32Array(cells * cells * 2);
  for (let i = 0; i < slopes.length; i += 2) {
    const angle = random() * Math.PI * 2;
    slopes[i] = Math.cos(angle);
    slopes[i + 1] = Math.sin(angle);
  }
  return slopes;
}

/** The tile at a place in its own pixels, between them smoothly. */
export function sample(tile: Tile, x: number, y: number): number {
  const { data, size } = tile;
  const mask = size - 1;
  const wholeX = Math.floor(x);
  const wholeY = Math.floor(y);
  const fx = x - wholeX;
  const fy = y - wholeY;
  const left = wholeX & mask;
  const right = (wholeX + 1) & mask;
  const top = (wholeY & mask) * size;
  const bottom = ((wholeY + 1) & mask) * size;
  const a = data[top + left] as number;
  const b = data[top + right] as number;
  const c = data[bottom + left] as number;
  const d = data[bottom + right] as number;
  const upper = a + (b - a) * fx;
  return upper + (c + (d - c) * fx - upper) * fy;
}

function dot(slopes: Float32Array, corner: number, x: number, y: number): number {
  return (slopes[corner * 2] as number) * x + (slopes[corner * 2 + 1] as number) * y;
}

function fade(t: number): number {
  return t * t * t * (t * (t * 6 - 15) + 10);
}
