import { draftStore } from '#lib/compose/draft-store';
import { takeSources } from '#lib/compose/tray-source';
import { theTray } from './the-tray.ts';

/** Adds a picture of the gallery to the references of the draft, from wherever in the studio. */
export function addToTray(imageId: string, name: string): void {
  // Away from the composer the draft of this browser has not been read yet.
  draftStore.restore();
  takeSources(theTray, [{ source: { from: 'image', imageId }, name }]);
}
