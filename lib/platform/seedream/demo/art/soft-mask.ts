import type { PixelSize } from '#lib/platform/seedream/models';

/** A grey picture at a fraction of the size, for what is blurred anyway: shadows and glows. */
export interface SoftMask {
  readonly columns: number;
  readonly rows: number;
  readonly data: Float32Array;
  /** Pixels of the picture for one cell. */
  readonly cell: number;
}

export function makeMask({ width, height }: PixelSize, cell: number): SoftMask {
  const columns = Math.ceil(width / cell) + 2;
  const rows = Math.ceil(height / cell) + 2;
  return { columns, rows, data: new Float32Array(columns * rows), cell };
}

/** Lays an ellipse with a soft edge on the mask; where it overlaps, the darker one counts. */
export function stampEllipse(
  mask: SoftMask,
  ellipse: { x: number; y: number; rx: number; ry: number; softness: number; value: number },
): void {
  const { cell, columns, rows, data } = mask;
  const spread = 1 + ellipse.softness;
  const fromY = Math.max(0, Math.floor((ellipse.y - ellipse.ry * spread) / cell));
  const toY = Math.min(rows - 1, Math.ceil((ellipse.y + ellipse.ry * spread) / cell));
  const fromX = Math.max(0, Math.floor((ellipse.x - ellipse.rx * spread) / cell));
  const toX = Math.min(columns - 1, Math.ceil((ellipse.x + ellipse.rx * spread) / cell));
  for (let row = fromY; row <= toY; row += 1) {
    for (let column = fromX; column <= toX; column += 1) {
      const dx = (column * cell - ellipse.x) / ellipse.rx;
      const dy = (row * cell - ellipse.y) / ellipse.ry;
      const t = (spread - Math.sqrt(dx * dx + dy * dy)) / (2 * ellipse.softness);
      if (t <= 0) continue;
      const soft = t >= 1 ? 1 : t * t * (3 - 2 * t);
      const i = row * columns + column;
      data[i] = Math.max(data[i] as number, soft * ellipse.value);
    }
  }
}

/** Softens the whole mask with three box blurs, which together come close to a Gaussian. */
export function blurMask(mask: SoftMask, radiusPx: number): void {
  const radius = Math.max(1, Math.round(radiusPx / mask.cell));
  const line = new Float32Array(Math.max(mask.columns, mask.rows));
  for (let pass = 0; pass < 3; pass += 1) {
    for (let row = 0; row < mask.rows; row += 1) {
      blurLine(mask.data, row * mask.columns, 1, mask.columns, radius, line);
    }
    for (let column = 0; column < mask.columns; column += 1) {
      blurLine(mask.data, column, mask.columns, mask.rows, radius, line);
    }
  }
}

function blurLine(
  data: Float32Array,
  start: number,
  stride: number,
  length: number,
  radius: number,
  line: Float32Array,
): void {
  let sum = 0;
  for (let i = -radius; i < length; i += 1) {
    const enters = i + radius;
    const leaves = i - radius - 1;
    if (enters < length) sum += data[start + enters * stride] as number;
    if (leaves >= 0) sum -= line[leaves] as number;
    if (i >= 0) {
      line[i] = data[start + i * stride] as number;
      data[start + i * stride] = sum / (2 * radius + 1);
    } else if (enters < length) {
      line[enters] = data[start + enters * stride] as number;
    }
  }
}

/** The mask at a pixel of the picture, between its cells smoothly. */
export function readMask({ columns, rows, data, cell }: SoftMask, x: number, y: number): number {
  const u = Math.min(columns - 1.001, Math.max(0, x / cell));
  const v = Math.min(rows - 1.001, Math.max(0, y / cell));
  const left = Math.floor(u);
  const top = Math.floor(v);
  const i = top * columns + left;
  const a = data[i] as number;
  const b = data[i + 1] as number;
  const c = data[i + columns] as number;
  const d = data[i + columns + 1] as number;
  const upper = a + (b - a) * (u - left);
  return upper + (c + (d - c) * (u - left) - upper) * (v - top);
}
