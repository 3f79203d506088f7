import { useId } from 'react';
import { FieldLabel } from '#components/ui/field-label';

interface SelectFieldProps<Value extends string> {
  /** The accessible name. */
  readonly label: string;
  /** Where what stands beside it says what it is for. */
  readonly isLabelHidden?: boolean;
  readonly disabled?: boolean;
  readonly value: Value;
  /** Each with its words. */
  readonly options: ReadonlyArray<readonly [value: Value, words: string]>;
  onChoose(value: Value): void;
}

/** One of a few, as the browser's own list. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, isLabelHidden, disabled, value, options, onChoose } = props;
  const id = useId();
  return (
    <div>
      <FieldLabel htmlFor={id} label={label} className={isLabelHidden ? 'sr-only' : ''} />
      <select
        id={id}
        disabled={disabled}
        value={value}
        onChange={(event) => {
          const chosen = options.find(([each]) => each === event.target.value);
          if (chosen) onChoose(chosen[0]);
        }}
        className="h-11 w-full rounded-md border border-line bg-sunken px-2 outline-none hover:border-line-strong focus-visible:border-accent md:h-9"
      >
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
