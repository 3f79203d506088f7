import type { CellResult } from '#lib/experiments/results/cell-result';
import {
  type GridAxes,
  type GridSquare,
  layOut,
  type ResultAxis,
  type ResultCells,
  type ResultGrid,
} from '#lib/experiments/results/result-grid';
import { type Slot, slotsOf } from '#lib/experiments/results/square-slots';

/** A grid that is emptier than one square in so many is a list of what is in it. */
const emptiest = 4;

export interface FlatSquare {
  readonly row: number;
  readonly column: number;
  readonly slots: readonly Slot[];
  /** How many slots it has, those that are not among them too. */
  readonly total: number;
}

/** A grid of which all is seen at once, as on a sheet or in a report. */
export interface FlatGrid {
  /** Empty where there is nothing to say. */
  readonly rowLabels: readonly string[];
  readonly columnLabels: readonly string[];
  readonly rowCount: number;
  readonly columnCount: number;
  /** Those that were asked for, row by row. */
  readonly squares: readonly FlatSquare[];
  /** The most slots that a square has, and those that it shows of them. */
  readonly slots: { readonly most: number; readonly shown: number };
  /** Width over height of every picture; 1 where they differ. */
  readonly ratio: number;
}

/** All that an experiment made, and where it stands. */
export interface Made {
  readonly axes: readonly ResultAxis[];
  readonly cells: ResultCells;
  readonly results: readonly CellResult[];
}

/**
 * Gathers all that an experiment made, along the axes of a view.
 *
 * @param mostSlots of all squares together; each shows as many of its own as the others
 */
export function flatGrid(
  { axes, cells, results }: Made,
  view: GridAxes,
  mostSlots: number,
): FlatGrid {
  const grid = layOut(axes, cells, view);
  const occupied = grid.occupied();
  const byCell = Map.groupBy(results, ({ cell }) => cell);
  const isList = grid.rowCount * grid.columnCount > emptiest * occupied.length;
  const lines = isList ? listed(grid, occupied) : { ...grid, places: occupied };
  const squares = lines.places.map(({ row, column }, at) => ({
    row,
    column,
    slots: (occupied[at]?.cells ?? []).flatMap((cell) => (byCell.get(cell) ?? []).flatMap(slotsOf)),
  }));
  const most = Math.max(1, ...squares.map(({ slots }) => slots.length));
  const shown = Math.min(most, Math.max(1, Math.floor(mostSlots / squares.length)));
  const { rowLabels, columnLabels, rowCount, columnCount } = lines;
  return {
    rowLabels,
    columnLabels,
    rowCount,
    columnCount,
    squares: squares.map(({ slots, ...place }) => ({
      ...place,
      slots: slots.slice(0, shown),
      total: slots.length,
    })),
    slots: { most, shown },
    ratio: commonRatio(results),
  };
}

function listed({ rowLabels, columnLabels }: ResultGrid, occupied: readonly GridSquare[]) {
  return {
    rowLabels: occupied.map(({ row, column }) =>
      [rowLabels[row], columnLabels[column]].filter(Boolean).join(' · '),
    ),
    columnLabels: [],
    rowCount: occupied.length,
    columnCount: 1,
    places: occupied.map((_, row) => ({ row, column: 0 })),
  };
}

/** Shapes that differ by less than this part are the same to the eye. */
const sameShape = 0.02;

function commonRatio(results: readonly CellResult[]): number {
  const ratios = results.flatMap(({ images }) => images.map(({ width, height }) => width / height));
  const [first] = ratios;
  if (first === undefined) return 1;
  return ratios.every((ratio) => Math.abs(ratio / first - 1) < sameShape) ? first : 1;
}
