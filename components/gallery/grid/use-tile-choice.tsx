import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { collectionPage } from '#lib/gallery/collection-address';
import type { GalleryImage } from '#lib/gallery/gallery-image';
import { selectionStore } from '#lib/gallery/selection-store';
import type { ChangeImages } from './grid-change.ts';
import { idOf } from './use-grid-focus.ts';
import { useGridPointer } from './use-grid-pointer.ts';
import { usePictureVerbs } from './use-picture-verbs.tsx';

interface TileChoiceOf {
  readonly list: RefObject<HTMLElement | null>;
  readonly collectionId: string;
  /** Those that can be changed, in the order they are shown in. */
  readonly images: readonly GalleryImage[];
  readonly change: ChangeImages;
}

/**
 * Choosing pictures of a collection as in the gallery: by their corner, with shift, ctrl or cmd, by x,
 * and by taps once one is chosen. A finger that rests picks a picture up, as the space key does.
 */
export function useTileChoice({ list, collectionId, images, change }: TileChoiceOf) {
  const order = images.map(({ id }) => id);
  const shown = useRef(order);
  useLayoutEffect(() => selectionStore.getState().enter(collectionId), [collectionId]);
  // What has gone from the list, by whichever way, is chosen no longer. What is not loaded yet stays.
  useEffect(() => {
    const here = new Set(order);
    const gone = shown.current.filter((id) => !here.has(id));
    shown.current = order;
    if (gone.length > 0) selectionStore.getState().leaveOut(gone);
  }, [order]);
  const current = () => {
    const id = idOf(document.activeElement);
    return id !== null && order.includes(id) ? id : null;
  };
  const verbs = usePictureVerbs({
    images: () => images,
    change,
    focus: {
      current,
      isOn: () => current() !== null,
      focusId: (id) => list.current?.querySelector<HTMLElement>(`[data-id="${id}"]`)?.focus(),
      focusPictures: () => list.current?.focus(),
    },
    isHere: () => window.location.pathname === collectionPage(collectionId),
  });
  const choose = (id: string, isRange = false) => {
    const { toggle, extendTo } = selectionStore.getState();
    if (isRange) extendTo(id, order);
    else toggle(id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    const id = idOf(event.target);
    if (id === null || key.toLowerCase() !== 'x' || ctrlKey || metaKey || altKey) return;
    choose(id);
    event.preventDefault();
  };
  const pointer = useGridPointer(() => order, false);
  return { verbs, choose, listen: { ...pointer, onKeyDown } };
}
