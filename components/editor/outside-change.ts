import { Annotation, type SelectionRange } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { promptChange } from '#lib/compose/prompt-change';
import type { WrittenText } from '#lib/compose/written-text';
import { apart, nameTiles, noStep, undoField } from './undo.ts';

/** Marks what was written elsewhere, so that it is not written there again. */
export const fromOutside = Annotation.define<true>();

/**
 * Brings in what was written elsewhere: by "Use recipe", by the tray, by a draft that came back. It
 * is a step that can be undone, unless the tray has only rewritten mentions: those keep to their
 * pictures by themselves, whatever is undone.
 */
export function bringIn(view: EditorView, { read, tiles }: WrittenText): void {
  const after = read().replace(/\r\n?/g, '\n');
  const named = tiles();
  const { doc, selection } = view.state;
  const { edits, isRenumbered } = promptChange(doc.toString(), after);
  const isNamedAnew = view.state.field(undoField).tiles !== named;
  if (edits.length === 0 && !isNamedAnew) return;
  const isKept =
    edits.length === 0 || isRenumbered || (view.hasFocus && !isTouched(selection.main, edits));
  view.dispatch({
    changes: edits.map(({ start, end, text }) => ({ from: start, to: end, insert: text })),
    // Whoever comes to the prompt next goes on behind what is written.
    ...(!isKept && { selection: { anchor: after.length } }),
    effects: isNamedAnew ? nameTiles.of(named) : [],
    annotations: [fromOutside.of(true), isRenumbered ? noStep.of(true) : apart.of(true)],
  });
}

function isTouched(
  { from, to }: SelectionRange,
  edits: readonly { readonly start: number; readonly end: number }[],
): boolean {
  return edits.some(({ start, end }) => from <= end && to >= start);
}
