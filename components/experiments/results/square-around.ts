import type { Square } from '#lib/experiments/results/grid-address';

/** The square that an element of the grid stands in, or is. */
export function squareAround(element: Element): Square | null {
  const place = element.closest<HTMLElement>('[data-square]')?.dataset.square;
  const [row, column] = place?.split(' ').map(Number) ?? [];
  return row === undefined || column === undefined ? null : { row, column };
}
