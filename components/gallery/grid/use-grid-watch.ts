import { useEffect, useEffectEvent, useRef } from 'react';
import { dayAt, placeAt, shareAtScroll } from '#lib/gallery/day-position';
import { type GridFrame, seenRow, type View } from '#lib/gallery/grid-frame';
import { rowsHeight } from '#lib/gallery/justified-rows';
import type { Framed } from './use-grid-frame.ts';
import { type GridSize, viewOf } from './use-grid-size.ts';
import type { Looked, Run } from './use-run.ts';

/** What is at the top of the window. */
export interface Seen {
  /** The first picture of its row; null where it is not loaded. */
  readonly id: string | null;
  readonly day: string | null;
  /** How far into the whole gallery: from 0 to 1. */
  readonly share: number;
  /** Whether the very beginning of the gallery is seen. */
  readonly isTop: boolean;
}

/** Pages are asked for this many windows before their pictures are needed. */
const aheadWindows = 2.5;
/** Further away than this, in windows, is gone to and not waited for page by page. */
const farWindows = 1;
/** A scrollbar that is dragged has to rest this long. */
const restMs = 90;

interface Watched extends Framed {
  readonly size: GridSize;
  readonly run: Run;
  readonly timeZone: string;
  onSeen(seen: Seen): void;
}

/** Loads what is about to be seen, and tells what is, as the page is scrolled and as it changes. */
export function useGridWatch(watched: Watched): void {
  const { frame, size, run } = watched;
  const rest = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const look = useEffectEvent((isScroll: boolean) => {
    if (!size.isMeasured) return;
    // Asked once: what is written to the page in between makes the next answer dear.
    const view = viewOf(size);
    watched.onSeen(seenIn(watched, view));
    if (isScroll) clearTimeout(rest.current);
    if (!isFar(watched, view)) {
      if (run.state === 'there') loadAhead(watched, view);
    } else if (isScroll) rest.current = setTimeout(() => go(), restMs);
  });
  const go = useEffectEvent(() => {
    const { heights, timeZone } = watched;
    const view = viewOf(size);
    if (!isFar(watched, view)) return;
    const position = heights && dayAt(heights, shareSeen(watched, view));
    if (!position) return;
    const isBeginning = view.y <= 0;
    void run.jump(isBeginning ? {} : { at: placeAt(heights, position, timeZone) }, 'here');
  });
  useEffect(() => {
    let asked = 0;
    const hear = () => {
      asked ||= requestAnimationFrame(() => {
        asked = 0;
        look(true);
      });
    };
    addEventListener('scroll', hear, { passive: true });
    return () => {
      removeEventListener('scroll', hear);
      cancelAnimationFrame(asked);
      clearTimeout(rest.current);
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked again whenever one of these changes
  useEffect(() => look(false), [frame, size, run.state, watched.heights]);
}

/**
 * Whether what is loaded is far from what is seen, and it is known what there is instead. Elsewhere
 * it is waited for page by page.
 */
function isFar({ frame, heights }: Framed, { y, height }: View): boolean {
  if (!heights) return false;
  const end = frame.top + rowsHeight(frame.rows);
  return y + height < frame.top - farWindows * height || y > end + farWindows * height;
}

function loadAhead({ frame, size, run }: Watched, { y, height }: View): void {
  const end = frame.top + rowsHeight(frame.rows);
  const { next, previous } = run.run;
  if (next !== null && end - (y + height) < aheadWindows * height) {
    void run.more('next', lookedAt(frame, size));
  } else if (previous !== null && y - frame.top < aheadWindows * height) {
    void run.more('previous', lookedAt(frame, size));
  }
}

/** The picture that is looked at, and where rows begin. */
export function lookedAt(frame: GridFrame, size: GridSize): Looked {
  return {
    id: firstSeen(frame, viewOf(size)),
    rowStarts: frame.rows.flatMap((each) => (each.kind === 'pictures' ? [each.key] : [])),
  };
}

/** The first picture of the row that is looked at; null where it is not loaded. */
export function firstSeen(frame: GridFrame, view: View): string | null {
  const { rows, pictures } = frame;
  const row = seenRow(frame, view);
  const first = row?.kind === 'heading' ? rows[rows.indexOf(row) + 1] : row;
  return first?.kind === 'pictures' ? (pictures[first.first]?.id ?? null) : null;
}

function shareSeen({ frame, around, heights }: Framed, { y, inset }: View): number {
  if (!heights) return 0;
  const { top, height, rows } = frame;
  const laid = { top, height, rowsHeight: rowsHeight(rows) };
  return shareAtScroll(y + inset, laid, around, heights);
}

function seenIn(watched: Watched, view: View): Seen {
  const { frame, heights } = watched;
  const row = seenRow(frame, view);
  const share = shareSeen(watched, view);
  return {
    id: firstSeen(frame, view),
    day: row?.day || (heights && dayAt(heights, share)?.day) || null,
    share,
    isTop: frame.top === 0 && watched.run.run.previous === null && view.y + view.inset < 40,
  };
}
