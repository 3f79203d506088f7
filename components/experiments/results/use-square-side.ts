import { type RefObject, useLayoutEffect, useState } from 'react';
import { squareSide } from '#lib/experiments/results/square-side';
import { firstRect, headWidth } from './use-square-window.ts';

/** Its border and the bar by which it is scrolled, in CSS pixels. */
const edges = 20;

/** How large a square is, by the width that its page has for the grid. @param zoom which of the sides */
export function useSquareSide(
  scroller: RefObject<HTMLDivElement | null>,
  zoom: number,
  columnCount: number,
): number {
  const [width, setWidth] = useState(firstRect.width);
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
  return squareSide({ zoom, columnCount, room: width - headWidth - edges });
}
