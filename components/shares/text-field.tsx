import { type ComponentProps, useId } from 'react';
import { FieldLabel } from '#components/ui/field-label';

interface TextFieldProps extends Omit<ComponentProps<'input'>, 'onChange' | 'id' | 'className'> {
  /** The accessible name. */
  readonly label: string;
  onType(value: string): void;
}

/** A line that is typed, with its name above it. */
export function TextField({ label, onType, ...rest }: TextFieldProps) {
  const id = useId();
  return (
    <div>
      <FieldLabel htmlFor={id} label={label} />
      <input
        id={id}
        type="text"
        autoComplete="off"
        {...rest}
        onChange={(event) => onType(event.target.value)}
        className="h-11 w-full rounded-md border border-line bg-sunken px-2.5 field-focus outline-none hover:border-line-strong focus:border-accent md:h-9"
      />
    </div>
  );
}
