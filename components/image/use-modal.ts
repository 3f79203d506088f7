import {
  addTransitionType,
  type RefObject,
  startTransition,
  useEffect,
  useLayoutEffect,
} from 'react';
import { holdPage } from './hold-page.ts';

/**
 * What makes a dialog of the viewer: the focus comes in, the page behind is held, and when it goes
 * the focus is on the tile of the picture that was seen last, or where it came from.
 *
 * @param pictureId the picture that is shown
 */
export function useModal(root: RefObject<HTMLElement | null>, pictureId: RefObject<string>): void {
  useLayoutEffect(() => {
    const dialog = root.current;
    if (!dialog) return;
    const opener = document.activeElement;
    const letGo = holdPage(dialog);
    dialog.focus();
    return () => {
      letGo();
      const tile = tileOf(pictureId.current, dialog);
      if (tile) tile.focus();
      else if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    };
  }, [root, pictureId]);

  useEffect(() => {
    // A step back has no name of its own, and only a named one lets the picture shrink into its tile.
    const name = () => startTransition(() => addTransitionType('close-picture'));
    addEventListener('popstate', name);
    return () => removeEventListener('popstate', name);
  }, []);
}

/** The way to a picture's page that stands outside of the dialog. */
function tileOf(id: string, dialog: HTMLElement): HTMLElement | undefined {
  const links = document.querySelectorAll<HTMLElement>(`a[href^="/gallery/${id}"]`);
  return [...links].find((link) => !dialog.contains(link));
}
