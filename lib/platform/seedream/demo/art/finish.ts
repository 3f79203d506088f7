import { breathe, type Plate } from '#lib/platform/seedream/demo/art/plate';
import { bell, type Random } from '#lib/platform/seedream/demo/art/random';
import { seededRandom } from '#lib/seeded-random';

export interface Finish {
  /** Deviation of the film grain in mid-tones, in levels of 255. */
  readonly grain: number;
  /** How much darker the corners are, 0 to 1. */
  readonly vignette: number;
}

const grainSize = 512;
let keptGrain: Float32Array | undefined;

/** Turns the painted floats into eight-bit RGB, with film grain in place of banding. */
export async function finishPlate(
  plate: Plate,
  finish: Finish,
  random: Random,
): Promise<Uint8ClampedArray> {
  const { width, height, data } = plate;
  const bytes = new Uint8ClampedArray(data.length);
  keptGrain ??= makeGrain();
  const grain = keptGrain;
  const tone = makeToneCurve(finish.grain);
  const shiftX = Math.floor(random() * grainSize);
  const shiftY = Math.floor(random() * grainSize);
  const sides = Float32Array.from({ length: width }, (_, x) => (x / width - 0.5) ** 2 * 2);
  for (let y = 0; y < height; y += 1) {
    const grainRow = ((y + shiftY) & (grainSize - 1)) * grainSize;
    const level = (y / height - 0.5) ** 2 * 2;
    let i = y * width * 3;
    for (let x = 0; x < width; x += 1) {
      const edge = (sides[x] as number) + level;
      const light = (1 - finish.vignette * edge * edge) * 255;
      const r = (data[i] as number) * light;
      const g = (data[i + 1] as number) * light;
      const b = (data[i + 2] as number) * light;
      const luma = r * 0.3 + g * 0.59 + b * 0.11;
      const step = luma <= 0 ? 0 : luma >= 255 ? 255 : luma | 0;
      const speck = grain[grainRow + ((x + shiftX) & (grainSize - 1))] as number;
      const noise = speck * (tone[step] as number);
      bytes[i] = (r < knee ? r : shoulder(r)) + noise;
      bytes[i + 1] = (g < knee ? g : shoulder(g)) + noise;
      bytes[i + 2] = (b < knee ? b : shoulder(b)) + noise;
      i += 3;
    }
    if (y % 128 === 127) await breathe();
  }
  return bytes;
}

/** Above this level of 255 light is rolled off. */
const knee = 230;

/** Rolls light that is brighter than paper off softly, as film does. */
function shoulder(level: number): number {
  return 255 - 25 / (1 + (level - knee) / 25);
}

/** Grain shows most in mid-tones; the least of it is what dithering needs. By level of 255. */
function makeToneCurve(deviation: number): Float32Array {
  return Float32Array.from({ length: 256 }, (_, level) => {
    const luma = level / 255;
    return Math.max(0.6, deviation * (0.35 + 2.6 * luma * (1 - luma)));
  });
}

/** Noise with a little body: each grain leans on its neighbours, as silver does. */
function makeGrain(): Float32Array {
  const random = seededRandom(77);
  const raw = Float32Array.from({ length: grainSize * grainSize }, () => bell(random));
  const grain = new Float32Array(raw.length);
  const mask = grainSize - 1;
  for (let y = 0; y < grainSize; y += 1) {
    for (let x = 0; x < grainSize; x += 1) {
      const at = (dx: number, dy: number) =>
        raw[((y + dy) & mask) * grainSize + ((x + dx) & mask)] as number;
      grain[y * grainSize + x] =
        at(0, 0) * 0.8 + (at(1, 0) + at(-1, 0) + at(0, 1) + at(0, -1)) * 0.3;
    }
  }
  return grain;
}
