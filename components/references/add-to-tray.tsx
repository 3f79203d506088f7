import { draftStore } from '#lib/compose/draft-store';
import { takeSources } from '#lib/compose/tray-source';
import { theTray } from './the-tray.ts';

/** Adds a picture of the gallery to the references of the draft, from wherever in the studio. */
export function addToTray(imageId: string, name: string): void {
  addAllToTray([{ imageId, name }]);
}

/** Adds as many pictures of the gallery as there is room for, in this order. */
export function addAllToTray(pictures: readonly { imageId: string; name: string }[]): void {
  // Away from the composer the draft of this browser has not been read yet.
  draftStore.restore();
  takeSources(
    theTray,
    pictures.map(({ imageId, name }) => ({ source: { from: 'image', imageId }, name })),
  );
}
