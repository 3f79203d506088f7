import { focusAtEnd } from '#components/ui/focus-at-end';

/** The prompt of the composer, whichever field shows it. */
export const promptSelector = '[data-field="prompt"]';

/** Leads to the prompt, with the cursor behind it. */
export function focusPrompt(): void {
  const box = document.querySelector<HTMLElement>(promptSelector);
  if (box) focusAtEnd(box);
}

/** Leads to the prompt once it holds what was taken; on a phone the composer unfolds first. */
export function goToPrompt(): void {
  requestAnimationFrame(focusPrompt);
}

let isAwaited = false;

/** Asks for the prompt to be focused as soon as the studio is shown. */
export function focusPromptOnArrival(): void {
  isAwaited = true;
}

/** Called by the studio once it is there. */
export function arriveAtStudio(): void {
  // The composer reads its draft first, and the cursor goes behind the text.
  if (isAwaited) goToPrompt();
  isAwaited = false;
}
