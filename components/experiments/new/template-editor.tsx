import { type RefObject, useMemo, useState } from 'react';
import { describedByProblems, ProblemList } from '#components/editor/problem-list';
import { type EditorHandle, TextEditor } from '#components/editor/text-editor';
import type { LateEditorProps } from '#components/editor/use-late-editor';
import { useSnippets } from '#components/library/use-snippets';
import type { EditorLanguage } from '#lib/compose/editor-language';
import { lintWording } from '#lib/compose/lint/lint-prompt';
import type { PromptProblem } from '#lib/compose/lint/prompt-problem';
import { markPrompt } from '#lib/compose/prompt-marks';
import { offerReferences } from '#lib/compose/reference-offer';
import { type OfferedWords, offerSnippets } from '#lib/compose/snippet-offer';
import type { WrittenText } from '#lib/compose/written-text';
import { experimentDraftStore } from '#lib/experiments/draft/draft-store';
import { parseTemplate } from '#lib/experiments/template/parse-template';
import { markTemplate } from '#lib/experiments/template/template-marks';
import { offerVariables } from '#lib/experiments/template/variable-offer';
import type { DraftReference } from '#lib/references/draft-reference';
import { example, templateBox } from './template-look.ts';

interface TemplateEditorProps extends LateEditorProps {
  readonly editor: RefObject<EditorHandle | null>;
  readonly id: string;
  /** The variables that have values. */
  readonly names: readonly string[];
  readonly references: readonly DraftReference[];
  readonly isInvalid: boolean;
  readonly describedBy: string;
}

const templateText: WrittenText = {
  read: () => experimentDraftStore.getState().draft.common.prompt,
  tiles: () => experimentDraftStore.getState().draft.common.references,
  write: (prompt) => experimentDraftStore.getState().setCommon({ prompt }),
  subscribe: (hear) => experimentDraftStore.subscribe(hear),
};

/** The template of an experiment, written in an editor. What does not parse is said by the form. */
export function TemplateEditor(props: TemplateEditorProps) {
  const { editor, id, names, references, isInvalid, describedBy, plain, onTaken } = props;
  const [problems, setProblems] = useState<readonly PromptProblem[]>([]);
  const { snippets, fetchSnippets } = useSnippets();
  const known = names.join('\n');
  const language = useMemo(
    () => templateLanguage({ names: known.split('\n').filter(Boolean), references, snippets }),
    [known, references, snippets],
  );
  const listId = `${id}-wording`;
  return (
    <>
      <TextEditor
        ref={editor}
        name="template"
        id={id}
        label="Prompt"
        text={templateText}
        placeholder={example}
        language={language}
        plain={plain}
        isInvalid={isInvalid}
        describedBy={[describedBy, describedByProblems(listId, problems, null)]
          .filter(Boolean)
          .join(' ')}
        className={`${templateBox(isInvalid)} [--least-height:7rem] [--most-height:50vh]`}
        onTaken={onTaken}
        onProblems={(found) => setProblems(found.filter(({ rule }) => rule !== 'template'))}
        onFocus={fetchSnippets}
      />
      <ProblemList
        id={listId}
        problems={problems}
        refusal={null}
        onShow={(problem) => editor.current?.showProblem(problem)}
        onFix={(problem) => editor.current?.fixProblem(problem)}
      />
    </>
  );
}

interface Beside {
  readonly names: readonly string[];
  readonly references: readonly DraftReference[];
  readonly snippets: readonly OfferedWords[];
}

function templateLanguage({ names, references, snippets }: Beside): EditorLanguage {
  const known = new Set(names);
  return {
    marksOf: (text) => {
      const own = markTemplate(text, known);
      return own && [...own, ...markPrompt(text, references.length)];
    },
    offerAt: (text, caret) =>
      offerVariables(text, caret, names) ??
      offerReferences(text, caret, references) ??
      offerSnippets(text, caret, { snippets, referenceCount: references.length }),
    problemsOf: (text) => [...unreadable(text), ...lintWording(text)],
  };
}

function unreadable(text: string): PromptProblem[] {
  const parsed = parseTemplate(text);
  if (parsed.ok) return [];
  const { from, to, message } = parsed.failure;
  return [{ rule: 'template', place: { start: from, end: to }, message, fix: null }];
}
