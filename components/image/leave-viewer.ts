import { openerName, pictureOfPath } from '#lib/gallery/viewer-address';

/**
 * Goes back to where the viewer was opened, past the pictures that were gone to from it, so that the
 * page is found as it was left, scrolled and all.
 *
 * @param form a viewer over a page goes back to that page; a page of its own only to one that is found
 *   again as it was left
 * @returns whether it went
 */
export function leaveViewer(form: 'modal' | 'page'): boolean {
  // Not every browser has it yet: there a step back is the best that is known.
  if (!('navigation' in window)) {
    if (form === 'modal') history.back();
    return form === 'modal';
  }
  const opener = openerEntry();
  if (!opener || (form === 'page' && nameOf(opener) === null)) return false;
  history.go(opener.index - currentIndex());
  return true;
}

/** What the page is called that a picture's own page goes back to; null where there is none. */
export function namedOpener(): string | null {
  const opener = 'navigation' in window ? openerEntry() : null;
  return opener && nameOf(opener);
}

/** Hears of every step in the history: a page is drawn before its own has been made. @returns ends it */
export function watchOpener(changed: () => void): () => void {
  if (!('navigation' in window)) return () => undefined;
  const { navigation } = window;
  navigation.addEventListener('currententrychange', changed);
  return () => navigation.removeEventListener('currententrychange', changed);
}

/** The last entry before this one that is no picture; null where none is known. */
function openerEntry(): NavigationHistoryEntry | null {
  const before = window.navigation.entries().slice(0, currentIndex());
  const opener = before.findLast(({ url }) => url === null || pictureOfPath(pathOf(url)) === null);
  return opener?.url ? opener : null;
}

function currentIndex(): number {
  return window.navigation.currentEntry?.index ?? 0;
}

function nameOf({ url }: NavigationHistoryEntry): string | null {
  return url && openerName(pathOf(url));
}

function pathOf(url: string): string {
  return new URL(url).pathname;
}
