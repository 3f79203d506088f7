import { useId } from 'react';

interface SwitchProps {
  /** The accessible name. */
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  /** For finding it again in the page. */
  readonly name: string;
  onChange(checked: boolean): void;
}

/** A setting that is on or off; its whole row can be pressed. */
export function Switch({ label, hint, checked, name, onChange }: SwitchProps) {
  const id = useId();
  return (
    <div className="relative flex min-h-11 items-center justify-between gap-3 md:min-h-9">
      <div className="grid">
        <label htmlFor={id} className="after:absolute after:inset-0">
          {label}
        </label>
        {hint && (
          <span id={`${id}-hint`} aria-live="polite" className="text-text-3 text-xs tabular-nums">
            {hint}
          </span>
        )}
      </div>
      <input
        id={id}
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox says itself whether it is on.
        role="switch"
        name={name}
        autoComplete="off"
        checked={checked}
        aria-describedby={hint && `${id}-hint`}
        onChange={(event) => onChange(event.target.checked)}
        className="relative h-6 w-10 shrink-0 appearance-none rounded-full border border-transparent bg-track transition-colors duration-150 before:absolute before:top-0.5 before:left-0.5 before:size-[18px] before:rounded-full before:bg-white before:transition-transform before:duration-150 checked:bg-accent checked:before:translate-x-4 checked:before:bg-on-accent md:h-[18px] md:w-[30px] md:before:top-px md:before:left-px md:before:size-3.5 md:checked:before:translate-x-3 forced-colors:appearance-auto forced-colors:before:hidden"
      />
    </div>
  );
}
