import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import type { GalleryPage } from '#lib/gallery/gallery-image';
import { type GallerySearch, withSearch } from '#lib/gallery/gallery-search';
import { newerThan } from '#lib/gallery/loaded-run';
import { followEvents } from '#lib/generations/event-stream';
import { askStudio } from '#lib/references/ask-studio';
import type { Run } from './use-run.ts';

/** A set comes picture by picture: they are asked for together. */
const settleMs = 300;

interface NewPicturesOf {
  readonly search: GallerySearch;
  readonly run: Run;
  /** Whether the beginning of the gallery is in view, where new ones are seen at once. */
  isTop(): boolean;
  onNew(): void;
}

/**
 * Follows what is made while the gallery is open. Where its beginning is in view new pictures appear
 * in it; elsewhere they wait for a person to go there.
 *
 * @returns whether some wait
 */
export function useNewPictures(given: NewPicturesOf): {
  readonly areWaiting: boolean;
  forget(): void;
} {
  const { search } = given;
  const [areWaiting, setWaiting] = useState(false);
  const take = useEffectEvent((page: GalleryPage) => {
    const { run, isTop, onNew } = given;
    const { images, isApart } = newerThan(run.run, page);
    const isBegun = run.run.previous === null;
    if (images.length === 0 && isBegun) return;
    onNew();
    if (!(isBegun && isTop())) return setWaiting(true);
    if (isApart) void run.jump({}, 'there');
    else run.addNew(images);
  });
  useEffect(() => {
    if (search.order !== 'newest') return;
    const gone = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = () => {
      clearTimeout(timer);
      timer = setTimeout(async () => {
        const page = await askStudio<GalleryPage>(withSearch('/api/images', search), gone.signal);
        if (page.ok) take(page.value);
      }, settleMs);
    };
    const stop = followEvents('', {
      onGeneration: ({ images }) => images.some(({ state }) => state === 'stored') && ask(),
      onStale: ask,
      onReconnecting: () => {},
    });
    return () => {
      stop();
      clearTimeout(timer);
      gone.abort();
    };
  }, [search]);
  const forget = useCallback(() => setWaiting(false), []);
  return { areWaiting, forget };
}
