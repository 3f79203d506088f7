import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useDeferredValue, useLayoutEffect } from 'react';
import type { ResultGrid } from '#lib/experiments/results/result-grid';

/** What the heads of the grid take, in CSS pixels. */
export const headHeight = 36;
export const headWidth = 132;

/** Squares beyond what is seen, on each side. */
const overscan = 2;

/** What is drawn on the server, before a window is known, in CSS pixels. */
export const firstRect = { width: 1200, height: 700 };

/** A row or a column that is in the page; where it begins follows from the side of a square. */
export interface SquarePlace {
  readonly index: number;
}

/** The rows and columns of the grid that are in the page, and the way to any other. */
export function useSquareWindow(
  scroller: RefObject<HTMLDivElement | null>,
  { rowCount, columnCount }: ResultGrid,
  side: number,
) {
  const common = {
    getScrollElement: () => scroller.current,
    estimateSize: () => side,
    overscan,
    initialRect: firstRect,
    // Squares are exactly as large as they are said to be.
    useFlushSync: false,
  };
  const rows = useVirtualizer({
    ...common,
    count: rowCount,
    // The heads lie over what is scrolled, so it ends that much sooner.
    scrollPaddingEnd: headHeight,
  });
  const columns = useVirtualizer({
    ...common,
    count: columnCount,
    horizontal: true,
    scrollPaddingEnd: headWidth,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: all sizes are others when the side is
  useLayoutEffect(() => {
    rows.measure();
    columns.measure();
  }, [side, rows, columns]);
  // A step of the window draws many squares, and has the time until the spare ones are used up: in
  // between, React gives way to the frames.
  return {
    rows: useDeferredValue<readonly SquarePlace[]>(rows.getVirtualItems()),
    columns: useDeferredValue<readonly SquarePlace[]>(columns.getVirtualItems()),
    width: headWidth + columns.getTotalSize(),
    height: headHeight + rows.getTotalSize(),
    goTo: (row: number, column: number) => {
      rows.scrollToIndex(row);
      columns.scrollToIndex(column);
    },
  };
}
