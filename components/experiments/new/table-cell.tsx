import type { ClipboardEvent, KeyboardEvent } from 'react';
import type { CellPlace } from '#lib/experiments/draft/table-edit';

interface TableCellProps {
  readonly place: CellPlace;
  readonly value: string;
  /** The accessible name. */
  readonly label: string;
  readonly isInvalid: boolean;
  onType(text: string): void;
  onPaste(event: ClipboardEvent<HTMLInputElement>): void;
  onKeyDown(event: KeyboardEvent<HTMLInputElement>): void;
}

/** A cell of the table of variables; the first row holds their names. */
export function TableCell({ place, value, label, isInvalid, onType, ...hears }: TableCellProps) {
  const isName = place.row === 0;
  return (
    <input
      data-cell={`${place.row} ${place.column}`}
      aria-label={label}
      aria-invalid={isInvalid || undefined}
      autoComplete="off"
      value={value}
      placeholder={isName ? 'name' : undefined}
      onChange={(event) => onType(event.target.value)}
      className={`h-11 w-full min-w-0 bg-transparent px-2.5 outline-none -outline-offset-2 focus:outline-2 focus:outline-accent md:h-8 ${isName ? 'font-medium' : ''} ${isInvalid ? 'bg-warn-soft' : ''}`}
      {...hears}
    />
  );
}
