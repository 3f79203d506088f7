import { pictureOfPath } from '#lib/gallery/viewer-address';

/**
 * Goes back to where the viewer was opened, past the pictures that were gone to from it, so that the
 * page is found as it was left, scrolled and all.
 *
 * @param form a viewer over a page goes back to that page; a page of its own only to the gallery
 *   and to an experiment
 * @returns whether it went
 */
export function leaveViewer(form: 'modal' | 'page'): boolean {
  // Not every browser has it yet: there a step back is the best that is known.
  if (!('navigation' in window)) {
    if (form === 'modal') history.back();
    return form === 'modal';
  }
  const entries = window.navigation.entries();
  const at = window.navigation.currentEntry?.index ?? 0;
  const opener = entries.slice(0, at).findLast(({ url }) => !isPicture(url));
  if (!opener?.url) return false;
  if (form === 'page' && !isKept(new URL(opener.url).pathname)) return false;
  history.go(opener.index - at);
  return true;
}

function isPicture(url: string | null): boolean {
  return url !== null && pictureOfPath(new URL(url).pathname) !== null;
}

/** Whether a page is found again as it was left. */
function isKept(path: string): boolean {
  return path === '/gallery' || path.startsWith('/experiments/');
}
