import { describe, expect, test } from 'vitest';
import type { CellResult } from '#lib/experiments/results/cell-result';
import { areSameIn, liveCells, withResults } from '#lib/experiments/results/live-cells';

function result(generationId: string, cell: number, revision = 1): CellResult {
  return { generationId, cell, revision, state: 'dispatching', images: [] };
}

const known = liveCells([result('a', 0), result('b', 1), result('c', 1), result('d', 2)]);

describe('a result that comes', () => {
  test('takes the place of the one before, among the repeats of its cell', () => {
    const newer = result('b', 1, 2);
    const { byCell, byGeneration } = withResults(known, [newer]);
    expect(byCell.get(1)).toEqual([newer, result('c', 1)]);
    expect(byGeneration.get('b')).toBe(newer);
  });

  test('leaves every other cell exactly as it was', () => {
    const { byCell } = withResults(known, [result('b', 1, 2)]);
    expect(areSameIn([0, 2], byCell, known.byCell)).toBe(true);
    expect(areSameIn([0, 1], byCell, known.byCell)).toBe(false);
  });

  test.each([0, 1])('in revision %i is no news of revision 1', (revision) => {
    expect(withResults(known, [result('b', 1, revision)])).toBe(known);
  });

  test('of a new repeat stands behind the others, and may be the first of its cell', () => {
    const { byCell } = withResults(known, [result('e', 1), result('f', 7)]);
    expect(byCell.get(1)?.map(({ generationId }) => generationId)).toEqual(['b', 'c', 'e']);
    expect(byCell.get(7)).toEqual([result('f', 7)]);
  });

  test('twice at once counts as it was told last', () => {
    const { byCell } = withResults(known, [result('a', 0, 2), result('a', 0, 3)]);
    expect(byCell.get(0)).toEqual([result('a', 0, 3)]);
  });
});
