import { tell } from '#components/ui/toast-manager';

let start = (go: () => void) => go();

/** Lets somebody watch how long pictures take to come. @returns ends that */
export function watchOpening(by: (go: () => void) => void): () => void {
  start = by;
  return () => {
    start = (go) => go();
  };
}

/** Goes to a picture, where that can be gone to at all. */
export function openPicture(go: () => void): void {
  if (canOpen()) start(go);
}

/**
 * Whether a picture can be gone to; where it cannot, that is said. Without a network the router would
 * load its page as a document, and the browser's own error would take the place of all that is loaded.
 */
export function canOpen(): boolean {
  if (navigator.onLine) return true;
  tell('You are offline. Pictures can be opened once you are back.');
  return false;
}
