import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import type { GalleryPage } from '#lib/gallery/gallery-image';
import { type GallerySearch, withSearch } from '#lib/gallery/gallery-search';
import { type LoadedRun, newerThan } from '#lib/gallery/loaded-run';
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
 * Follows what is made while the gallery is open, and what was made since it was read or left. Where
 * its beginning is in view new pictures appear in it; elsewhere they wait for a person to go there.
 *
 * @returns whether some wait
 */
export function useNewPictures(given: NewPicturesOf): {
  readonly areWaiting: boolean;
  forget(): void;
} {
  const { search } = given;
  const [areWaiting, setWaiting] = useState(false);
  const newestHere = useEffectEvent(() => newestOf(given.run.run));
  const take = useEffectEvent((page: GalleryPage, known: string) => {
    const { run, isTop, onNew } = given;
    const { images, isApart } = newerThan(run.run, page);
    const isBegun = run.run.previous === null;
    const hasNew = isBegun ? images.length > 0 : page.images.some(({ id }) => id > known);
    if (!hasNew) return;
    onNew();
    if (!(isBegun && isTop())) return setWaiting(true);
    if (isApart) void run.jump({}, 'there');
    else run.addNew(images);
  });
  useEffect(() => {
    if (search.order !== 'newest') return;
    const gone = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    // Where it is not said what was known by then, whatever the answer has counts as new.
    const ask = (known = '') => {
      clearTimeout(timer);
      timer = setTimeout(async () => {
        const page = await askStudio<GalleryPage>(withSearch('/api/images', search), gone.signal);
        if (page.ok) take(page.value, known);
      }, settleMs);
    };
    const stop = followEvents('', {
      onGeneration: ({ images }) => images.some(({ state }) => state === 'stored') && ask(),
      onStale: () => ask(),
      onReconnecting: () => {},
      onReady: () => {
        const known = newestHere();
        // Where the newest are not loaded, they are read once somebody goes there.
        if (known !== null) ask(known);
      },
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

/** The newest picture that is loaded; null where what is loaded does not begin with the newest. */
function newestOf({ previous, pictures }: LoadedRun): string | null {
  return previous === null ? (pictures[0]?.id ?? '') : null;
}
