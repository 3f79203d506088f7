import { insertNewline, standardKeymap } from '@codemirror/commands';
import type { Extension } from '@codemirror/state';
import { type Command, closeHoverTooltips, hasHoverTooltips, keymap } from '@codemirror/view';
import { languageFacet } from './language-facet.ts';
import { foldKeys } from './paragraph-folds.ts';
import { toNextProblem, toPreviousProblem } from './problem-marks.ts';
import { apart, redo, undo } from './undo.ts';

/** A mention is one thing: what deletes its last letter deletes it. */
const deleteMention: Command = (view) => {
  const { state } = view;
  const { empty, head } = state.selection.main;
  const mention = empty
    ? state
        .facet(languageFacet)
        .marksOf(state.doc.toString())
        ?.find(({ end, look }) => end === head && (look === 'mention' || look === 'gone'))
    : undefined;
  if (!mention) return false;
  view.dispatch({
    changes: { from: mention.start, to: mention.end },
    annotations: apart.of(true),
    userEvent: 'delete.backward',
    scrollIntoView: true,
  });
  return true;
};

const closeTooltip: Command = (view) => {
  if (!hasHoverTooltips(view.state)) return false;
  view.dispatch({ effects: closeHoverTooltips });
  return true;
};

/** The key goes on: on a phone it folds the sheet as well. */
const leave: Command = ({ contentDOM }) => {
  contentDOM.blur();
  return false;
};

/** Ctrl+K and the like delete words in Emacs only; on a Mac the system does so by itself. */
const emacs = /^Ctrl-(?:Alt-)?[a-z]$/;

/**
 * The keys of a text field. Tab is not among them, so that it leads on, nor Ctrl+Enter, which
 * generates, nor Alt with an arrow.
 */
export const editorKeys: Extension = keymap.of([
  { key: 'Backspace', run: deleteMention, shift: deleteMention },
  { key: 'Enter', run: insertNewline, shift: insertNewline },
  { key: 'Mod-z', run: undo, preventDefault: true },
  { key: 'Mod-Shift-z', run: redo, preventDefault: true },
  { win: 'Ctrl-y', linux: 'Ctrl-y', run: redo, preventDefault: true },
  { key: 'F8', run: toNextProblem, shift: toPreviousProblem },
  { key: 'Escape', run: closeTooltip },
  { key: 'Escape', run: leave },
  ...foldKeys,
  ...standardKeymap.filter(({ mac }) => !emacs.test(mac ?? '')),
]);
