import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView, placeholder, tooltips, type ViewUpdate } from '@codemirror/view';
import type { PlainField } from '#components/editor/use-late-editor';
import type { EditorLanguage } from '#lib/compose/editor-language';
import type { PromptProblem } from '#lib/compose/lint/prompt-problem';
import type { WrittenText } from '#lib/compose/written-text';
import { editorKeys } from './editor-keys.ts';
import { editorTheme } from './editor-theme.ts';
import { fieldHabits, proseAttributes } from './field-habits.ts';
import { languageFacet, languagePlace } from './language-facet.ts';
import { noticeWord, offers } from './offers.ts';
import { bringIn } from './outside-change.ts';
import { paragraphFolds } from './paragraph-folds.ts';
import { problemMarks } from './problem-marks.ts';
import type { TakenField } from './take-over.ts';
import { textMarks } from './text-marks.ts';
import { noUndo, type UndoState, undoable } from './undo.ts';

/** A text as its editor was left, with what could be undone. */
export interface KeptText {
  readonly text: string;
  readonly undo: UndoState;
}

interface ViewOptions {
  readonly parent: HTMLElement;
  /** The plain field whose place it takes, and how it was in that moment. */
  readonly plain: PlainField;
  readonly taken: TakenField;
  readonly text: WrittenText;
  /** How an editor of this text was left, or null. */
  readonly kept: KeptText | null;
  readonly placeholder: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly language: EditorLanguage;
  readonly listId: string;
  onUpdate(update: ViewUpdate): void;
  onProblems(problems: readonly PromptProblem[]): void;
  onFocus(): void;
}

/** Where the attributes of the text stand, so that others can be put in their place. */
export const attributesPlace = new Compartment();

/** An editor in the place of a plain field: with its text, its selection, its focus and its scroll. */
export function createView(options: ViewOptions): EditorView {
  const { parent, plain, taken, text, kept } = options;
  const doc = kept ? kept.text : plain.before;
  const view = new EditorView({
    parent,
    state: EditorState.create({ doc, extensions: extensionsOf(options) }),
  });
  // What was typed in the plain field is the first step that can be undone.
  bringIn(view, text);
  const most = view.state.doc.length;
  const selection = taken.isFocused
    ? { anchor: Math.min(taken.anchor, most), head: Math.min(taken.head, most) }
    : { anchor: most };
  view.dispatch({ selection });
  if (taken.isFocused) {
    view.focus();
    if (plain.before !== text.read()) noticeWord(view);
  }
  view.requestMeasure({
    read: () => undefined,
    write: () => {
      view.scrollDOM.scrollTop = taken.scrollTop;
    },
  });
  return view;
}

function extensionsOf(options: ViewOptions): Extension {
  return [
    EditorView.cspNonce.of(pageNonce()),
    editorTheme,
    undoable(options.kept?.undo ?? noUndo(options.text.tiles())),
    EditorView.lineWrapping,
    EditorState.tabSize.of(8),
    placeholder(options.placeholder),
    proseAttributes,
    attributesPlace.of(EditorView.contentAttributes.of(options.attributes)),
    languagePlace.of(languageFacet.of(options.language)),
    textMarks,
    offers(options.listId),
    problemMarks(options.onProblems),
    paragraphFolds,
    fieldHabits,
    editorKeys,
    // What floats beside the text stays within its column: what is beside that would lie over it.
    tooltips({
      position: 'fixed',
      tooltipSpace: ({ dom }) => {
        const { left, right } = dom.getBoundingClientRect();
        return { top: 0, bottom: innerHeight, left, right };
      },
    }),
    EditorView.updateListener.of(options.onUpdate),
    EditorView.domEventHandlers({ focus: options.onFocus, click: options.onFocus }),
  ];
}

/** By which the page allows the editor's style sheet. */
function pageNonce(): string {
  return document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
}
