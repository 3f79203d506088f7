import { type GridAxes, type ResultAxis, usualAxes } from '#lib/experiments/results/result-grid';

/** How large a square of the grid is drawn, in CSS pixels: from an overview to the pictures' details. */
export const squareSides = [56, 104, 176, 288, 448] as const;
export const usualZoom = 2;

/** How a grid is looked at: kept in the address, so that it can be sent and found again. */
export interface GridView extends GridAxes {
  /** Which of the sides. */
  readonly zoom: number;
}

export type Params = Readonly<Record<string, string | string[] | undefined>>;

/** Reads a view from an address; what is not there or means nothing is as usual. */
export function readGridView(params: Params, axes: readonly ResultAxis[]): GridView {
  const usual = usualAxes(axes);
  const rows = axisOf(params.rows, axes, usual.rows);
  const columns = axisOf(params.columns, axes, usual.columns);
  const zoom = Number(params.zoom ?? usualZoom);
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

function axisOf(
  param: string | string[] | undefined,
  axes: readonly ResultAxis[],
  usual: number | null,
): number | null {
  if (param === '') return null;
  const found = axes.findIndex(({ name }) => name === param);
  return found === -1 ? usual : found;
}
