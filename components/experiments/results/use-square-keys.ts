import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useState } from 'react';
import type { Square } from '#lib/experiments/results/grid-address';
import type { ResultGrid } from '#lib/experiments/results/result-grid';
import { squareAround } from './square-around.ts';
import type { SquarePlace } from './use-square-window.ts';

interface Focused {
  /** The square that the keyboard was on last; null before it was on any. */
  readonly at: Square | null;
  setAt(square: Square): void;
}

interface SquareWindow {
  readonly rows: readonly SquarePlace[];
  readonly columns: readonly SquarePlace[];
  goTo(row: number, column: number): void;
}

/**
 * One stop of the Tab key for the whole grid; arrows go through it, Enter opens what is in a square,
 * plus and minus change how large squares are.
 */
export function useSquareKeys(
  scroller: RefObject<HTMLDivElement | null>,
  { rowCount, columnCount }: ResultGrid,
  { rows, columns, goTo }: SquareWindow,
  { at, setAt }: Focused,
  onZoom: (steps: 1 | -1) => void,
) {
  // Whoever comes back from a picture is on its square again.
  const [awaited, setAwaited] = useState(at);
  const squareAt = ({ row, column }: Square) =>
    scroller.current?.querySelector<HTMLElement>(`[data-square="${row} ${column}"]`);
  useEffect(() => {
    if (!awaited) return;
    // It comes into the page with the scrolling.
    const square = squareAt(awaited);
    if (!square) return;
    setAwaited(null);
    const { activeElement } = document;
    const isElsewhere = activeElement && activeElement !== document.body;
    if (!isElsewhere || scroller.current?.contains(activeElement)) {
      square.focus({ preventScroll: true });
    }
  });
  const isInPage =
    at !== null &&
    rows.some(({ index }) => index === at.row) &&
    columns.some(({ index }) => index === at.column);
  const stop = isInPage ? at : { row: rows[0]?.index ?? 0, column: columns[0]?.index ?? 0 };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      // On a picture or a button, it is their own.
      if (event.target instanceof Element && event.target.closest('a, button')) return;
      event.preventDefault();
      const square = squareAt(stop);
      (square?.querySelector('a') ?? square?.querySelector('button'))?.click();
      return;
    }
    const steps = zoomSteps[event.key];
    if (steps) {
      event.preventDefault();
      setAt(stop);
      onZoom(steps);
      return;
    }
    // Keys may come faster than squares into the page.
    const next = stepFrom(awaited ?? stop, event.key, {
      row: rowCount - 1,
      column: columnCount - 1,
    });
    if (!next) return;
    event.preventDefault();
    setAt(next);
    goTo(next.row, next.column);
    setAwaited(next);
  };
  const onFocus = (event: FocusEvent) => {
    const square = squareAround(event.target);
    if (square) setAt(square);
  };
  return { stop, onKeyDown, onFocus };
}

const zoomSteps: Readonly<Record<string, 1 | -1>> = { '+': 1, '=': 1, '-': -1 };

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
