import { offerRest, offerUndo, tell } from '#components/ui/toast-manager';
import { changeImages } from '#lib/gallery/change-actions';
import { createImageChanges, type ImageChanges } from '#lib/gallery/image-changes';
import { imageOverrides } from '#lib/gallery/image-overrides';
import { showProgress } from './show-progress.tsx';

/** One for the page: a change goes on, and can be taken back, when what asked for it is gone. */
const changes = createImageChanges({
  send: async (change) => (await changeImages(change))?.data,
  showProgress,
  offerUndo,
  offerRest,
  tell,
  overrides: imageOverrides,
});

/**
 * Changes pictures, one or many, at once for the eye and in parts for the studio, with progress and
 * undo. The toasts have to be mounted: see ui/toasts.tsx.
 */
export function useImageChanges(): ImageChanges {
  return changes;
}
