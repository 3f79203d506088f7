import { Advice } from '#components/ui/advice';
import { FieldLabel } from '#components/ui/field-label';
import { measurePrompt, promptAdvice } from '#lib/compose/prompt';
import { promptCount } from '#lib/compose/prompt-count';

interface PromptFieldProps {
  readonly prompt: string;
  /** What keeps it from being sent, or null. */
  readonly problem: string | null;
  onWrite(prompt: string): void;
  onFocus(): void;
}

const firstStep = `Describe a picture: what it shows, where, in what light and style.

Words to appear in it go in quotes.`;

/** Where the picture is described; it grows with what is written. */
export function PromptField({ prompt, problem, onWrite, onFocus }: PromptFieldProps) {
  const length = measurePrompt(prompt);
  const advice = promptAdvice(length);
  return (
    <div>
      <FieldLabel htmlFor="prompt" label="Prompt" className="folded:sr-only">
        {promptCount(length)}
      </FieldLabel>
      <div
        className={`field-focus overflow-clip rounded-md border bg-sunken ${problem ? 'border-bad' : 'border-line hover:border-line-strong'}`}
      >
        <textarea
          id="prompt"
          data-field="prompt"
          autoComplete="off"
          value={prompt}
          placeholder={firstStep}
          aria-invalid={problem !== null || undefined}
          aria-describedby={problem || advice ? 'prompt-advice' : undefined}
          onChange={(event) => onWrite(event.target.value)}
          onFocus={onFocus}
          onClick={onFocus}
          className="block field-sizing-content max-h-[36dvh] min-h-[148px] w-full resize-none bg-transparent p-3 md:max-h-[50vh] leading-[1.55] outline-none folded:h-[50px] folded:min-h-0 folded:overflow-hidden folded:whitespace-pre folded:mask-r-from-85%"
        />
      </div>
      <Advice id="prompt-advice" tone={problem ? 'bad' : 'warn'} message={problem ?? advice} />
    </div>
  );
}
