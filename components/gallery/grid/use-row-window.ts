import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useReducer, useRef } from 'react';
import { rowsInPage } from '#lib/gallery/grid-elements';
import type { GridFrame } from '#lib/gallery/grid-frame';
import { rowsHeight } from '#lib/gallery/justified-rows';
import type { GridSize } from './use-grid-size.ts';

/** Rows beyond what is seen, on either side, where the number of elements allows it. */
const overscan = 6;

/**
 * The places of the rows that are in the page. When the frame says that the page has to be scrolled,
 * so that what is seen stays, that is done before anything is painted.
 *
 * @param focused the place of the row that has the focus, which has to stay in the page; or -1
 */
export function useRowWindow(frame: GridFrame, size: GridSize, focused: number): readonly number[] {
  const { rows, top, height } = frame;
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: (index) => rows[index]?.pitch ?? 0,
    getItemKey: useCallback((index: number) => rows[index]?.key ?? index, [rows]),
    rangeExtractor: useCallback(
      (range: { startIndex: number; endIndex: number; overscan: number }) =>
        rowsInPage(rows, range, { focused, overscan: range.overscan }),
      [rows, focused],
    ),
    paddingStart: top,
    paddingEnd: Math.max(0, height - top - rowsHeight(rows)),
    scrollMargin: size.above,
    // A grid that is found again as it was left begins where it is about to be scrolled to.
    initialOffset: () => (typeof window === 'undefined' ? 0 : window.scrollY + frame.shift),
    initialRect: { width: size.width, height: size.viewHeight },
    overscan,
    // Rows that come in are beyond what is seen: drawing them need not hold up the frame.
    useFlushSync: false,
    // Rows are exactly as high as they are said to be: nothing is corrected from here.
    scrollToFn: () => {},
  });
  const settled = useRef<GridFrame | null>(null);
  useLayoutEffect(() => {
    if (settled.current === frame) return;
    settled.current = frame;
    if (frame.shift !== 0) window.scrollBy({ top: frame.shift, behavior: 'instant' });
    if (virtualizer.scrollOffset === window.scrollY) return;
    // The event that tells of it comes after the next paint.
    virtualizer.scrollOffset = window.scrollY;
    drawAgain();
  }, [frame, virtualizer]);
  return virtualizer.getVirtualItems().map(({ index }) => index);
}
