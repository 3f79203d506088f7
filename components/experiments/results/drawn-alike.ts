import { areSameIn, type ResultsByCell } from '#lib/experiments/results/live-cells';

/**
 * Whether a part of the grid is drawn as it was before. Each result that comes makes the results
 * others, and hundreds of squares that have nothing to do with it stay as they are.
 */
export function isDrawnAlike<Props extends { readonly byCell: ResultsByCell }>(
  before: Props,
  now: Props,
  cellsOf: (props: Props) => readonly number[],
): boolean {
  const names = Object.keys(now) as (keyof Props)[];
  return (
    names.every((name) => name === 'byCell' || Object.is(before[name], now[name])) &&
    (before.byCell === now.byCell || areSameIn(cellsOf(now), before.byCell, now.byCell))
  );
}
