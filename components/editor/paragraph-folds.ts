import { codeFolding, foldEffect, foldedRanges, unfoldEffect } from '@codemirror/language';
import type { EditorState, Extension, Line, StateEffect } from '@codemirror/state';
import { type Command, EditorView, type KeyBinding } from '@codemirror/view';
import { measurePrompt } from '#lib/compose/prompt';
import { countLabel } from '#lib/generations/count';

/**
 * Long prompts are folded by paragraph, each to its first words; the first only where it is long
 * itself, and it keeps more. What is folded stays in the text, and opens when the cursor goes in.
 */
interface Folded {
  readonly from: number;
  readonly to: number;
}

/** What folding can do: nothing, fold some paragraph, or unfold one. */
export type FoldOffer = 'none' | 'fold' | 'unfold';

/** Of a paragraph, in characters; folding a shorter one would gain nothing. */
const leastFolded = 80;
const shownHead = 48;
const leastFirst = 600;
const shownFirst = 240;

export const paragraphFolds: Extension = codeFolding({
  preparePlaceholder: (state, { from, to }) => measurePrompt(state.sliceDoc(from, to)).words,
  placeholderDOM(_view, unfold, words: number) {
    const button = document.createElement('span');
    button.setAttribute('role', 'button');
    button.setAttribute('aria-label', `Unfold ${countLabel(words, 'word')}`);
    button.title = `${countLabel(words, 'word')} more`;
    button.className = 'ml-1 cursor-pointer rounded-sm bg-hover px-1.5 text-text-2 hover:text-text';
    button.textContent = '…';
    button.onclick = unfold;
    return button;
  },
});

export function foldOfferOf(state: EditorState): FoldOffer {
  if (foldedRanges(state).size > 0) return 'unfold';
  return foldable(state).length > 0 ? 'fold' : 'none';
}

/** Folds every paragraph that can be, or unfolds all that are. */
export function toggleFolds(view: EditorView): void {
  const { state } = view;
  if (foldOfferOf(state) === 'unfold') unfold(view, 0, state.doc.length);
  else fold(view, foldable(state));
}

const foldHere: Command = (view) => {
  const range = foldOf(view.state.doc.lineAt(view.state.selection.main.head));
  return fold(view, range ? [range] : []);
};

const unfoldHere: Command = (view) => {
  const { from, to } = view.state.doc.lineAt(view.state.selection.main.head);
  return unfold(view, from, to);
};

/**
 * As code editors have it for one paragraph. Their keys for all of them write a bracket on some
 * keyboards; that is what the button beneath the text is for.
 */
export const foldKeys: readonly KeyBinding[] = [
  { key: 'Ctrl-Shift-[', mac: 'Cmd-Alt-[', run: foldHere },
  { key: 'Ctrl-Shift-]', mac: 'Cmd-Alt-]', run: unfoldHere },
];

function foldable({ doc }: EditorState): Folded[] {
  const ranges: Folded[] = [];
  for (let number = 1; number <= doc.lines; number += 1) {
    const range = foldOf(doc.line(number));
    if (range) ranges.push(range);
  }
  return ranges;
}

function foldOf({ number, from, to, text }: Line): Folded | null {
  const [least, head] = number === 1 ? [leastFirst, shownFirst] : [leastFolded, shownHead];
  if (text.length < least) return null;
  const space = text.lastIndexOf(' ', head);
  return { from: from + (space > 0 ? space : head), to };
}

function fold(view: EditorView, ranges: readonly Folded[]): boolean {
  if (ranges.length === 0) return false;
  const { head } = view.state.selection.main;
  const hiding = ranges.find(({ from, to }) => head > from && head <= to);
  view.dispatch({
    effects: [...ranges.map((range) => foldEffect.of(range)), announced(ranges.length, 'folded')],
    // A caret in what is folded would open it again.
    ...(hiding && { selection: { anchor: hiding.from } }),
  });
  return true;
}

function unfold(view: EditorView, from: number, to: number): boolean {
  const effects: StateEffect<unknown>[] = [];
  foldedRanges(view.state).between(from, to, (start, end) => {
    effects.push(unfoldEffect.of({ from: start, to: end }));
  });
  if (effects.length === 0) return false;
  view.dispatch({ effects: [...effects, announced(effects.length, 'unfolded')] });
  return true;
}

function announced(count: number, deed: string): StateEffect<string> {
  return EditorView.announce.of(`${countLabel(count, 'paragraph')} ${deed}`);
}
