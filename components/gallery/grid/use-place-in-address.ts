import { useCallback, useEffect, useRef } from 'react';
import { fromSearchParams, toSearchParams } from '#lib/gallery/gallery-address';
import type { Seen } from './use-grid-watch.ts';

/** Browsers refuse an address that changes many times a second. */
const restMs = 400;
/** A page that was asked for is there by then, or the browser loads it as a document. */
const leavingMs = 5000;
const galleryPath = '/gallery';

/** Whether the gallery itself is the page, and no picture lies over it. */
export function isGalleryPage(): boolean {
  return window.location.pathname === galleryPath;
}

export interface PlaceInAddress {
  /** Notes what is seen now; the address follows once the scrolling rests. */
  follow(seen: Pick<Seen, 'id' | 'isTop'>): void;
  /** The place that the address says, where it was written here. */
  readonly written: { readonly current: string | null };
}

/** Keeps the place in the list in the address, so that it can be sent to somebody and found again. */
export function usePlaceInAddress(initial: string | null): PlaceInAddress {
  const written = useRef(initial);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const leftAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const leave = ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest('a')) leftAt.current = performance.now();
    };
    document.addEventListener('click', leave, true);
    return () => {
      document.removeEventListener('click', leave, true);
      clearTimeout(timer.current);
    };
  }, []);
  const follow = useCallback<PlaceInAddress['follow']>(({ id, isTop }) => {
    const write = () => {
      // The router takes a change of the address for an order of its own, and would forget the page
      // that was asked for a moment ago.
      const leavesForMs = leftAt.current + leavingMs - performance.now();
      if (leavesForMs > 0) timer.current = setTimeout(write, leavesForMs);
      else if (isGalleryPage() && (id !== null || isTop)) {
        written.current = isTop ? null : id;
        writePlace(written.current);
      }
    };
    clearTimeout(timer.current);
    timer.current = setTimeout(write, restMs);
  }, []);
  return { follow, written };
}

/** Puts a place into the address, where another one stands. */
function writePlace(at: string | null): void {
  const state = fromSearchParams(new URLSearchParams(window.location.search));
  if (state.at === at) return;
  const params = toSearchParams({ ...state, at }).toString();
  const address = params === '' ? galleryPath : `${galleryPath}?${params}`;
  window.history.replaceState(null, '', address);
}
