import { PlainPrompt } from '#components/compose/plain-prompt';
import { useLateEditor } from '#components/editor/use-late-editor';
import { Advice } from '#components/ui/advice';
import { FieldLabel } from '#components/ui/field-label';
import type { Draft } from '#lib/compose/draft';
import { mentionProblem } from '#lib/compose/mention';
import { measurePrompt, promptAdvice } from '#lib/compose/prompt';
import { promptCount } from '#lib/compose/prompt-count';

interface PromptFieldProps {
  readonly draft: Draft;
  /** What keeps it from being sent, or null. */
  readonly problem: string | null;
  onWrite(prompt: string): void;
  onFocus(): void;
}

const loadEditor = () =>
  import('#components/compose/prompt-editor').then((module) => module.PromptEditor);

/** Where the picture is described; it grows with what is written. */
export function PromptField({ draft, problem, onWrite, onFocus }: PromptFieldProps) {
  const { prompt, references } = draft;
  const hasText = prompt !== '' || references.length > 0;
  const { field, fetchEditor, late, isTaken, onTaken } = useLateEditor(loadEditor, hasText);
  const length = measurePrompt(prompt);
  const advice = isTaken
    ? null
    : (mentionProblem(prompt, references.length) ?? promptAdvice(length));
  return (
    <div>
      <FieldLabel htmlFor="prompt" label="Prompt" className="folded:sr-only">
        {promptCount(length)}
      </FieldLabel>
      {late && (
        <late.Editor
          taken={late.taken}
          draft={draft}
          refusal={problem}
          onTaken={onTaken}
          onFocus={onFocus}
        />
      )}
      {!isTaken && (
        <>
          <PlainPrompt
            ref={field}
            prompt={prompt}
            isInvalid={problem !== null}
            describedBy={problem || advice ? 'prompt-advice' : undefined}
            onWrite={(written) => {
              fetchEditor();
              onWrite(written);
            }}
            onFocus={() => {
              fetchEditor();
              onFocus();
            }}
            onPointerEnter={fetchEditor}
          />
          <Advice id="prompt-advice" tone={problem ? 'bad' : 'warn'} message={problem ?? advice} />
        </>
      )}
    </div>
  );
}
