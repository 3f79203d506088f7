import { useState } from 'react';
import { PromptBox } from '#components/compose/prompt-box';
import { Advice } from '#components/ui/advice';
import { FieldLabel } from '#components/ui/field-label';
import { mentionProblem } from '#lib/compose/mention';
import { measurePrompt, promptAdvice } from '#lib/compose/prompt';
import { promptCount } from '#lib/compose/prompt-count';
import type { DraftReference } from '#lib/references/draft-reference';
import { useLateMenu } from './use-late-menu.ts';

interface PromptFieldProps {
  readonly prompt: string;
  readonly references: readonly DraftReference[];
  /** What keeps it from being sent, or null. */
  readonly problem: string | null;
  onWrite(prompt: string): void;
  onFocus(): void;
}

/** Where the picture is described; it grows with what is written. */
export function PromptField({ prompt, references, problem, onWrite, onFocus }: PromptFieldProps) {
  const [field, setField] = useState<HTMLTextAreaElement | null>(null);
  const [isWritten, setWritten] = useState(false);
  const { Menu, fetchMenu } = useLateMenu(references.length > 0);
  const length = measurePrompt(prompt);
  const advice = mentionProblem(prompt, references.length) ?? promptAdvice(length);
  return (
    <div>
      <FieldLabel htmlFor="prompt" label="Prompt" className="folded:sr-only">
        {promptCount(length)}
      </FieldLabel>
      <div className="relative">
        <PromptBox
          ref={setField}
          prompt={prompt}
          referenceCount={references.length}
          isInvalid={problem !== null}
          describedBy={problem || advice ? 'prompt-advice' : undefined}
          onWrite={(written) => {
            fetchMenu();
            setWritten(true);
            onWrite(written);
          }}
          onFocus={() => {
            fetchMenu();
            onFocus();
          }}
        />
        {Menu && field && <Menu field={field} references={references} isWritten={isWritten} />}
      </div>
      <Advice id="prompt-advice" tone={problem ? 'bad' : 'warn'} message={problem ?? advice} />
    </div>
  );
}
