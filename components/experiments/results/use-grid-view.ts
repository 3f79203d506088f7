import { useState } from 'react';
import { type GridView, gridViewQuery } from '#lib/experiments/results/grid-address';
import type { ResultAxis } from '#lib/experiments/results/result-grid';

/** How the grid is looked at, written into the address without asking the server again. */
export function useGridView(initial: GridView, axes: readonly ResultAxis[]) {
  const [view, setView] = useState(initial);
  const change = (part: Partial<GridView>) => {
    const next = { ...view, ...part };
    // An axis that is asked for where the other one is, changes places with it.
    if (next.rows !== null && next.rows === next.columns) {
      if (part.rows === undefined) next.rows = view.columns;
      else next.columns = view.rows;
    }
    setView(next);
    history.replaceState(null, '', `?${gridViewQuery(next, axes)}${location.hash}`);
  };
  return { view, change };
}
