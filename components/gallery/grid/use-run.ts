import { useCallback, useEffect, useRef, useState } from 'react';
import type { GalleryImage, GalleryPage } from '#lib/gallery/gallery-image';
import { type GallerySearch, withSearch } from '#lib/gallery/gallery-search';
import type { Landing } from '#lib/gallery/grid-frame';
import {
  appendPage,
  beginRun,
  type DayOf,
  type LoadedRun,
  prependNew,
  prependPage,
  regroupRun,
  runLengths,
  trimRun,
} from '#lib/gallery/loaded-run';
import { selectionStore } from '#lib/gallery/selection-store';
import { askStudio } from '#lib/references/ask-studio';

export type RunState = 'there' | 'loading' | 'failed';

/** What is looked at when a run becomes too long: it stays. */
export interface Looked {
  readonly id: string | null;
  readonly rowStarts: readonly string[];
}

export interface Run {
  readonly run: LoadedRun;
  readonly landing: Landing | null;
  readonly state: RunState;
  /** Loads the page on a side. @returns whether there was one */
  more(side: 'previous' | 'next', looked: Looked): Promise<boolean>;
  /** Begins anew at a place, or at the beginning where none is given. @returns whether it came */
  jump(place: JumpPlace, kind: 'there' | 'here'): Promise<boolean>;
  /** Pictures that were just made. */
  addNew(images: readonly GalleryImage[]): void;
  /** Asks once more for what did not come. */
  retry(): void;
}

/** As the address of a page says it. */
export type JumpPlace =
  | { readonly at: string }
  | { readonly previous: string }
  | Readonly<Record<string, never>>;

interface Held {
  readonly run: LoadedRun;
  readonly landing: Landing | null;
}

/** The part of the gallery that is loaded, and the ways to load more. One request at a time. */
export function useRun(first: () => Held, search: GallerySearch, dayOf: DayOf): Run {
  const [held, setHeld] = useState(first);
  const { ask, state, isAsking } = usePageRequest();
  const latest = useRef(held);
  const again = useRef<() => void>(() => {});

  const put = useCallback((next: Held) => {
    latest.current = next;
    setHeld(next);
  }, []);

  const more = useCallback<Run['more']>(
    async (side, looked) => {
      const place = latest.current.run[side];
      if (place === null || isAsking()) return false;
      again.current = () => void more(side, looked);
      return ask(withSearch('/api/images', search, { [side]: place }), (page) => {
        const { run, landing } = latest.current;
        const longer = (side === 'next' ? appendPage : prependPage)(run, page, dayOf);
        put({ run: trimRun(longer, looked.id, looked.rowStarts, lengthNow()), landing });
      });
    },
    [ask, isAsking, dayOf, put, search],
  );

  const jump = useCallback<Run['jump']>(
    async function go(place, kind): Promise<boolean> {
      again.current = () => void go(place, kind);
      let pastEnd: string | null = null;
      const begin = (page: GalleryPage) => {
        pastEnd = page.images.length === 0 ? page.previous : null;
        if (pastEnd === null) put({ run: beginRun(page, dayOf), landing: { kind } });
      };
      const came = await ask(withSearch('/api/images', search, place), begin);
      // Behind the last picture there is only the way back.
      return pastEnd === null ? came : go({ previous: pastEnd }, 'there');
    },
    [ask, dayOf, put, search],
  );

  const addNew = useCallback<Run['addNew']>(
    (images) => put({ ...latest.current, run: prependNew(latest.current.run, images, dayOf) }),
    [dayOf, put],
  );

  useEffect(() => {
    const { run, landing } = latest.current;
    const isOther = run.pictures.some(({ image, day }) => day !== dayOf(image.createdAt));
    if (isOther) put({ run: regroupRun(run, dayOf), landing });
  }, [dayOf, put]);
  const retry = useCallback(() => again.current(), []);
  useEffect(() => {
    if (state !== 'failed') return;
    addEventListener('online', retry);
    return () => removeEventListener('online', retry);
  }, [state, retry]);
  return { ...held, state, more, jump, addNew, retry };
}

function lengthNow() {
  return selectionStore.getState().anchor === null ? runLengths.looking : runLengths.choosing;
}

/** One request for a page at a time; a new one takes the place of the one that is under way. */
function usePageRequest() {
  const [state, setState] = useState<RunState>('there');
  const request = useRef<AbortController | null>(null);
  const ask = useCallback(async (address: string, onPage: (page: GalleryPage) => void) => {
    request.current?.abort();
    const controller = new AbortController();
    request.current = controller;
    setState('loading');
    const answer = await askStudio<GalleryPage>(address, controller.signal);
    if (request.current !== controller) return false;
    request.current = null;
    setState(answer.ok ? 'there' : 'failed');
    if (answer.ok) onPage(answer.value);
    return answer.ok;
  }, []);
  useEffect(() => () => request.current?.abort(), []);
  const isAsking = useCallback(() => request.current !== null, []);
  return { ask, state, isAsking };
}
