import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Draft } from '#lib/compose/draft';
import { draftStore } from '#lib/compose/draft-store';

/** Where the composer is a sheet; the same limit as `md` in the style sheet. */
const phone = '(width < 48rem)';

const floating =
  '[data-base-ui-portal] :is([role="dialog"]:not([aria-modal="false"]), [role="menu"])';

/**
 * On a phone the composer is a sheet that is folded or open; elsewhere this changes nothing that
 * can be seen. A recipe that was taken over elsewhere opens it.
 */
export function useSheet(composer: RefObject<HTMLElement | null>, isReady: boolean) {
  const [isOpen, setOpen] = useState(false);
  const unfold = useRef<HTMLButtonElement>(null);

  const close = useCallback(() => {
    // First the button has to be seen, then it can take the focus.
    flushSync(() => setOpen(false));
    unfold.current?.focus();
  }, []);

  useEffect(() => {
    if (!isReady) return;
    return draftStore.subscribe(({ draft }, before) => {
      // A change that is made in the composer has its focus there; another came from elsewhere.
      if (composer.current?.contains(document.activeElement)) return;
      if (!isNoteOnly(draft, before.draft)) setOpen(true);
    });
  }, [composer, isReady]);

  useEffect(() => {
    if (!isOpen) return;
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || !matchMedia(phone).matches) return;
      // A menu or a dialog of the composer takes the key for itself; a toast has no use for it.
      if (document.querySelector(floating)) return;
      close();
    };
    document.addEventListener('keydown', closeOnEscape);
    return () => document.removeEventListener('keydown', closeOnEscape);
  }, [isOpen, close]);

  return { isOpen, open: () => setOpen(true), fold: () => setOpen(false), close, unfold };
}

/** Whether only something has become known of references, which nobody did just now. */
function isNoteOnly(
  { references, ...rest }: Draft,
  { references: before, ...old }: Draft,
): boolean {
  return idsOf(references) === idsOf(before) && JSON.stringify(rest) === JSON.stringify(old);
}

function idsOf(references: Draft['references']): string {
  return references.map(({ id }) => id).join();
}
