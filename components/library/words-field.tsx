import { useId } from 'react';
import { Advice } from '#components/ui/advice';
import { FieldLabel } from '#components/ui/field-label';

interface WordsFieldProps {
  readonly kind: 'snippet' | 'style';
  readonly text: string;
  /** What keeps it from being kept, or null. */
  readonly problem: string | null;
  onType(text: string): void;
}

const examples = {
  snippet: 'and keep everything else exactly as it is',
  style: 'as a three-colour screen print, flat shapes, visible paper grain',
} as const;

/** The words of a snippet or a style. */
export function WordsField({ kind, text, problem, onType }: WordsFieldProps) {
  const id = useId();
  return (
    <div className="min-w-0">
      <FieldLabel htmlFor={id} label="Text" />
      <textarea
        id={id}
        autoComplete="off"
        value={text}
        placeholder={examples[kind]}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onChange={(event) => onType(event.target.value)}
        className={`field-focus field-sizing-content block max-h-[40dvh] min-h-20 w-full resize-none rounded-md border bg-sunken p-2.5 outline-none ${problem ? 'border-warn' : 'border-line hover:border-line-strong'}`}
      />
      <Advice id={`${id}-problem`} tone="warn" message={problem} />
    </div>
  );
}
