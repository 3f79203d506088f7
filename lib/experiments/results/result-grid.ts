/** An axis of what an experiment made: a variable, or the wordings of its template. */
export interface ResultAxis {
  readonly name: string;
  /** The values that came to be, as a person reads them. */
  readonly labels: readonly string[];
}

/** The cells of an experiment: where each stands, as numbers of values on all axes. */
export type ResultCells = readonly (readonly number[])[];

/** Which axes lie down and across; null where all stands in one row or one column. */
export interface GridAxes {
  readonly rows: number | null;
  readonly columns: number | null;
}

export interface ResultGrid {
  /** Empty where there is no such axis. */
  readonly rowLabels: readonly string[];
  readonly columnLabels: readonly string[];
  readonly rowCount: number;
  readonly columnCount: number;
  /** The numbers of the cells that share a row and a column; none where no such cell was asked for. */
  cellsAt(row: number, column: number): readonly number[];
  /** Every square that has a cell, row by row. */
  occupied(): GridSquare[];
}

export interface GridSquare {
  readonly row: number;
  readonly column: number;
  /** The numbers of its cells. */
  readonly cells: readonly number[];
}

/** One and the same each time, so that what is drawn of it is not drawn again. */
const none: readonly number[] = [];

/** Lays the cells out along two axes; cells that differ on other axes alone share a square. */
export function layOut(
  axes: readonly ResultAxis[],
  cells: ResultCells,
  { rows, columns }: GridAxes,
): ResultGrid {
  const rowLabels = labelsOf(axes, rows);
  const columnLabels = labelsOf(axes, columns);
  const columnCount = Math.max(1, columnLabels.length);
  const squares = new Map<number, number[]>();
  for (const [cell, coordinates] of cells.entries()) {
    const key = along(coordinates, rows) * columnCount + along(coordinates, columns);
    const square = squares.get(key);
    if (square) square.push(cell);
    else squares.set(key, [cell]);
  }
  return {
    rowLabels,
    columnLabels,
    rowCount: Math.max(1, rowLabels.length),
    columnCount,
    cellsAt: (row, column) => squares.get(row * columnCount + column) ?? none,
    occupied: () =>
      [...squares]
        .sort(([one], [other]) => one - other)
        .map(([key, numbers]) => ({
          row: Math.floor(key / columnCount),
          column: key % columnCount,
          cells: numbers,
        })),
  };
}

/** Only axes with more than one value part anything. */
export function partingAxes(axes: readonly ResultAxis[]): number[] {
  return axes.flatMap(({ labels }, axis) => (labels.length > 1 ? [axis] : []));
}

/** Of the first two axes that part anything, the longer one lies down: pages scroll that way. */
export function usualAxes(axes: readonly ResultAxis[]): GridAxes {
  const [first = null, second = null] = partingAxes(axes);
  if (first === null || second === null) return { rows: first, columns: second };
  const lengthOf = (axis: number) => axes[axis]?.labels.length ?? 0;
  return lengthOf(first) >= lengthOf(second)
    ? { rows: first, columns: second }
    : { rows: second, columns: first };
}

function labelsOf(axes: readonly ResultAxis[], axis: number | null): readonly string[] {
  return axis === null ? [] : (axes[axis]?.labels ?? []);
}

function along(coordinates: readonly number[], axis: number | null): number {
  return axis === null ? 0 : (coordinates[axis] ?? 0);
}
