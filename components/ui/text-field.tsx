import { type ComponentProps, useId } from 'react';
import { FieldLabel } from '#components/ui/field-label';

interface TextFieldProps extends Omit<ComponentProps<'input'>, 'onChange' | 'id' | 'className'> {
  /** The accessible name. */
  readonly label: string;
  /** A quiet line under the field. */
  readonly hint?: string;
  /** What is wrong with what was typed. */
  readonly problem?: string | undefined;
  onType(value: string): void;
}

/** A line of text with its name above it. */
export function TextField({ label, hint, problem, onType, ...input }: TextFieldProps) {
  const id = useId();
  const said = problem ?? hint;
  return (
    <div className="min-w-0">
      <FieldLabel htmlFor={id} label={label} />
      <input
        autoComplete="off"
        {...input}
        id={id}
        aria-invalid={problem ? true : undefined}
        aria-describedby={said ? `${id}-said` : undefined}
        onChange={(event) => onType(event.target.value)}
        className={`field-focus h-11 w-full rounded-md border bg-sunken px-2.5 outline-none md:h-9 ${problem ? 'border-warn' : 'border-line hover:border-line-strong'}`}
      />
      {said && (
        <p
          id={`${id}-said`}
          className={`mt-1.5 text-pretty text-xs ${problem ? 'text-warn' : 'text-text-3'}`}
        >
          {said}
        </p>
      )}
    </div>
  );
}
