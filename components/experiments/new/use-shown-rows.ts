import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { CellPlace } from '#lib/experiments/draft/table-edit';

/** Rows at once: a table of thousands is looked over, not typed in. */
const rowsAtOnce = 40;

/** So many rows of a table as are looked at, and the way to any of its cells. */
export function useShownRows() {
  const [shown, setShown] = useState(rowsAtOnce);
  const table = useRef<HTMLTableElement>(null);
  const focusOn = ({ row, column }: CellPlace): boolean => {
    const cell = table.current?.querySelector<HTMLInputElement>(`[data-cell="${row} ${column}"]`);
    cell?.focus();
    cell?.select();
    return Boolean(cell);
  };
  return {
    table,
    /** Rows of values. */
    shown,
    showMore: () => setShown((count) => count + rowsAtOnce),
    focusOn,
    /** The same for one that may not be shown yet, or comes to be by a change. */
    goTo(place: CellPlace, change?: () => void) {
      // What is not drawn cannot take the focus.
      flushSync(() => {
        change?.();
        setShown((count) => Math.max(count, place.row));
      });
      focusOn(place);
    },
  };
}

export type ShownRows = ReturnType<typeof useShownRows>;
