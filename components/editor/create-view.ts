import { history } from '@codemirror/commands';
import { Compartment, type Extension } from '@codemirror/state';
import { EditorView, placeholder, tooltips, type ViewUpdate } from '@codemirror/view';
import type { EditorLanguage } from '#lib/compose/editor-language';
import type { PromptProblem } from '#lib/compose/lint/prompt-problem';
import { editorKeys } from './editor-keys.ts';
import { editorTheme } from './editor-theme.ts';
import { fieldHabits, proseAttributes } from './field-habits.ts';
import { stateOf } from './kept-history.ts';
import { languageFacet, languagePlace } from './language-facet.ts';
import { offers } from './offers.ts';
import { bringIn } from './outside-change.ts';
import { paragraphFolds } from './paragraph-folds.ts';
import { problemMarks } from './problem-marks.ts';
import type { TakenField } from './taken-field.ts';
import { textMarks } from './text-marks.ts';

export interface ViewOptions {
  readonly parent: HTMLElement;
  /** Under which its undo is kept while it is away. */
  readonly name: string;
  /** The plain field whose place it takes. */
  readonly taken: TakenField;
  /** What the text is now. */
  readonly text: string;
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
  const { parent, name, taken, text } = options;
  const view = new EditorView({
    parent,
    state: stateOf(name, taken.before, extensionsOf(options)),
  });
  // What was typed in the plain field is the first step that can be undone.
  bringIn(view, text);
  const most = view.state.doc.length;
  const selection = taken.isFocused
    ? { anchor: Math.min(taken.anchor, most), head: Math.min(taken.head, most) }
    : { anchor: most };
  view.dispatch({ selection });
  if (taken.isFocused) view.focus();
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
    history(),
    EditorView.lineWrapping,
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
