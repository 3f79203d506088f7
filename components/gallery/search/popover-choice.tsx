import { Check } from 'lucide-react';

interface PopoverChoiceProps {
  readonly label: string;
  readonly isChosen: boolean;
  onChoose(): void;
}

/** A line that is chosen at a press. */
export function PopoverChoice({ label, isChosen, onChoose }: PopoverChoiceProps) {
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      onClick={onChoose}
      className="flex min-h-11 w-full items-center justify-between gap-3 rounded px-2.5 text-left hover:bg-hover md:min-h-7"
    >
      {label}
      {isChosen && <Check size={14} aria-hidden="true" />}
    </button>
  );
}
