import { PlainPrompt } from '#components/compose/plain-prompt';
import { useLateEditor } from '#components/editor/use-late-editor';
import { Advice } from '#components/ui/advice';
import { FieldLabel } from '#components/ui/field-label';
import type { Draft } from '#lib/compose/draft';
import { measurePrompt } from '#lib/compose/prompt';
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
  const { ears, fetchEditor, late, isTaken, onTaken } = useLateEditor(loadEditor, hasText);
  const use = () => {
    fetchEditor();
    onFocus();
  };
  return (
    <div>
      <FieldLabel htmlFor="prompt" label="Prompt" className="folded:sr-only">
        {promptCount(measurePrompt(prompt))}
      </FieldLabel>
      {late && (
        <late.Editor
          plain={late.plain}
          draft={draft}
          refusal={problem}
          onTaken={onTaken}
          onFocus={onFocus}
        />
      )}
      {!isTaken && (
        <>
          <PlainPrompt
            {...ears}
            value={prompt}
            aria-invalid={problem !== null || undefined}
            aria-describedby={problem ? 'prompt-advice' : undefined}
            onChange={(event) => onWrite(event.target.value)}
            onFocus={use}
            onClick={use}
          />
          <Advice id="prompt-advice" tone="bad" message={problem} />
        </>
      )}
    </div>
  );
}
