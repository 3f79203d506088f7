import type { Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { GridPlace } from '#lib/experiments/results/grid-address';
import { steadyOffset } from '#lib/experiments/results/steady-offset';
import { headHeight, headWidth } from './grid-heads.ts';
import type { SquareSide } from './use-square-side.ts';

type Line = Virtualizer<HTMLDivElement, Element>;

interface Lines {
  readonly rows: Line;
  readonly columns: Line;
}

/**
 * Scrolls the grid to where it is looked at first, and keeps before one's eyes what is there when its
 * squares change their size.
 */
export function useSteadyPlace(
  scroller: RefObject<HTMLDivElement | null>,
  { side, isMeasured }: SquareSide,
  { corner, focused }: GridPlace,
  { rows, columns }: Lines,
): void {
  const drawn = useRef<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: all sizes are others when the side is
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element && isMeasured && drawn.current !== side) {
      const from = drawn.current;
      drawn.current = side;
      const { clientHeight, clientWidth } = element;
      const offsetOf = (line: Line, room: number, first = 0, square: number | null = null) =>
        from === null
          ? first * side
          : // As it was until now: a grid that became shorter is scrolled to its end already.
            steadyOffset({ offset: line.scrollOffset ?? 0, room, from, to: side, focused: square });
      if (from !== null || corner) {
        element.scrollTo({
          top: offsetOf(rows, clientHeight - headHeight, corner?.row, focused?.row),
          left: offsetOf(columns, clientWidth - headWidth, corner?.column, focused?.column),
          behavior: 'instant',
        });
      }
      // Said at once: with its square out of the page for a moment, the keyboard would lose it.
      rows.scrollOffset = element.scrollTop;
      columns.scrollOffset = element.scrollLeft;
    }
    rows.measure();
    columns.measure();
  }, [side, isMeasured, rows, columns]);
}
