import { useCallback, useEffect, useRef } from 'react';
import { fromSearchParams, toSearchParams } from '#lib/gallery/gallery-address';
import type { Seen } from './use-grid-watch.ts';

/** Browsers refuse an address that changes many times a second. */
const restMs = 400;
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
  useEffect(() => () => clearTimeout(timer.current), []);
  const follow = useCallback<PlaceInAddress['follow']>(({ id, isTop }) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (!isGalleryPage() || (id === null && !isTop)) return;
      const state = fromSearchParams(new URLSearchParams(window.location.search));
      const at = isTop ? null : id;
      written.current = at;
      if (state.at === at) return;
      const params = toSearchParams({ ...state, at }).toString();
      window.history.replaceState(
        null,
        '',
        params === '' ? galleryPath : `${galleryPath}?${params}`,
      );
    }, restMs);
  }, []);
  return { follow, written };
}
