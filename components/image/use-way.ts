import { useRouter } from 'next/navigation';
import { useContext, useEffect, useSyncExternalStore } from 'react';
import { openPicture } from '#components/image/open-picture';
import { ViewerForm } from '#components/image/viewer-form';
import type { Neighbours } from '#lib/gallery/gallery-image';
import { isWithinCollection, pageBehind, viewerAddress } from '#lib/gallery/viewer-address';
import { imageAddress } from '#lib/generations/image-address';
import { leaveViewer, namedOpener, watchOpener } from './leave-viewer.ts';
import { useNeighbours } from './use-marks.ts';

export interface Way {
  /** As they are now, the nearest at the ends that meet. */
  readonly neighbours: Neighbours;
  /** Null at either end. */
  readonly previousId: string | null;
  readonly nextId: string | null;
  show(id: string): void;
  leave(): void;
  /** What the way back is called. */
  readonly leaveWords: string;
  /** To the next picture, since this one goes; else to the one before it, or away. */
  goOn(): void;
}

/** The ways from a picture: to its neighbours where it is looked at, and back. */
export function useWay(loaded: Neighbours, params: string): Way {
  const router = useRouter();
  const form = useContext(ViewerForm);
  const neighbours = useNeighbours(loaded);
  const previousId = neighbours.before.at(-1)?.id ?? null;
  const nextId = neighbours.after[0]?.id ?? null;
  useEffect(() => {
    for (const id of [nextId, previousId]) if (id) new Image().src = imageAddress(id, 'large');
  }, [nextId, previousId]);
  const show = (id: string) =>
    openPicture(() => router.replace(viewerAddress(id, params), { scroll: false }));
  const leave = () => {
    if (leaveViewer(form)) return;
    router.push(pageBehind(params), { transitionTypes: ['close-picture'] });
  };
  const goOn = () => {
    const to = nextId ?? previousId;
    if (to) show(to);
    else leave();
  };
  const opener = useSyncExternalStore(watchOpener, namedOpener, () => null);
  const behind = opener ?? (isWithinCollection(params) ? 'collection' : 'gallery');
  const leaveWords = form === 'modal' ? 'Close' : `Back to the ${behind}`;
  return { neighbours, previousId, nextId, show, leave, leaveWords, goOn };
}
