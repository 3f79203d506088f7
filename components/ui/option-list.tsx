import { useEffect, useRef } from 'react';
import { optionId } from '#components/ui/option-id';

export interface ListOption {
  /** What it is called, and known by among the others. */
  readonly label: string;
  /** In a quieter voice at the end of its line. */
  readonly hint: string;
}

interface OptionListProps<Option> {
  readonly id: string;
  /** The accessible name. */
  readonly label: string;
  readonly options: readonly Option[];
  /** The one that is pointed at; -1 for none. */
  readonly active: number;
  readonly className: string;
  onPoint(index: number): void;
  onTake(option: Option): void;
}

/**
 * What a field offers, one line each. The focus and the keys stay with the field, which names the
 * option that is pointed at: see option-id.tsx.
 */
export function OptionList<Option extends ListOption>(props: OptionListProps<Option>) {
  const { id, label, options, active, className, onPoint, onTake } = props;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={label}
      tabIndex={-1}
      // The focus stays in the field, whatever is pressed here.
      onMouseDown={(event) => event.preventDefault()}
      className={`overflow-y-auto overscroll-contain ${className}`}
    >
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the field, which keeps the focus
        <div
          key={option.label}
          id={optionId(id, index)}
          role="option"
          aria-selected={index === active}
          tabIndex={-1}
          onPointerMove={() => onPoint(index)}
          onClick={() => onTake(option)}
          className={`flex min-h-11 cursor-pointer items-baseline justify-between gap-4 rounded px-2.5 py-3 outline-none md:min-h-8 md:py-1.5 ${index === active ? 'bg-hover' : ''}`}
        >
          <span className="min-w-0 truncate font-medium">{option.label}</span>
          <span className="min-w-0 truncate text-right text-text-2 text-xs">{option.hint}</span>
        </div>
      ))}
    </div>
  );
}
