import type { OpenDialog } from '#components/references/tile-dialogs';
import { drawingBase, drawOnTile } from '#lib/compose/tray-draw';
import { nameOf, workOf } from '#lib/compose/tray-tile';
import { addPhrase } from './add-phrase.ts';
import { theTray } from './the-tray.ts';

/** A reference to be drawn on; what is drawn stays editable and the picture under it is kept. */
export const openAnnotate: OpenDialog = async (id, close) => {
  const work = workOf(theTray, id);
  if (work?.phase !== 'ready') return null;
  const [base, { AnnotateDialog }] = await Promise.all([
    drawingBase(theTray, work.reference),
    import('#components/references/annotate-dialog'),
  ]);
  if (!base.ok) {
    theTray.tell(`${nameOf(theTray, id)} could not be fetched from the studio. Try again.`);
    return null;
  }
  const { picture, reference } = base.value;
  return (
    <AnnotateDialog
      name={nameOf(theTray, id)}
      picture={picture}
      width={reference.width}
      height={reference.height}
      drawing={work.reference.drawing}
      onUse={(drawing) => {
        close();
        void drawOnTile(theTray, id, base.value, drawing);
      }}
      onAddPhrase={(phrase) => addPhrase(theTray, id, phrase)}
      onClose={close}
    />
  );
};
