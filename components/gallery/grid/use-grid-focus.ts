import {
  type RefObject,
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { GridFrame } from '#lib/gallery/grid-frame';
import { rowOfPicture } from '#lib/gallery/justified-rows';
import { type GridSize, viewOf } from './use-grid-size.ts';

export interface GridFocus {
  /** The picture that the keyboard is on, or was last. */
  readonly current: string | null;
  /** The place of its row, as long as the focus is in the grid: it has to stay in the page. */
  readonly row: number;
  /** Brings a picture into view and puts the focus on it. */
  focusPlace(place: number): void;
  /** Puts the focus on the picture at a place as soon as it is there. */
  focusId(id: string): void;
  onFocus(target: EventTarget | null): void;
  onBlur(related: EventTarget | null): void;
}

/** Room for the toolbar at the bottom of the window, in CSS pixels. */
const belowPx = 88;

/** One stop of the tab key for the whole grid, kept through rows that come and go. */
export function useGridFocus(
  grid: RefObject<HTMLElement | null>,
  frame: GridFrame,
  size: GridSize,
): GridFocus {
  const [current, setCurrent] = useState<string | null>(null);
  const [isWithin, setWithin] = useState(false);
  const wanted = useRef<string | null>(null);
  const { pictures, rows } = frame;
  const place = current === null ? -1 : pictures.findIndex(({ id }) => id === current);

  useLayoutEffect(() => {
    // A picture that has come into another row is another element, which does not have the focus.
    if (isWithin && document.activeElement === document.body) wanted.current ??= current;
    if (wanted.current === null) return;
    const link = linkOf(grid.current, wanted.current);
    if (!link) return;
    wanted.current = null;
    link.focus({ preventScroll: true });
  });

  const focusId = useCallback((id: string) => {
    wanted.current = id;
    setWithin(true);
    setCurrent(id);
  }, []);
  const focusPlace = (to: number) => {
    const picture = pictures[to];
    if (!picture) return;
    scrollToRow(frame, rowOfPicture(rows, to), size);
    // Where it is there already nothing is drawn anew, and nothing would put the focus on it.
    linkOf(grid.current, picture.id)?.focus({ preventScroll: true });
    focusId(picture.id);
  };
  const onFocus = (target: EventTarget | null) => {
    const id = idOf(target);
    if (id === null) return;
    setWithin(true);
    setCurrent(id);
  };
  // A tile can have got the focus before this page's script was there to hear of it.
  const hearLate = useEffectEvent(() => {
    if (grid.current?.contains(document.activeElement)) onFocus(document.activeElement);
  });
  useEffect(() => hearLate(), []);
  const onBlur = (related: EventTarget | null) => {
    if (related instanceof Node && grid.current?.contains(related)) return;
    setWithin(false);
  };
  const row = isWithin && place >= 0 ? rowOfPicture(rows, place) : -1;
  return { current: place < 0 ? null : current, row, focusPlace, focusId, onFocus, onBlur };
}

function linkOf(grid: HTMLElement | null, id: string): HTMLElement | null {
  return grid?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"] > a`) ?? null;
}

/** The picture whose tile something is in. */
export function idOf(target: EventTarget | null): string | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-id]') : null;
  return cell?.dataset.id ?? null;
}

function scrollToRow(frame: GridFrame, index: number, size: GridSize): void {
  const row = frame.rows[index];
  if (!row) return;
  const { y, inset, height } = viewOf(size);
  const top = frame.top + row.top;
  const bottom = top + row.height;
  if (top < y + inset) window.scrollTo({ top: top - inset + size.above, behavior: 'instant' });
  else if (bottom > y + height - belowPx) {
    const wanted = Math.min(bottom + belowPx - height, top - inset);
    window.scrollTo({ top: wanted + size.above, behavior: 'instant' });
  }
}
