import type { Extension } from '@codemirror/state';
import { EditorView, ViewPlugin } from '@codemirror/view';

/**
 * What an editor of code does otherwise than a field for words. Copying and cutting take the whole
 * line where nothing is selected; in prose that would be a paragraph that nobody asked for, so the
 * editor does not hear of it and the browser does what it does in any field.
 */
export const fieldHabits: Extension = ViewPlugin.define((view) => {
  const page = new AbortController();
  const keepFromEditor = (event: Event) => {
    if (view.state.selection.main.empty) event.stopPropagation();
  };
  for (const kind of ['copy', 'cut']) {
    view.dom.addEventListener(kind, keepFromEditor, { capture: true, signal: page.signal });
  }
  return { destroy: () => page.abort() };
});

/** The words of a field are proofread, and on a phone a sentence begins with a capital. */
export const proseAttributes: Extension = EditorView.contentAttributes.of({
  spellcheck: 'true',
  autocorrect: 'on',
  autocapitalize: 'sentences',
});
