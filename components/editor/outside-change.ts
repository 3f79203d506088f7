import { isolateHistory } from '@codemirror/commands';
import { Annotation, type SelectionRange, Transaction } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { promptChange } from '#lib/compose/prompt-change';

/** Marks what was written elsewhere, so that it is not written there again. */
export const fromOutside = Annotation.define<true>();

/**
 * Brings in what was written elsewhere: by "Use recipe", by the tray, by a draft that came back. It
 * is a step of its own and can be undone. Only what the tray rewrites in mentions cannot: undone, a
 * mention would name another picture than it did.
 */
export function bringIn(view: EditorView, written: string): void {
  const after = written.replace(/\r\n?/g, '\n');
  const { doc, selection } = view.state;
  const { edits, isRenumbered } = promptChange(doc.toString(), after);
  if (edits.length === 0) return;
  const annotation = isRenumbered ? Transaction.addToHistory.of(false) : isolateHistory.of('full');
  const isKept = isRenumbered || (view.hasFocus && !isWithin(selection.main, edits));
  view.dispatch({
    changes: edits.map(({ start, end, text }) => ({ from: start, to: end, insert: text })),
    // Whoever comes to the prompt next goes on behind what is written.
    ...(!isKept && { selection: { anchor: after.length } }),
    annotations: [fromOutside.of(true), annotation],
  });
}

function isWithin(
  { from, to }: SelectionRange,
  edits: readonly { readonly start: number; readonly end: number }[],
): boolean {
  return edits.some(({ start, end }) => from <= end && to >= start);
}
