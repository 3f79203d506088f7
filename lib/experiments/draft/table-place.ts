import type { CellPlace, Cells } from '#lib/experiments/draft/table-edit';
import type { TableProblem } from '#lib/experiments/variables/variable-table';

type Placed = Pick<TableProblem, 'row' | 'column'>;

/** The cell that a problem is in; the first of its row where the whole row is meant. */
export function placeOfProblem({ row, column }: Placed, [head = []]: Cells): CellPlace {
  const named = head.findIndex((cell) => nameIn(cell) === column);
  const numbered = Number(column) - 1;
  const at = named === -1 ? numbered : named;
  return { row: row - 1, column: Math.max(0, at) };
}

/** Whether a problem is about this cell. */
export function isProblemOf(problem: Placed, place: CellPlace, cells: Cells): boolean {
  if (problem.row !== place.row + 1) return false;
  return problem.column === null || placeOfProblem(problem, cells).column === place.column;
}

/** What a head calls its column, without what it says of the values. */
export function nameIn(head: string): string {
  return head.split(':', 1)[0]?.trim() ?? '';
}
