import type { ReactNode } from 'react';

interface ChoiceProps {
  /** The group it belongs to: one of a group is chosen. */
  readonly group: string;
  readonly value: string;
  /** The accessible name; it begins with what is seen. */
  readonly name: string;
  readonly checked: boolean;
  readonly className?: string;
  readonly children: ReactNode;
  onChoose(value: string): void;
}

/** One of several: a native radio button that lies, unseen, over its own picture. */
export function Choice({
  group,
  value,
  name,
  checked,
  className,
  children,
  onChoose,
}: ChoiceProps) {
  return (
    <label
      className={`relative flex cursor-pointer select-none items-center justify-center rounded text-text-2 transition-colors duration-100 hover:bg-hover hover:text-text has-checked:bg-accent-soft has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-1 ${className ?? ''}`}
    >
      <input
        type="radio"
        name={group}
        value={value}
        aria-label={name}
        autoComplete="off"
        checked={checked}
        onChange={() => onChoose(value)}
        className="absolute inset-0 cursor-pointer appearance-none rounded outline-none forced-colors:checked:border-2"
      />
      {children}
    </label>
  );
}
