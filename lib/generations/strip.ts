/**
 * How the frames of a card stand: in rows of equal height, each frame in its own shape, so that one
 * picture and fifteen, a 16:1 band and a 1:16 one, all fill the card without filling the page.
 */
export interface Strip {
  readonly rows: readonly StripRow[];
  /** The tallest that a row may get, in CSS pixels. */
  readonly tallest: number;
}

export interface StripRow {
  /** Index of the row's first frame among all. */
  readonly first: number;
  /** Width over height of each frame. */
  readonly ratios: readonly number[];
  /** Their sum: the row's own width over its height, gaps left out. */
  readonly ratio: number;
  /** Width over height to leave free behind the last frame, so that all rows are as tall. */
  readonly spare: number;
}

/** The card's usual width, in CSS pixels; the strip is laid out for it and scales with the card. */
const usualWidth = 1000;

/** What can be asked for; a model that returns a shape beyond it has it drawn in a frame of this. */
const narrowest = 1 / 16;
const widest = 16;

/** The shape of the frame for a picture of this shape. */
export function frameShape(ratio: number): number {
  return Math.min(widest, Math.max(narrowest, ratio));
}

/** @param ratios width over height of each picture, in order */
export function layOutStrip(ratios: readonly number[]): Strip {
  const shapes = ratios.map(frameShape);
  const tallest = tallestRow(shapes);
  const perRow = framesPerRow(shapes, tallest);
  const rows: { first: number; ratios: number[]; ratio: number }[] = [];
  for (let first = 0; first < shapes.length; first += perRow) {
    const row = shapes.slice(first, first + perRow);
    rows.push({ first, ratios: row, ratio: row.reduce((sum, each) => sum + each, 0) });
  }
  const widestRow = Math.max(0, ...rows.map((row) => row.ratio));
  return { tallest, rows: rows.map((row) => ({ ...row, spare: widestRow - row.ratio })) };
}

function tallestRow(shapes: readonly number[]): number {
  const mean = shapes.reduce((sum, each) => sum + each, 0) / Math.max(1, shapes.length);
  // A very tall picture is a thread at the usual height.
  if (mean < 0.3) return 560;
  if (shapes.length === 1) return 380;
  return shapes.length <= 4 ? 300 : 260;
}

/** The number of columns that brings the whole strip nearest to a pleasant height. */
function framesPerRow(shapes: readonly number[], tallest: number): number {
  const count = shapes.length;
  const mean = shapes.reduce((sum, each) => sum + each, 0) / Math.max(1, count);
  const pleasant = count <= 4 ? 280 : count <= 9 ? 400 : 520;
  let best = { columns: 1, cost: Number.POSITIVE_INFINITY };
  for (let columns = 1; columns <= Math.max(1, count); columns += 1) {
    const rows = Math.ceil(count / columns);
    const rowHeight = Math.min(tallest, usualWidth / columns / mean);
    const gaps = rows * columns - count;
    const cost = Math.abs(rows * rowHeight - pleasant) + gaps * 25;
    if (cost < best.cost) best = { columns, cost };
  }
  return best.columns;
}
