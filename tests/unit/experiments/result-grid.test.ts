import { describe, expect, test } from 'vitest';
import type { CellResult } from '#lib/experiments/results/cell-result';
import {
  gridViewQuery,
  noPlace,
  readGridPlace,
  readGridView,
  withGridPlace,
} from '#lib/experiments/results/grid-address';
import { cellName, resultAxes } from '#lib/experiments/results/result-axes';
import { layOut, usualAxes } from '#lib/experiments/results/result-grid';
import { slotsOf, squareWords } from '#lib/experiments/results/square-slots';
import { designOf } from '#tests/support/designs';

const design = designOf('{place} in {style}, {dawn|dusk}', {
  place: ['Rome', 'Oslo', 'Kyoto'],
  style: ['oil', 'ink'],
});
const coordinates = [0, 1, 2].flatMap((a) => [0, 1].flatMap((b) => [0, 1].map((c) => [a, b, c])));
const { axes, cells } = resultAxes(design, coordinates);

describe('the axes of what was made', () => {
  test('are the variables and, last, the wordings', () => {
    expect(axes.map(({ name, labels }) => [name, labels.length])).toEqual([
      ['place', 3],
      ['style', 2],
      ['Wording', 2],
    ]);
    expect(axes[2]?.labels).toEqual(['dawn', 'dusk']);
  });

  test('have only the values that came to be', () => {
    const sampled = resultAxes(design, [
      [2, 1, 0],
      [0, 1, 0],
    ]);
    expect(sampled.axes[0]?.labels).toEqual(['Rome', 'Kyoto']);
    expect(sampled.cells).toEqual([
      [1, 0, 0],
      [0, 0, 0],
    ]);
    expect(cellName(sampled.axes, sampled.cells[0] ?? [])).toBe('Kyoto');
  });
});

describe('a grid', () => {
  test('lays the longer of the first two axes down', () => {
    expect(usualAxes(axes)).toEqual({ rows: 0, columns: 1 });
    expect(usualAxes(axes.toReversed())).toEqual({ rows: 0, columns: 1 });
    expect(usualAxes([])).toEqual({ rows: null, columns: null });
  });

  test('puts cells that differ elsewhere into one square', () => {
    const grid = layOut(axes, cells, { rows: 1, columns: null });
    expect([grid.rowCount, grid.columnCount]).toEqual([2, 1]);
    expect(grid.cellsAt(0, 0)).toEqual([0, 1, 4, 5, 8, 9]);
  });

  test('has nothing where no cell was asked for', () => {
    const grid = layOut(axes, [[0, 0, 0]], { rows: 0, columns: 1 });
    expect(grid.cellsAt(2, 1)).toEqual([]);
  });
});

describe('a view in the address', () => {
  test.each([
    { rows: 2, columns: 0, zoom: 4 },
    { rows: null, columns: 1, zoom: 0 },
    { rows: null, columns: null, zoom: 2 },
  ])('is read as it was written: %j', (view) => {
    const params = Object.fromEntries(new URLSearchParams(gridViewQuery(view, axes)));
    expect(readGridView(params, axes)).toEqual(view);
  });

  test('that means nothing is as usual, and no axis lies both ways', () => {
    expect(readGridView({ rows: 'mood', zoom: '9' }, axes)).toEqual({
      rows: 0,
      columns: 1,
      zoom: 2,
    });
    expect(readGridView({ rows: 'style', columns: 'style' }, axes).columns).toBeNull();
  });
});

describe('a place in the address', () => {
  const read = (query: string) => readGridPlace(Object.fromEntries(new URLSearchParams(query)));

  test('stands beside the view, and is read as it was written', () => {
    const place = { corner: { row: 60.25, column: 3 }, focused: { row: 62, column: 4 } };
    const query = withGridPlace('?rows=place&zoom=4', place);
    expect(query).toBe('rows=place&zoom=4&at=60.25-3&on=62-4');
    expect(read(query)).toEqual(place);
    expect(withGridPlace(`?${query}`, noPlace)).toBe('rows=place&zoom=4');
  });

  test.each(['', 'at=&on=', 'at=1&on=x-y', 'at=-1-2', 'at=1-2-3', 'at=999999-1'])(
    'that means nothing is the beginning: %j',
    (query) => {
      expect(read(query)).toEqual(noPlace);
    },
  );
});

test('a square is read out by what stands in it', () => {
  const result = (state: CellResult['state'], id: string): CellResult => ({
    generationId: id,
    cell: 0,
    revision: 1,
    state,
    images: [],
  });
  const slots = [result('queued', 'a'), result('failed', 'b'), result('done', 'c')].flatMap(
    slotsOf,
  );
  expect(squareWords(slots, true)).toBe('1 to come, 1 failed, 1 not here any more');
  expect(squareWords([], false)).toBe('not part of this experiment');
});
