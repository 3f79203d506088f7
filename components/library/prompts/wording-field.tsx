import { useId } from 'react';
import { Advice } from '#components/ui/advice';
import { FieldLabel } from '#components/ui/field-label';

interface WordingFieldProps {
  readonly words: string;
  readonly problem: string | null;
  /** Null where the words stand as they were sent. */
  readonly onType: ((words: string) => void) | null;
}

/** The words of a version: to be written, or to be read. */
export function WordingField({ words, problem, onType }: WordingFieldProps) {
  const id = useId();
  if (!onType) {
    return (
      <div>
        <FieldLabel label="Prompt" />
        <p className="wrap-anywhere max-h-[30vh] overflow-y-auto whitespace-pre-line text-pretty text-sm/[1.55] text-text-2">
          {words}
        </p>
      </div>
    );
  }
  return (
    <div>
      <FieldLabel htmlFor={id} label="Prompt" />
      <textarea
        id={id}
        autoComplete="off"
        value={words}
        aria-invalid={problem !== null || undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onChange={(event) => onType(event.target.value)}
        className={`field-focus field-sizing-content block max-h-[36vh] min-h-28 w-full resize-none rounded-md border bg-sunken p-3 text-base/[1.55] outline-none md:text-sm/[1.55] ${problem ? 'border-warn' : 'border-line hover:border-line-strong'}`}
      />
      <Advice id={`${id}-problem`} tone="warn" message={problem} />
    </div>
  );
}
