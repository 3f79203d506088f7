import { useRouter } from 'next/navigation';
import { type MouseEvent, useState } from 'react';
import { isForBrowser } from '#components/ui/is-for-browser';
import type { CellResult } from '#lib/experiments/results/cell-result';
import type { Square } from '#lib/experiments/results/grid-address';
import type { ResultsByCell } from '#lib/experiments/results/live-cells';
import { squareAround } from './square-around.ts';

interface Ways {
  setAt(square: Square): void;
  keepPlace(focused: Square | null): void;
  /** Makes squares so large that one shows so many slots. */
  zoomUntilShown(slots: number): void;
}

/** What a press on anything in the grid does: one ear for all of it, since it may hold thousands. */
export function useOpening(byCell: ResultsByCell, ways: Ways) {
  const { setAt, keepPlace, zoomUntilShown } = ways;
  const router = useRouter();
  const [opened, setOpened] = useState<CellResult | null>(null);
  const onClick = (event: MouseEvent) => {
    const pressed =
      event.target instanceof Element ? event.target.closest<HTMLElement>('a, button') : null;
    if (!pressed || event.defaultPrevented || isForBrowser(event)) return;
    const square = squareAround(pressed);
    if (square) setAt(square);
    const { result, all } = pressed.dataset;
    if (all !== undefined) {
      // The button goes, and the keyboard stays on its square.
      pressed.closest<HTMLElement>('[data-square]')?.focus({ preventScroll: true });
      return zoomUntilShown(Number(all));
    }
    keepPlace(square);
    if (result !== undefined) return setOpened(resultOf(byCell, result));
    if (!(pressed instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    router.push(new URL(pressed.href).pathname);
  };
  return { opened, close: () => setOpened(null), onClick };
}

function resultOf(byCell: ResultsByCell, id: string) {
  for (const results of byCell.values()) {
    const found = results.find(({ generationId }) => generationId === id);
    if (found) return found;
  }
  return null;
}
