import { type Orientation, type Upright, uprightSize } from '#lib/references/picture-facts';

/** Four bytes a pixel, row by row: red, green, blue, and how opaque it is. */
export interface RawPicture extends Upright {
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
}

/**
 * For each orientation, where a stored pixel begins in the upright picture and how far one column
 * and one row of the stored picture move in it. Source: TIFF 6.0, tag 274.
 */
function strides({ width, height }: Upright, orientation: Orientation) {
  const last = width * height - 1;
  const table: Record<Orientation, readonly [start: number, column: number, row: number]> = {
    1: [0, 1, width],
    2: [width - 1, -1, width],
    3: [last, -1, -width],
    4: [last - (width - 1), 1, -width],
    5: [0, width, 1],
    6: [width - 1, width, -1],
    7: [last, -width, -1],
    8: [last - (width - 1), -width, 1],
  };
  return table[orientation];
}

/** Sets upright what a decoder left as it was stored. */
export function turnUpright(stored: RawPicture, orientation: Orientation): RawPicture {
  if (orientation === 1) return stored;
  const upright = uprightSize({ ...stored, orientation });
  const [start, column, row] = strides(upright, orientation);
  const from = new Uint32Array(stored.pixels.buffer, stored.pixels.byteOffset);
  const to = new Uint32Array(upright.width * upright.height);
  let at = 0;
  for (let y = 0; y < stored.height; y += 1) {
    let target = start + y * row;
    for (let x = 0; x < stored.width; x += 1) {
      to[target] = from[at] ?? 0;
      at += 1;
      target += column;
    }
  }
  return { ...upright, pixels: new Uint8ClampedArray(to.buffer) };
}
