/** Focuses a field for words, or an editor in its place, with the caret behind what is written. */
export function focusAtEnd(box: HTMLElement): void {
  box.focus();
  if (box instanceof HTMLTextAreaElement) {
    box.setSelectionRange(box.value.length, box.value.length);
  } else {
    const selection = getSelection();
    selection?.selectAllChildren(box);
    selection?.collapseToEnd();
  }
}
