import { draftStore } from '#lib/compose/draft-store';
import { takeSources } from '#lib/compose/tray-source';
import { theTray } from './the-tray.ts';

/** Adds a picture of the gallery to the references of the draft, from wherever in the studio. */
export async function addToTray(imageId: string, name: string): Promise<void> {
  // Away from the composer the draft of this browser has not been read yet.
  await draftStore.persist.rehydrate();
  takeSources(theTray, [{ source: { from: 'image', imageId }, name }]);
}
