import {
  type RefObject,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type DayPosition, placeAt } from '#lib/gallery/day-position';
import type { Density } from '#lib/gallery/gallery-address';
import type { GalleryOverview, GalleryPage } from '#lib/gallery/gallery-image';
import type { GallerySearch } from '#lib/gallery/gallery-search';
import type { Landing } from '#lib/gallery/grid-frame';
import { beginRun, type LoadedRun } from '#lib/gallery/loaded-run';
import type { DayHeights } from '#lib/gallery/run-heights';
import { findGallery, type KeptGallery, keepGallery } from './kept-gallery.ts';
import { useArrivals } from './use-arrivals.ts';
import { type Calendar, useCalendar } from './use-calendar.ts';
import { type Framed, useGridFrame } from './use-grid-frame.ts';
import { type GridSize, useGridSize, viewOf } from './use-grid-size.ts';
import { type Seen, useGridWatch } from './use-grid-watch.ts';
import { useNewPictures } from './use-new-pictures.ts';
import { useOverview } from './use-overview.ts';
import { usePlaceInAddress } from './use-place-in-address.ts';
import { type JumpPlace, type Run, useRun } from './use-run.ts';

export interface GalleryStart {
  readonly page: GalleryPage;
  /** The place that the page begins at; null at the beginning. */
  readonly at: string | null;
  readonly search: GallerySearch;
  /** The zone and the moment that the server wrote the page by. */
  readonly timeZone: string;
  readonly now: number;
  /** The width that the server laid the page out for, in CSS pixels. */
  readonly width: number;
}

export interface Gallery extends Framed {
  readonly search: GallerySearch;
  readonly size: GridSize;
  readonly run: Run;
  readonly calendar: Calendar;
  readonly overview: GalleryOverview | null;
  /** What is at the top of the window: for those who follow it without drawing the grid anew. */
  readonly seen: StoreApi<Seen>;
  /** Whether pictures were made that are not shown yet. */
  readonly areNewWaiting: boolean;
  goToTop(): void;
  goTo(position: DayPosition): void;
}

/** The gallery of a search: what is loaded, where it stands in the page, and where to go from there. */
export function useGallery(
  start: GalleryStart,
  density: Density,
  grid: RefObject<HTMLElement | null>,
): Gallery {
  const { page, at } = start;
  // Each answer of the server has an object of its own for what is one search here.
  const [search] = useState(start.search);
  const [{ kept, isOld }] = useState(() => findGallery(search.params));
  const calendar = useCalendar(start, search.order !== 'best');
  const run = useRun(
    () => heldAtFirst(kept, beginRun(page, calendar.dayOf)),
    search,
    calendar.dayOf,
  );
  const { overview, refresh } = useOverview(search, calendar.timeZone);
  const size = useGridSize(grid, start.width, kept?.size ?? null);
  const isOldestFirst = search.order === 'oldest';
  const framed = useGridFrame({ ...run, overview, isOldestFirst, density, size });
  const [seen] = useState(() =>
    createStore<Seen>(() => ({ id: null, day: null, share: 0, isTop: at === null })),
  );
  const { follow, written } = usePlaceInAddress(kept ? kept.at : at);
  const onSeen = (now: Seen) => {
    seen.setState(now);
    follow(now);
  };
  const { timeZone } = calendar;
  useGridWatch({ ...framed, size, run, timeZone, onSeen });
  const isTop = () => seen.getState().isTop;
  const fresh = useNewPictures({ search, run, isTop, onNew: refresh });
  useWhenChanged(framed.trashed, refresh);
  useArrivals(run.run, () => {
    const { id, isTop: isBeginning } = seen.getState();
    refresh();
    void run.jump(isBeginning || id === null ? {} : { at: id }, 'there');
  });
  useKeeping({ params: search.params, written, run: run.run, size, top: framed.frame.top });
  usePlaceOfPage({ page, at, isKept: kept !== null, isOld, written, run });

  const goToTop = () => {
    fresh.forget();
    void run.jump({}, 'there');
  };
  const goTo = (position: DayPosition) => {
    const { frame, heights } = framed;
    if (!heights) return;
    const place = placeAt(heights, position, timeZone);
    const row = frame.rows.find(({ kind, day }) => kind === 'heading' && day === place);
    // The first day that is loaded may have begun before.
    const isWhole = row && (row !== frame.rows[0] || run.run.previous === null);
    if (!isWhole) return void run.jump(jumpPlace(heights, position, place), 'there');
    // The beginning of all is seen with what stands above the grid.
    const isStart = row === frame.rows[0] && run.run.previous === null;
    const top = isStart ? 0 : frame.top + row.top + size.above - size.inset;
    window.scrollTo({ top, behavior: 'instant' });
  };
  const areNewWaiting = fresh.areWaiting;
  return { ...framed, search, size, run, calendar, overview, seen, areNewWaiting, goToTop, goTo };
}

/** From a place it is not known at once whether anything is before it; the beginning is no such place. */
function jumpPlace({ days }: DayHeights, { day, within }: DayPosition, place: string): JumpPlace {
  return within === 0 && day === days[0]?.day ? {} : { at: place };
}

function heldAtFirst(kept: KeptGallery | null, run: LoadedRun) {
  if (!kept) return { run, landing: null };
  const landing: Landing = { kind: 'left', top: kept.top, y: kept.y };
  return { run: kept.run, landing };
}

function useWhenChanged(value: number, act: () => void): void {
  const last = useRef(value);
  useEffect(() => {
    if (last.current === value) return;
    last.current = value;
    act();
  }, [value, act]);
}

interface Kept {
  readonly params: string;
  readonly written: { readonly current: string | null };
  readonly run: LoadedRun;
  readonly size: GridSize;
  readonly top: number;
}

/** Keeps the gallery as it is left, and sees to its place in the page instead of the browser. */
function useKeeping({ params, written, run, size, top }: Kept): void {
  const keep = useEffectEvent(() => {
    if (!size.isMeasured) return;
    keepGallery({ params, at: written.current, run, size, top, y: viewOf(size).y });
  });
  useLayoutEffect(() => () => keep(), []);
  useEffect(() => {
    window.history.scrollRestoration = 'manual';
    return () => {
      window.history.scrollRestoration = 'auto';
    };
  }, []);
}

interface PlaceOfPage {
  readonly page: GalleryPage;
  readonly at: string | null;
  readonly isKept: boolean;
  /** Whether pictures have come since the page may have been made. */
  readonly isOld: boolean;
  readonly written: { current: string | null };
  readonly run: Run;
}

/**
 * Goes where the address says, when that is elsewhere: a page that is come back to may be an older
 * one than its address, and a link may lead to another place of the same gallery.
 */
function usePlaceOfPage({ page, at, isKept, isOld, written, run }: PlaceOfPage): void {
  const shown = useRef<GalleryPage | null>(null);
  const go = useEffectEvent((place: string | null) => {
    written.current = place;
    void run.jump(place === null ? {} : { at: place }, 'there');
  });
  useEffect(() => {
    const isFirst = shown.current === null;
    if (shown.current === page) return;
    shown.current = page;
    if (!isFirst) {
      if (at !== written.current) go(at);
      return;
    }
    const wanted = new URLSearchParams(window.location.search).get('at');
    if (!isKept && (isOld || wanted !== at)) go(wanted);
  }, [page, at, isKept, isOld, written]);
}
