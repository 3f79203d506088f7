import { type RefObject, useLayoutEffect, useState } from 'react';
import { squareSide } from '#lib/experiments/results/square-side';
import { firstRect, headWidth } from './grid-heads.ts';

/** Its border and the bar by which it is scrolled, in CSS pixels. */
const edges = 20;

export interface SquareSide {
  /** How large a square is, in CSS pixels. */
  readonly side: number;
  /** Whether it is of the page as it is, and not yet a guess. */
  readonly isMeasured: boolean;
  /** How large a square would be at another zoom. */
  sideAt(zoom: number): number;
}

/** How large a square is, by the width that its page has for the grid. @param zoom which of the sides */
export function useSquareSide(
  scroller: RefObject<HTMLDivElement | null>,
  zoom: number,
  columnCount: number,
): SquareSide {
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    // The grid itself is no wider than its squares.
    const around = scroller.current?.parentElement;
    if (!around) return;
    const measure = () => setWidth(around.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(around);
    return () => observer.disconnect();
  }, [scroller]);
  const room = (width ?? firstRect.width) - headWidth - edges;
  const sideAt = (other: number) => squareSide({ zoom: other, columnCount, room });
  return { side: sideAt(zoom), isMeasured: width !== null, sideAt };
}
