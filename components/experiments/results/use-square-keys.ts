import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useState } from 'react';
import type { ResultGrid } from '#lib/experiments/results/result-grid';
import type { SquarePlace } from './use-square-window.ts';

interface Square {
  readonly row: number;
  readonly column: number;
}

interface SquareWindow {
  readonly rows: readonly SquarePlace[];
  readonly columns: readonly SquarePlace[];
  goTo(row: number, column: number): void;
}

/** One stop of the Tab key for the whole grid; arrows go through it, Enter opens the picture. */
export function useSquareKeys(
  scroller: RefObject<HTMLDivElement | null>,
  { rowCount, columnCount }: ResultGrid,
  { rows, columns, goTo }: SquareWindow,
) {
  const [at, setAt] = useState<Square>({ row: 0, column: 0 });
  const [awaited, setAwaited] = useState<Square | null>(null);
  const squareAt = ({ row, column }: Square) =>
    scroller.current?.querySelector<HTMLElement>(`[data-square="${row} ${column}"]`);
  useEffect(() => {
    if (!awaited) return;
    // It comes into the page with the scrolling.
    const square = squareAt(awaited);
    if (!square) return;
    square.focus({ preventScroll: true });
    setAwaited(null);
  });
  const isInPage =
    rows.some(({ index }) => index === at.row) && columns.some(({ index }) => index === at.column);
  const stop = isInPage ? at : { row: rows[0]?.index ?? 0, column: columns[0]?.index ?? 0 };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    // On a picture, Enter is the link's own.
    if (event.target instanceof HTMLAnchorElement && event.key === 'Enter') return;
    if (event.key === 'Enter') return squareAt(stop)?.querySelector('a')?.click();
    const next = stepFrom(stop, event.key, { row: rowCount - 1, column: columnCount - 1 });
    if (!next) return;
    event.preventDefault();
    setAt(next);
    goTo(next.row, next.column);
    setAwaited(next);
  };
  const onFocus = (event: FocusEvent) => {
    const square = event.target.closest<HTMLElement>('[data-square]')?.dataset.square;
    const [row, column] = square?.split(' ').map(Number) ?? [];
    if (row !== undefined && column !== undefined) setAt({ row, column });
  };
  return { stop, onKeyDown, onFocus };
}

/** Where a key leads from a square; null where it leads nowhere. */
function stepFrom({ row, column }: Square, key: string, last: Square): Square | null {
  switch (key) {
    case 'ArrowDown':
      return row < last.row ? { row: row + 1, column } : null;
    case 'ArrowUp':
      return row > 0 ? { row: row - 1, column } : null;
    case 'ArrowRight':
      return column < last.column ? { row, column: column + 1 } : null;
    case 'ArrowLeft':
      return column > 0 ? { row, column: column - 1 } : null;
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: last.column };
    default:
      return null;
  }
}
