import type { CellResult } from '#lib/experiments/results/cell-result';

/** The results of each cell, the first ordered first. */
export type ResultsByCell = ReadonlyMap<number, readonly CellResult[]>;

/** All results of an experiment while they come. */
export interface LiveCells {
  readonly byGeneration: ReadonlyMap<string, CellResult>;
  readonly byCell: ResultsByCell;
}

export function liveCells(results: readonly CellResult[]): LiveCells {
  return {
    byGeneration: new Map(results.map((result) => [result.generationId, result])),
    byCell: Map.groupBy(results, ({ cell }) => cell),
  };
}

/**
 * The results with newer ones. Cells without news keep the very same results, so that what is drawn
 * of them need not be drawn again; without any news all is the same.
 */
export function withResults(known: LiveCells, incoming: Iterable<CellResult>): LiveCells {
  const byGeneration = new Map(known.byGeneration);
  const byCell = new Map(known.byCell);
  let isNews = false;
  for (const result of incoming) {
    const { generationId, cell, revision } = result;
    const before = byGeneration.get(generationId);
    if (before && revision <= before.revision) continue;
    isNews = true;
    byGeneration.set(generationId, result);
    const ofCell = byCell.get(cell) ?? [];
    byCell.set(
      cell,
      before ? ofCell.map((each) => (each === before ? result : each)) : [...ofCell, result],
    );
  }
  return isNews ? { byGeneration, byCell } : known;
}

/** Whether some cells have the very same results in both. */
export function areSameIn(
  cells: readonly number[],
  some: ResultsByCell,
  others: ResultsByCell,
): boolean {
  return some === others || cells.every((cell) => some.get(cell) === others.get(cell));
}
