import type { OpenDialog } from '#components/references/tile-dialogs';
import { nameOf, numberOf, workOf } from '#lib/compose/tray-tile';
import { theTray } from './the-tray.ts';

/** A reference as large as the window allows. */
export const openLarger: OpenDialog = async (id, close) => {
  const work = workOf(theTray, id);
  const preview = theTray.files.getState().held.get(id)?.preview ?? null;
  const reference = work?.phase === 'ready' ? work.reference : null;
  if (!reference && !preview) return null;
  const { LargerPicture } = await import('#components/references/larger-picture');
  return (
    <LargerPicture
      title={`Image ${numberOf(theTray, id)}, ${nameOf(theTray, id)}`}
      reference={reference}
      preview={preview}
      onClose={close}
    />
  );
};
