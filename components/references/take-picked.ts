import { takeKept, takeSources } from '#lib/compose/tray-source';
import type { Picked } from './picker-dialog.tsx';
import { theTray } from './the-tray.ts';

/** Adds what was picked to the tray. */
export function takePicked({ references, images }: Picked): void {
  takeKept(theTray, references);
  takeSources(
    theTray,
    images.map(({ id, prompt }) => ({ source: { from: 'image', imageId: id }, name: prompt })),
  );
}
