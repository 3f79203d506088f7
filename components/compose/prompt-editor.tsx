import { useMemo, useRef, useState } from 'react';
import { describedByProblems, ProblemList } from '#components/editor/problem-list';
import { type EditorHandle, TextEditor } from '#components/editor/text-editor';
import type { LateEditorProps } from '#components/editor/use-late-editor';
import { SaveDraftButton } from '#components/library/save-draft-button';
import { useSnippets } from '#components/library/use-snippets';
import type { Draft } from '#lib/compose/draft';
import { draftStore } from '#lib/compose/draft-store';
import type { EditorLanguage } from '#lib/compose/editor-language';
import { lintPrompt } from '#lib/compose/lint/lint-prompt';
import type { PromptProblem } from '#lib/compose/lint/prompt-problem';
import { markPrompt } from '#lib/compose/prompt-marks';
import { offerReferences } from '#lib/compose/reference-offer';
import { type OfferedWords, offerSnippets } from '#lib/compose/snippet-offer';
import type { WrittenText } from '#lib/compose/written-text';
import { firstStep, promptBox } from './prompt-look.ts';

interface PromptEditorProps extends LateEditorProps {
  readonly draft: Draft;
  /** What kept the prompt from being sent just now, or null. */
  readonly refusal: string | null;
  onFocus(): void;
}

/** The draft's own prompt: the editor reads and writes it past the components between them. */
const composerText: WrittenText = {
  read: () => draftStore.getState().draft.prompt,
  tiles: () => draftStore.getState().draft.references,
  write: (prompt) => draftStore.getState().writePrompt(prompt),
  subscribe: (hear) => draftStore.subscribe(hear),
};

const sizes =
  '[--least-height:148px] [--most-height:36dvh] md:[--most-height:50vh] folded:[--least-height:50px] folded:[--most-height:50px] folded:[--text-height:50px] folded:[--text-overflow:clip] folded:[--text-space:pre] folded:[--text-clip:inset(0_0_12px)] folded:[--text-mask:linear-gradient(to_right,black_85%,transparent)]';

/** The prompt of the composer, written in an editor. */
export function PromptEditor({ draft, refusal, plain, onTaken, onFocus }: PromptEditorProps) {
  const editor = useRef<EditorHandle>(null);
  const [problems, setProblems] = useState<readonly PromptProblem[]>([]);
  const { snippets, fetchSnippets } = useSnippets();
  const { references, isSet, maximum } = draft;
  const language = useMemo(
    () => composerLanguage({ references, isSet, maximum }, snippets),
    [references, isSet, maximum, snippets],
  );
  return (
    <div className="relative">
      <TextEditor
        ref={editor}
        name="composer"
        id="prompt"
        label="Prompt"
        field="prompt"
        text={composerText}
        placeholder={firstStep}
        language={language}
        plain={plain}
        isInvalid={refusal !== null}
        describedBy={describedByProblems('prompt-advice', problems, refusal)}
        className={`${promptBox(refusal !== null)} ${sizes}`}
        onTaken={onTaken}
        onProblems={setProblems}
        onFocus={() => {
          fetchSnippets();
          onFocus();
        }}
      />
      {/* Beside the label of the prompt, where there is room; under a thumb below the field. */}
      <SaveDraftButton className="folded:hidden max-md:mt-1 md:absolute md:bottom-[calc(100%+5px)] md:left-13 md:px-1.5!" />
      <div className="folded:hidden">
        <ProblemList
          id="prompt-advice"
          problems={problems}
          refusal={refusal}
          onShow={(problem) => editor.current?.showProblem(problem)}
          onFix={(problem) => editor.current?.fixProblem(problem)}
        />
      </div>
    </div>
  );
}

type Beside = Pick<Draft, 'references' | 'isSet' | 'maximum'>;

function composerLanguage(beside: Beside, snippets: readonly OfferedWords[]): EditorLanguage {
  const { references } = beside;
  return {
    marksOf: (text) => markPrompt(text, references.length),
    offerAt: (text, caret) =>
      offerReferences(text, caret, references) ??
      offerSnippets(text, caret, { snippets, referenceCount: references.length }),
    problemsOf: (prompt) => lintPrompt({ ...beside, prompt }),
  };
}
