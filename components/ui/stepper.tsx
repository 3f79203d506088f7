import { Minus, Plus } from 'lucide-react';
import { useId } from 'react';

interface StepperProps {
  /** The accessible name of the number. */
  readonly label: string;
  /** As typed, which may not be a number yet. */
  readonly value: string;
  readonly min: number;
  readonly max: number;
  readonly isInvalid: boolean;
  /** The field that it is first for, when a problem leads the focus there. */
  readonly field?: string;
  /** The element that says what is wrong. */
  readonly describedBy?: string;
  onType(value: string): void;
}

const step =
  'grid size-11 place-items-center text-text-2 transition-colors hover:bg-hover hover:text-text disabled:text-text-3 disabled:opacity-50 disabled:hover:bg-transparent md:size-7';

/** A small whole number: typed, or stepped by a press. */
export function Stepper(props: StepperProps) {
  const { label, value, min, max, isInvalid, field, describedBy, onType } = props;
  const id = useId();
  const count = /^\s*\d+\s*$/.test(value) ? Number(value) : min - 1;
  const stepTo = (next: number) => onType(String(Math.min(max, Math.max(min, next))));
  return (
    <div
      className={`inline-flex shrink-0 items-center overflow-clip rounded border bg-sunken field-focus ${isInvalid ? 'border-warn' : 'border-line'}`}
    >
      <button
        type="button"
        aria-label={`Fewer: ${label.toLowerCase()}`}
        aria-controls={id}
        disabled={count <= min}
        onClick={() => stepTo(count - 1)}
        className={step}
      >
        <Minus size={14} aria-hidden="true" />
      </button>
      <input
        id={id}
        data-field={field}
        type="number"
        inputMode="numeric"
        autoComplete="off"
        aria-label={label}
        min={min}
        max={max}
        step={1}
        value={value}
        aria-invalid={isInvalid || undefined}
        aria-describedby={describedBy}
        onChange={(event) => onType(event.target.value)}
        onWheel={(event) => event.currentTarget.blur()}
        className="h-11 w-12 border-line border-x bg-transparent text-center tabular-nums outline-none md:h-7 md:w-9"
      />
      <button
        type="button"
        aria-label={`More: ${label.toLowerCase()}`}
        aria-controls={id}
        disabled={count >= max}
        onClick={() => stepTo(count + 1)}
        className={step}
      >
        <Plus size={14} aria-hidden="true" />
      </button>
    </div>
  );
}
