import { type GridAxes, type ResultAxis, usualAxes } from '#lib/experiments/results/result-grid';
import { firstOf, type SearchParams } from '#lib/search-params';

/** How large a square of the grid is drawn, in CSS pixels: from an overview to the pictures' pixels. */
export const largestSide = 1024;
export const squareSides = [56, 104, 176, 288, 448, largestSide] as const;
export const usualZoom = 2;
export const largestZoom = squareSides.length - 1;

/** How a grid is looked at: kept in the address, so that it can be sent and found again. */
export interface GridView extends GridAxes {
  /** Which of the sides. */
  readonly zoom: number;
}

/** Reads a view from an address; what is not there or means nothing is as usual. */
export function readGridView(params: SearchParams, axes: readonly ResultAxis[]): GridView {
  const usual = usualAxes(axes);
  const rows = axisOf(firstOf(params, 'rows'), axes, usual.rows);
  const columns = axisOf(firstOf(params, 'columns'), axes, usual.columns);
  const zoom = Number(firstOf(params, 'zoom') ?? usualZoom);
  return {
    rows,
    // One axis cannot lie both ways.
    columns: columns === rows ? null : columns,
    zoom: Number.isInteger(zoom) && squareSides[zoom] !== undefined ? zoom : usualZoom,
  };
}

/** The query of an address for a view. An axis that is left out on purpose is there without a name. */
export function gridViewQuery(view: GridView, axes: readonly ResultAxis[]): string {
  const nameOf = (axis: number | null) => (axis === null ? '' : (axes[axis]?.name ?? ''));
  return String(
    new URLSearchParams({
      rows: nameOf(view.rows),
      columns: nameOf(view.columns),
      zoom: String(view.zoom),
    }),
  );
}

/** A square of the grid: its row and its column, from 0. */
export interface Square {
  readonly row: number;
  readonly column: number;
}

/** What of a grid is seen. */
export interface GridPlace {
  /** Where its corner is, in squares and parts of them; null at the beginning. */
  readonly corner: Square | null;
  /** The square that the keyboard was on; null where it was on none. */
  readonly focused: Square | null;
}

export const noPlace: GridPlace = { corner: null, focused: null };

export function readGridPlace(params: SearchParams): GridPlace {
  return { corner: squareOf(firstOf(params, 'at')), focused: squareOf(firstOf(params, 'on')) };
}

/** The query of an address with another place in it. */
export function withGridPlace(query: string, { corner, focused }: GridPlace): string {
  const params = new URLSearchParams(query);
  for (const [name, square] of [
    ['at', corner],
    ['on', focused],
  ] as const) {
    if (square) params.set(name, `${rounded(square.row)}-${rounded(square.column)}`);
    else params.delete(name);
  }
  return String(params);
}

const squarePattern = /^(\d{1,5}(?:\.\d{1,2})?)-(\d{1,5}(?:\.\d{1,2})?)$/;

function squareOf(param: string | null): Square | null {
  const [, row, column] = squarePattern.exec(param ?? '') ?? [];
  return row === undefined ? null : { row: Number(row), column: Number(column) };
}

function rounded(count: number): number {
  return Math.round(count * 100) / 100;
}

function axisOf(
  param: string | null,
  axes: readonly ResultAxis[],
  usual: number | null,
): number | null {
  if (param === '') return null;
  const found = axes.findIndex(({ name }) => name === param);
  return found === -1 ? usual : found;
}
