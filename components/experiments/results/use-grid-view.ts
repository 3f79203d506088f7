import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import {
  type GridPlace,
  type GridView,
  gridViewQuery,
  noPlace,
  readGridPlace,
  readGridView,
} from '#lib/experiments/results/grid-address';
import type { ResultAxis } from '#lib/experiments/results/result-grid';

interface Looked {
  readonly view: GridView;
  /** What of it is seen at first. */
  readonly place: GridPlace;
}

/**
 * How the grid is looked at, written into the address without asking the server again. It is read from
 * there and not from what the server read: whoever comes back finds the page as it was served first.
 */
export function useGridView(axes: readonly ResultAxis[]) {
  const params = useSearchParams();
  const [{ view, place }, setLooked] = useState<Looked>(() => {
    const read = Object.fromEntries(params);
    return { view: readGridView(read, axes), place: readGridPlace(read) };
  });
  const change = (part: Partial<GridView>) => {
    const next = { ...view, ...part };
    // An axis that is asked for where the other one is, changes places with it.
    if (next.rows !== null && next.rows === next.columns) {
      if (part.rows === undefined) next.rows = view.columns;
      else next.columns = view.rows;
    }
    const isLaidAnew = next.rows !== view.rows || next.columns !== view.columns;
    setLooked({ view: next, place: isLaidAnew ? noPlace : place });
    history.replaceState(null, '', `?${gridViewQuery(next, axes)}${location.hash}`);
  };
  return { view, place, change };
}
