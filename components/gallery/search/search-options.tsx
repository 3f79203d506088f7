import { useEffect, useRef } from 'react';
import type { Completion } from '#lib/gallery/search-completion';
import { optionId } from './option-id.ts';

interface SearchOptionsProps {
  readonly id: string;
  readonly options: readonly Completion[];
  readonly active: number;
  onPoint(index: number): void;
  onTake(completion: Completion): void;
}

/** What can be written at the caret, beneath the field. */
export function SearchOptions({ id, options, active, onPoint, onTake }: SearchOptionsProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label="Suggestions"
      tabIndex={-1}
      // The focus stays in the field, whatever is pressed here.
      onMouseDown={(event) => event.preventDefault()}
      className="absolute inset-x-0 top-full z-30 mt-1 max-h-[min(22rem,50dvh)] overflow-y-auto overscroll-contain rounded-md border border-line-strong bg-raised p-1 shadow-lg"
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
