import { useCallback, useEffect, useRef, useState } from 'react';
import type { GalleryOverview } from '#lib/gallery/gallery-image';
import { type GallerySearch, withSearch } from '#lib/gallery/gallery-search';
import { askStudio } from '#lib/references/ask-studio';

/** Long enough for several changes to be one. */
const settleMs = 600;

export interface Overview {
  /** Null until it is there, and for a search in the order of how well it matches. */
  readonly overview: GalleryOverview | null;
  /** Asks for it again soon: pictures have come or gone. */
  refresh(): void;
}

/** The days of the gallery with how many pictures each has. */
export function useOverview(search: GallerySearch, timeZone: string): Overview {
  const [overview, setOverview] = useState<GalleryOverview | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const isKnown = search.order !== 'best';
  const read = useCallback(
    async (signal: AbortSignal) => {
      const address = withSearch('/api/images/overview', search);
      const answer = await askStudio<GalleryOverview>(address, signal);
      if (answer.ok && !signal.aborted) setOverview(answer.value);
    },
    [search],
  );
  // The zone is in a cookie: what it changes is what comes.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again in another time zone
  useEffect(() => {
    if (!isKnown) return;
    const controller = new AbortController();
    void read(controller.signal);
    return () => {
      clearTimeout(timer.current);
      controller.abort();
    };
  }, [isKnown, read, timeZone]);
  const refresh = useCallback(() => {
    if (!isKnown) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void read(new AbortController().signal), settleMs);
  }, [isKnown, read]);
  return { overview: isKnown ? overview : null, refresh };
}
