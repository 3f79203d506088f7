import type { PromptEdit } from '#lib/compose/mention-query';

/**
 * Edits a field as typing does, so that the browser's own undo takes it back. `execCommand` is the
 * only way to that; where it is gone, the text is right all the same.
 */
export function editField(field: HTMLInputElement, { start, end, text }: PromptEdit): void {
  field.focus();
  field.setSelectionRange(start, end);
  if (document.execCommand(text === '' ? 'delete' : 'insertText', false, text)) return;
  field.setRangeText(text, start, end, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
