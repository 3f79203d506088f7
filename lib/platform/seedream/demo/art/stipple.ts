import type { Rgb } from '#lib/platform/seedream/demo/art/colour';
import { keptTile, type Tile } from '#lib/platform/seedream/demo/art/noise';
import type { Ink } from '#lib/platform/seedream/demo/art/polygon';
import { seededRandom } from '#lib/seeded-random';

/**
 * Shading by grains, as a screen print or a spray can does it: each grain is there or not.
 *
 * @param densityAt the share of grains at a place, 0 to 1
 * @param grain the size of a grain in pixels
 */
export function stippleInk(
  [red, green, blue]: Rgb,
  densityAt: (x: number, y: number) => number,
  grain: number,
): Ink {
  const { data, size } = speckTile();
  const mask = size - 1;
  return (x, y, out) => {
    const speck = data[((y / grain) & mask) * size + ((x / grain) & mask)] as number;
    out[0] = red;
    out[1] = green;
    out[2] = blue;
    out[3] = Math.min(1, Math.max(0, (densityAt(x, y) - speck) * 6));
  };
}

/** Evenly spread numbers from 0 to 1 without any order. */
function speckTile(): Tile {
  return keptTile('specks', () => {
    const random = seededRandom(5);
    return { data: Float32Array.from({ length: 512 * 512 }, random), size: 512 };
  });
}
