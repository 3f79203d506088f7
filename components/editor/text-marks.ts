import { type EditorState, type Extension, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import type { MarkLook } from '#lib/compose/text-mark';
import { isOtherLanguage, languageFacet } from './language-facet.ts';

const there = 'mention [--tone:var(--accent)]';
const missing = 'mention [--tone:var(--warn)]';

const looks: Record<MarkLook, Decoration> = {
  quote: mark('quote', 'underline decoration-dotted decoration-text-3 underline-offset-[3px]'),
  mention: mark('mention', there),
  gone: mark('gone', missing),
  variable: mark('variable', there),
  unknown: mark('unknown', missing),
  brace: mark('brace', 'text-accent'),
};

function mark(look: MarkLook, className: string): Decoration {
  return Decoration.mark({ class: className, attributes: { 'data-mark': look } });
}

/** Shows the marks of the text. A prompt is short enough to be read whole at every key. */
export const textMarks: Extension = StateField.define<DecorationSet>({
  create: (state) => drawn(state) ?? Decoration.none,
  update: (marks, transaction) =>
    transaction.docChanged || isOtherLanguage(transaction)
      ? (drawn(transaction.state) ?? marks.map(transaction.changes))
      : marks,
  provide: (field) => EditorView.decorations.from(field),
});

function drawn(state: EditorState): DecorationSet | null {
  const marks = state.facet(languageFacet).marksOf(state.doc.toString());
  return (
    marks &&
    Decoration.set(
      marks.map(({ start, end, look }) => looks[look].range(start, end)),
      true,
    )
  );
}
