import { focusAtEnd } from '#components/ui/focus-at-end';

/** Leads to the prompt once it holds what was taken, so that the cursor goes behind it. */
export function goToPrompt(): void {
  requestAnimationFrame(() => {
    const box = document.querySelector<HTMLElement>('[data-field="prompt"]');
    if (box) focusAtEnd(box);
  });
}
