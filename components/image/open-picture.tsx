import { tell } from '#components/ui/toast-manager';
import { hasAnswer } from '#lib/gallery/has-answer';

let start = (go: () => void) => go();

/** Lets somebody watch how long pictures take to come. @returns ends that */
export function watchOpening(by: (go: () => void) => void): () => void {
  start = by;
  return () => {
    start = (go) => go();
  };
}

/**
 * Goes to a picture, where that can be gone to at all; else says so. Without the studio the router would
 * load its page as a document, and the browser's own error would take the place of all that is loaded.
 */
export function openPicture(go: () => void): void {
  if (navigator.onLine) start(go);
  else void goIfAnswered(go);
}

/** A studio on this machine answers without any network. */
async function goIfAnswered(go: () => void): Promise<void> {
  if (await hasAnswer()) start(go);
  else tell('You are offline. Pictures can be opened once you are back.');
}
