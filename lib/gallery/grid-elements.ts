import { type GridRow, justifyRows, type RowPicture } from '#lib/gallery/justified-rows';
import type { RowShape } from '#lib/gallery/row-breaks';

/**
 * How many elements the grid has in the page, itself included. What makes a page slow is their
 * number: a screen that would show more of the smallest tiles shows larger ones.
 */
export const mostElements = 400;
/** What a screen may take of them: the rest is for rows on its edges and one with the focus. */
const mostSeen = 320;

/** A row, and a cell, a link and a picture for each tile; a heading has a cell and its count. */
export function elementsOf(row: GridRow): number {
  return row.kind === 'heading' ? 3 : 1 + 3 * row.count;
}

/** The most elements that a window of some height can show at once, at whatever place it is. */
function mostElementsSeen(rows: readonly GridRow[], viewHeight: number): number {
  let most = 0;
  let sum = 0;
  let behind = 0;
  for (const [index, row] of rows.entries()) {
    // The window begins with the last pixel of this row.
    const end = row.top + row.height + viewHeight;
    for (; behind < rows.length && (rows[behind]?.top ?? end) < end; behind += 1) {
      const next = rows[behind];
      sum += next ? elementsOf(next) : 0;
    }
    most = Math.max(most, sum);
    sum -= elementsOf(rows[index] ?? row);
  }
  return most;
}

/** The rows of some pictures, as near to the wish as the number of elements allows. */
export function fitRows(
  pictures: readonly RowPicture[],
  wished: RowShape,
  viewHeight: number,
): { readonly rows: readonly GridRow[]; readonly shape: RowShape } {
  let shape = wished;
  for (;;) {
    const rows = justifyRows(pictures, shape);
    const seen = mostElementsSeen(rows, viewHeight);
    // Higher rows than the window is high help no more.
    if (seen <= mostSeen || shape.target > viewHeight) return { rows, shape };
    shape = { ...shape, target: shape.target * Math.max(1.06, Math.sqrt(seen / mostSeen)) };
  }
}

/**
 * The places of the rows that are in the page: what is seen, the row that has the focus, then as
 * many on either side as the number of elements allows, in turn and never more than `overscan`.
 */
export function rowsInPage(
  rows: readonly GridRow[],
  seen: { readonly startIndex: number; readonly endIndex: number },
  { focused, overscan }: { readonly focused: number; readonly overscan: number },
): number[] {
  // One is the grid itself.
  let left = mostElements - 1;
  const places: number[] = [];
  const take = (index: number): boolean => {
    const row = rows[index];
    if (!row || elementsOf(row) > left) return false;
    left -= elementsOf(row);
    places.push(index);
    return true;
  };
  for (let index = seen.startIndex; index <= seen.endIndex; index += 1) {
    if (!take(index)) break;
  }
  if (focused >= 0 && !places.includes(focused)) take(focused);
  let [before, behind] = [true, true];
  for (let step = 1; step <= overscan && (before || behind); step += 1) {
    const [above, below] = [seen.startIndex - step, seen.endIndex + step];
    behind = behind && (below === focused || take(below));
    before = before && (above === focused || take(above));
  }
  return places.sort((a, b) => a - b);
}
