import { type RefObject, useEffect } from 'react';

/** Ctrl+K or Cmd+K leads to the field from anywhere in the gallery, and so does / outside of fields. */
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

function isShortcut({ key, ctrlKey, metaKey, altKey, shiftKey, target }: KeyboardEvent): boolean {
  if (altKey) return false;
  if (ctrlKey !== metaKey) return !shiftKey && key.toLowerCase() === 'k';
  return key === '/' && !ctrlKey && !isTypedIn(target);
}

function isTypedIn(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

/** Whether a dialog or a picture lies over it. */
function isCovered(input: HTMLElement): boolean {
  const isElsewhere = window.location.pathname !== '/gallery';
  return isElsewhere || input.closest('[inert], [aria-hidden="true"]') !== null;
}
