import { focusAtEnd } from '#components/ui/focus-at-end';

/**
 * The prompt belongs to the composer, another part of the page; what both agree on is its name, as
 * it is for anyone who looks for it with a screen reader.
 */
export function focusPrompt(): boolean {
  const box = [...document.querySelectorAll<HTMLElement>('textarea, [role="textbox"]')].find(
    (each) => nameOf(each) === 'Prompt',
  );
  if (box) focusAtEnd(box);
  return box !== undefined;
}

let isAwaited = false;

/** Asks for the prompt to be focused as soon as the studio is shown. */
export function focusPromptOnArrival(): void {
  isAwaited = true;
}

/** Called by the studio once it is there. */
export function arriveAtStudio(): void {
  // The composer reads its draft first, and the cursor goes behind the text.
  if (isAwaited) requestAnimationFrame(() => focusPrompt());
  isAwaited = false;
}

function nameOf(box: HTMLElement): string | null {
  const label = box instanceof HTMLTextAreaElement ? box.labels[0]?.textContent : null;
  return box.getAttribute('aria-label') ?? label?.trim() ?? null;
}
