import { useId } from 'react';

interface NumberFieldProps {
  /** Seen inside the field, and the accessible name. */
  readonly label: string;
  /** As typed, which may not be a number yet. */
  readonly value: string;
  readonly min?: number;
  readonly isInvalid: boolean;
  /** The field that it is first for, when a problem leads the focus there. */
  readonly field?: string;
  /** The element that says what is wrong. */
  readonly describedBy?: string;
  onType(value: string): void;
}

/** A whole number that is typed; arrow keys step it. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, min, isInvalid, field, describedBy, onType } = props;
  const id = useId();
  return (
    <div
      className={`flex h-11 min-w-0 flex-1 items-center rounded border bg-sunken field-focus md:h-8 ${isInvalid ? 'border-warn' : 'border-line hover:border-line-strong'}`}
    >
      <label htmlFor={id} className="whitespace-nowrap pl-2.5 text-text-3 text-xs">
        {label}
      </label>
      <input
        id={id}
        data-field={field}
        type="number"
        inputMode="numeric"
        autoComplete="off"
        min={min}
        step={1}
        value={value}
        aria-invalid={isInvalid || undefined}
        aria-describedby={describedBy}
        onChange={(event) => onType(event.target.value)}
        // A wheel that scrolls the panel must not change the number under it.
        onWheel={(event) => event.currentTarget.blur()}
        className="w-full min-w-0 bg-transparent pr-2.5 pl-2 text-right tabular-nums outline-none"
      />
    </div>
  );
}
