import { type RefObject, useEffect } from 'react';
import { isTypedIn } from '#components/ui/typed-in';

/** Leads to the field with / from anywhere in the gallery but another field. */
export function useSearchShortcut(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const input = field.current;
      if (!input || event.defaultPrevented || !isShortcut(event) || isCovered(input)) return;
      event.preventDefault();
      input.focus();
      input.select();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [field]);
}

function isShortcut({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  return key === '/' && !ctrlKey && !metaKey && !altKey && !isTypedIn(target);
}

/** Whether a dialog or a picture lies over it. */
function isCovered(input: HTMLElement): boolean {
  const isElsewhere = window.location.pathname !== '/gallery';
  return isElsewhere || input.closest('[inert], [aria-hidden="true"]') !== null;
}
