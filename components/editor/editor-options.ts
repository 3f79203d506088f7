import type { LateEditorProps } from '#components/editor/use-late-editor';
import type { EditorLanguage } from '#lib/compose/editor-language';
import type { PromptProblem } from '#lib/compose/lint/prompt-problem';
import type { WrittenText } from '#lib/compose/written-text';

export interface EditorOptions extends LateEditorProps {
  /** Under which its undo is kept while it is away. */
  readonly name: string;
  /** That of the plain field, so that its label leads to the editor. */
  readonly id: string;
  readonly label: string;
  /** What a problem of the draft calls it, to lead there. */
  readonly field?: string;
  readonly text: WrittenText;
  readonly placeholder: string;
  readonly language: EditorLanguage;
  readonly isInvalid: boolean;
  readonly describedBy: string | undefined;
  onProblems(problems: readonly PromptProblem[]): void;
  onFocus(): void;
}
