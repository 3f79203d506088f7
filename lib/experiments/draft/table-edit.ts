/** A table of variables while it is edited: rows of cells, the first row with the names. */
export type Cells = readonly (readonly string[])[];

export interface CellPlace {
  /** From 0; row 0 has the names. */
  readonly row: number;
  readonly column: number;
}

export function columnCount(cells: Cells): number {
  return cells.reduce((most, row) => Math.max(most, row.length), 0);
}

/** The table with one cell written anew. */
export function withCell(cells: Cells, { row, column }: CellPlace, text: string): Cells {
  return withBlock(cells, { row, column }, [[text]]);
}

/** The table with a block laid over it from a place on; it grows where the block is larger. */
export function withBlock(cells: Cells, { row, column }: CellPlace, block: Cells): Cells {
  const height = Math.max(cells.length, row + block.length);
  const width = Math.max(columnCount(cells), column + columnCount(block));
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => block[y - row]?.[x - column] ?? cells[y]?.[x] ?? ''),
  );
}

/** The table with one more variable, whose name may be empty still, and a row for its first value. */
export function withColumn(cells: Cells, name: string): Cells {
  const grown =
    cells.length < 2 ? withCell(cells, { row: 1, column: 0 }, cells[1]?.[0] ?? '') : cells;
  const isBlank = grown.every((row) => row.every((cell) => cell === ''));
  const column = isBlank ? 0 : columnCount(grown);
  return withCell(grown, { row: 0, column }, name);
}

export function withRow(cells: Cells): Cells {
  return withCell(cells, { row: cells.length, column: 0 }, '');
}

export function withoutColumn(cells: Cells, column: number): Cells {
  const rest = cells.map((row) => row.toSpliced(column, 1));
  return columnCount(rest) === 0 ? [] : rest;
}

/** The table without one of its rows of values. */
export function withoutRow(cells: Cells, row: number): Cells {
  return cells.toSpliced(row, 1);
}
