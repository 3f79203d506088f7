import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useDeferredValue } from 'react';
import type { GridPlace } from '#lib/experiments/results/grid-address';
import type { ResultGrid } from '#lib/experiments/results/result-grid';
import { firstRect, headHeight, headWidth } from './grid-heads.ts';
import type { SquareSide } from './use-square-side.ts';
import { useSteadyPlace } from './use-steady-place.ts';

/** Squares beyond what is seen, on each side; one where a square alone fills the screen. */
const overscan = { usual: 2, large: 1 };
const largeSide = 640;

/** A row or a column that is in the page; where it begins follows from the side of a square. */
export interface SquarePlace {
  readonly index: number;
}

/** The rows and columns of the grid that are in the page, and the way to any other. */
export function useSquareWindow(
  scroller: RefObject<HTMLDivElement | null>,
  { rowCount, columnCount }: ResultGrid,
  squareSide: SquareSide,
  looked: GridPlace,
) {
  const { side } = squareSide;
  const { corner } = looked;
  const common = {
    getScrollElement: () => scroller.current,
    estimateSize: () => side,
    overscan: side > largeSide ? overscan.large : overscan.usual,
    initialRect: firstRect,
    // Squares are exactly as large as they are said to be.
    useFlushSync: false,
  };
  const rows = useVirtualizer({
    ...common,
    count: rowCount,
    initialOffset: (corner?.row ?? 0) * side,
    // The heads lie over what is scrolled, so it ends that much sooner.
    scrollPaddingEnd: headHeight,
  });
  const columns = useVirtualizer({
    ...common,
    count: columnCount,
    initialOffset: (corner?.column ?? 0) * side,
    horizontal: true,
    scrollPaddingEnd: headWidth,
  });
  useSteadyPlace(scroller, squareSide, looked, { rows, columns });
  // A step of the window draws many squares, and has the time until the spare ones are used up: in
  // between, React gives way to the frames.
  return {
    rows: useDeferredValue<readonly SquarePlace[]>(rows.getVirtualItems()),
    columns: useDeferredValue<readonly SquarePlace[]>(columns.getVirtualItems()),
    width: headWidth + columnCount * side,
    height: headHeight + rowCount * side,
    goTo: (row: number, column: number) => {
      rows.scrollToIndex(row);
      columns.scrollToIndex(column);
    },
  };
}
