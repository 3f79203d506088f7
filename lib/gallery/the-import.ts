import { askBeforeLeaving } from '#lib/gallery/ask-before-leaving';
import { createImportRun } from '#lib/gallery/import-run';
import { importNoAnswer, type SendImport } from '#lib/gallery/import-state';
import { failed } from '#lib/result';

/** What reads, converts and sends comes with the first file: most visits import nothing. */
const send: SendImport = async (file, wait) => {
  const sender = await import('#lib/gallery/send-import').catch(() => null);
  return sender ? sender.sendImport(file, wait) : failed(importNoAnswer);
};

/** The import of this page. It goes on while a person is elsewhere in the studio. */
export const theImport = createImportRun(send);

let letGo = () => {};

theImport.store.subscribe(({ isRunning }, before) => {
  if (isRunning === before.isRunning) return;
  if (isRunning) letGo = askBeforeLeaving();
  else letGo();
});
