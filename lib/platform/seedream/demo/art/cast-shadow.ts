import type { Rgb } from '#lib/platform/seedream/demo/art/colour';
import { breathe, makePlate, type Plate } from '#lib/platform/seedream/demo/art/plate';
import { blurMask, type SoftMask } from '#lib/platform/seedream/demo/art/soft-mask';

export interface Shadow {
  /** How far it is thrown and how soft it is, in pixels. */
  readonly right: number;
  readonly down: number;
  readonly blur: number;
  readonly colour: Rgb;
  /** How dark it is at its darkest, 0 to 1. */
  readonly strength: number;
}

/**
 * Lays a soft shadow on the plate, before the things that throw it are painted.
 *
 * @param paintShapes paints the things in white on a small black plate, whose pixels are `cell`
 * pixels of the large one wide
 */
export async function castShadow(
  plate: Plate,
  shadow: Shadow,
  paintShapes: (small: Plate, cell: number) => Promise<void>,
): Promise<void> {
  const { width, height } = plate;
  const cell = Math.max(3, Math.round(Math.min(width, height) / 360));
  const small = makePlate({
    width: Math.ceil(width / cell) + 2,
    height: Math.ceil(height / cell) + 2,
  });
  await paintShapes(small, cell);
  const mask: SoftMask = { columns: small.width, rows: small.height, data: greyOf(small), cell };
  blurMask(mask, shadow.blur);
  const row = new Float32Array(mask.columns);
  for (let y = 0; y < height; y += 1) {
    if (mixRows(mask, row, (y - shadow.down) / cell)) darkenRow(plate, y, row, cell, shadow);
    if (y % 128 === 127) await breathe();
  }
}

/** Mixes the mask's two rows around a place into `row`; false where both are empty. */
function mixRows({ columns, rows, data }: SoftMask, row: Float32Array, v: number): boolean {
  const at = Math.min(rows - 1.001, Math.max(0, v));
  const first = Math.floor(at) * columns;
  const t = at - Math.floor(at);
  let most = 0;
  for (let i = 0; i < columns; i += 1) {
    const above = data[first + i] as number;
    const value = above + ((data[first + columns + i] as number) - above) * t;
    row[i] = value;
    if (value > most) most = value;
  }
  return most > 0.01;
}

function darkenRow(
  { width, data }: Plate,
  y: number,
  row: Float32Array,
  cell: number,
  shadow: Shadow,
): void {
  const [red, green, blue] = shadow.colour;
  const last = row.length - 1.001;
  let i = y * width * 3;
  for (let x = 0; x < width; x += 1) {
    const u = (x - shadow.right) / cell;
    const at = u < 0 ? 0 : Math.min(u, last);
    const column = at | 0;
    const left = row[column] as number;
    const share = (left + ((row[column + 1] as number) - left) * (at - column)) * shadow.strength;
    if (share > 0.004) {
      data[i] = (data[i] as number) * (1 - share) + red * share;
      data[i + 1] = (data[i + 1] as number) * (1 - share) + green * share;
      data[i + 2] = (data[i + 2] as number) * (1 - share) + blue * share;
    }
    i += 3;
  }
}

function greyOf({ data }: Plate): Float32Array {
  const grey = new Float32Array(data.length / 3);
  for (let i = 0; i < grey.length; i += 1) grey[i] = Math.min(1, data[i * 3] as number);
  return grey;
}
