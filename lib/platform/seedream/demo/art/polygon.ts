import type { Rgb } from '#lib/platform/seedream/demo/art/colour';
import type { Plate } from '#lib/platform/seedream/demo/art/plate';
import type { PixelSize } from '#lib/platform/seedream/models';

/** A closed outline: x and y in turn, in pixels. A hole runs the other way round. */
export type Outline = readonly number[];

/** Writes red, green, blue and opacity for a pixel into `out`. */
export type Ink = (x: number, y: number, out: Float32Array) => void;

/** Writes red, green, blue and opacity for a whole row into `out`. */
export type RowInk = (y: number, out: Float32Array) => void;

/** One colour everywhere. */
export function flatInk([red, green, blue]: Rgb, opacity = 1): RowInk {
  return (_y, out) => {
    out[0] = red;
    out[1] = green;
    out[2] = blue;
    out[3] = opacity;
  };
}

/**
 * Fills outlines with exact coverage at the edges. Each edge leaves the area it bounds in an
 * accumulation buffer, and a running sum along each row turns that into coverage.
 * Source of the method: Raph Levien, "Inside the fastest font renderer in the world" (font-rs).
 */
export function fillOutlines(plate: Plate, outlines: readonly Outline[], ink: Ink): void {
  const sums = sumOutlines(plate, outlines);
  if (!sums) return;
  const colour = new Float32Array(4);
  const { data, width } = plate;
  for (let row = 0; row < sums.rows; row += 1) {
    const y = sums.top + row;
    const base = row * (sums.columns + 2);
    const to = Math.min(sums.columns, (sums.last[row] as number) + 1);
    let total = 0;
    for (let column = sums.first[row] as number; column < to; column += 1) {
      total += sums.data[base + column] as number;
      const covered = total < 0 ? -total : total;
      if (covered < 0.004) continue;
      const x = sums.left + column;
      ink(x, y, colour);
      const share = Math.min(covered, 1) * (colour[3] as number);
      const i = (y * width + x) * 3;
      cover(data, i, colour, share);
    }
  }
}

/** How a colour meets what is under it. `i` is the index of the pixel's first channel. */
export type Blend = (data: Float32Array, i: number, colour: Float32Array, share: number) => void;

/**
 * As fillOutlines, for a colour that changes only from row to row: several times as fast.
 *
 * @param blend `cover` as paint does, or `overprint` as translucent ink does
 */
export function fillByRow(
  plate: Plate,
  outlines: readonly Outline[],
  ink: RowInk,
  blend: Blend = cover,
): void {
  const sums = sumOutlines(plate, outlines);
  if (!sums) return;
  const colour = new Float32Array(4);
  const { data, width } = plate;
  for (let row = 0; row < sums.rows; row += 1) {
    const y = sums.top + row;
    const base = row * (sums.columns + 2);
    const to = Math.min(sums.columns, (sums.last[row] as number) + 1);
    ink(y, colour);
    const opacity = colour[3] as number;
    let total = 0;
    let i = (y * width + sums.left + (sums.first[row] as number)) * 3;
    for (let column = sums.first[row] as number; column < to; column += 1) {
      total += sums.data[base + column] as number;
      const covered = total < 0 ? -total : total;
      if (covered >= 0.004) blend(data, i, colour, Math.min(covered, 1) * opacity);
      i += 3;
    }
  }
}

/** Darkens what is under it, as one printing ink does over another. */
export function overprint(
  data: Float32Array,
  i: number,
  colour: Float32Array,
  share: number,
): void {
  data[i] = (data[i] as number) * (1 - share + share * (colour[0] as number));
  data[i + 1] = (data[i + 1] as number) * (1 - share + share * (colour[1] as number));
  data[i + 2] = (data[i + 2] as number) * (1 - share + share * (colour[2] as number));
}

/** Hides what is under it. */
export function cover(data: Float32Array, i: number, colour: Float32Array, share: number): void {
  const r = data[i] as number;
  const g = data[i + 1] as number;
  const b = data[i + 2] as number;
  data[i] = r + ((colour[0] as number) - r) * share;
  data[i + 1] = g + ((colour[1] as number) - g) * share;
  data[i + 2] = b + ((colour[2] as number) - b) * share;
}

interface Sums {
  readonly left: number;
  readonly top: number;
  readonly columns: number;
  readonly rows: number;
  readonly data: Float32Array;
  /** The first and last touched column of each row. */
  readonly first: Int32Array;
  readonly last: Int32Array;
}

function sumOutlines(frame: PixelSize, outlines: readonly Outline[]): Sums | null {
  const sums = makeSums(frame, outlines);
  if (!sums) return null;
  for (const outline of outlines) {
    const length = outline.length;
    for (let i = 0; i < length; i += 2) {
      const j = i + 2 < length ? i + 2 : 0;
      addEdge(
        sums,
        (outline[i] as number) - sums.left,
        (outline[i + 1] as number) - sums.top,
        (outline[j] as number) - sums.left,
        (outline[j + 1] as number) - sums.top,
      );
    }
  }
  return sums;
}

// One buffer for all outlines: strokes come by the thousand, and only one is drawn at a time.
let scratch = new Float32Array(0);
let firstOf = new Int32Array(0);
let lastOf = new Int32Array(0);

function makeSums(frame: PixelSize, outlines: readonly Outline[]): Sums | null {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const outline of outlines) {
    for (let i = 0; i < outline.length; i += 2) {
      minX = Math.min(minX, outline[i] as number);
      maxX = Math.max(maxX, outline[i] as number);
      minY = Math.min(minY, outline[i + 1] as number);
      maxY = Math.max(maxY, outline[i + 1] as number);
    }
  }
  const left = Math.max(0, Math.floor(minX));
  const top = Math.max(0, Math.floor(minY));
  const columns = Math.min(frame.width, Math.ceil(maxX)) - left;
  const rows = Math.min(frame.height, Math.ceil(maxY)) - top;
  if (!(columns > 0 && rows > 0)) return null;
  const length = (columns + 2) * rows;
  if (scratch.length < length) scratch = new Float32Array(length);
  else scratch.fill(0, 0, length);
  if (firstOf.length < rows) {
    firstOf = new Int32Array(rows);
    lastOf = new Int32Array(rows);
  }
  firstOf.fill(columns, 0, rows);
  lastOf.fill(-1, 0, rows);
  return { left, top, columns, rows, data: scratch, first: firstOf, last: lastOf };
}

/** One edge, row by row; what lies to the left of the frame counts at its first column. */
function addEdge(sums: Sums, ax: number, ay: number, bx: number, by: number): void {
  if (ay === by) return;
  const direction = ay < by ? 1 : -1;
  const [x0, y0, x1, y1] = ay < by ? [ax, ay, bx, by] : [bx, by, ax, ay];
  if (y1 <= 0 || y0 >= sums.rows) return;
  const slope = (x1 - x0) / (y1 - y0);
  const start = Math.max(0, y0);
  const end = Math.min(sums.rows, y1);
  let x = x0 + (start - y0) * slope;
  for (let row = Math.floor(start); row < end; row += 1) {
    const height = Math.min(row + 1, end) - Math.max(row, start);
    const next = x + slope * height;
    addSpan(sums, row, clampTo(x, sums.columns), clampTo(next, sums.columns), height * direction);
    x = next;
  }
}

function addSpan(sums: Sums, row: number, from: number, to: number, area: number): void {
  const [low, high] = from < to ? [from, to] : [to, from];
  const base = row * (sums.columns + 2);
  const first = Math.floor(low);
  const last = Math.ceil(high);
  if (first < (sums.first[row] as number)) sums.first[row] = first;
  if (last > (sums.last[row] as number)) sums.last[row] = last;
  const { data } = sums;
  if (last <= first + 1) {
    const middle = (low + high) / 2 - first;
    add(data, base + first, area * (1 - middle));
    add(data, base + first + 1, area * middle);
    return;
  }
  const perPixel = 1 / (high - low);
  const entry = 1 - (low - first);
  const entryArea = 0.5 * perPixel * entry * entry;
  const exit = high - last + 1;
  const exitArea = 0.5 * perPixel * exit * exit;
  add(data, base + first, area * entryArea);
  if (last === first + 2) {
    add(data, base + first + 1, area * (1 - entryArea - exitArea));
  } else {
    const second = perPixel * (1.5 - (low - first));
    add(data, base + first + 1, area * (second - entryArea));
    for (let i = first + 2; i < last - 1; i += 1) add(data, base + i, area * perPixel);
    add(data, base + last - 1, area * (1 - (second + (last - first - 3) * perPixel) - exitArea));
  }
  add(data, base + last, area * exitArea);
}

function add(data: Float32Array, i: number, value: number): void {
  data[i] = (data[i] as number) + value;
}

function clampTo(x: number, columns: number): number {
  return x < 0 ? 0 : Math.min(x, columns);
}
