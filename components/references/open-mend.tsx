import type { OpenDialog } from '#components/references/tile-dialogs';
import { fileToMend, takeMended } from '#lib/compose/tray-mend';
import { nameOf } from '#lib/compose/tray-tile';
import { findingsOf } from '#lib/references/reference';
import { theTray } from './the-tray.ts';

/** What is wrong with a file and what can be made of it, before and after side by side. */
export const openMend: OpenDialog = async (id, close) => {
  const [held, { MendDialog }] = await Promise.all([
    fileToMend(theTray, id),
    import('#components/references/mend-dialog'),
  ]);
  const name = nameOf(theTray, id);
  const findings = held ? findingsOf(held.facts) : [];
  if (!held) {
    theTray.tell(`${name} could not be fetched from the studio. Try again.`);
    return null;
  }
  if (findings.length === 0) {
    theTray.tell(`${name} is sent as it is: there is nothing to mend.`);
    return null;
  }
  return (
    <MendDialog
      name={name}
      file={held.file}
      facts={held.facts}
      findings={findings}
      onUse={(mended, choices) => {
        close();
        void takeMended(theTray, id, mended, choices);
      }}
      onClose={close}
    />
  );
};
