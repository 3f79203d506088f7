/** Leads to the prompt once it holds what was taken, so that the cursor goes behind it. */
export function goToPrompt(): void {
  requestAnimationFrame(() => {
    const box = document.querySelector<HTMLTextAreaElement>('textarea[data-field="prompt"]');
    box?.focus();
    box?.setSelectionRange(box.value.length, box.value.length);
  });
}
