import { describe, expect, test } from 'vitest';
import {
  withBlock,
  withCell,
  withColumn,
  withoutColumn,
  withoutRow,
  withRow,
} from '#lib/experiments/draft/table-edit';
import { isProblemOf, placeOfProblem } from '#lib/experiments/draft/table-place';

describe('a table of variables', () => {
  test('begins with its first variable and a row for its first value', () => {
    expect(withColumn([], 'style')).toEqual([['style'], ['']]);
  });

  test('has its next variable beside the first', () => {
    expect(withColumn([['style'], ['oil']], 'light')).toEqual([
      ['style', 'light'],
      ['oil', ''],
    ]);
  });

  test('grows where a pasted block is larger, and is overwritten where it lies', () => {
    const cells = [
      ['style', 'light'],
      ['oil', 'dawn'],
    ];
    const block = [
      ['dusk', 'Rome'],
      ['noon', 'Oslo'],
    ];
    expect(withBlock(cells, { row: 1, column: 1 }, block)).toEqual([
      ['style', 'light', ''],
      ['oil', 'dusk', 'Rome'],
      ['', 'noon', 'Oslo'],
    ]);
  });

  test('keeps every other cell when one is written', () => {
    expect(withCell([['a'], ['x'], ['y']], { row: 1, column: 0 }, 'z')).toEqual([
      ['a'],
      ['z'],
      ['y'],
    ]);
  });

  test('gets an empty row at its end', () => {
    expect(withRow([['a', 'b']])).toEqual([
      ['a', 'b'],
      ['', ''],
    ]);
  });

  test('loses a row, and the others move up', () => {
    expect(withoutRow([['a'], ['x'], ['y']], 1)).toEqual([['a'], ['y']]);
  });

  test('without its last variable is no table', () => {
    expect(withoutColumn([['a'], ['x']], 0)).toEqual([]);
    expect(withoutColumn([['a', 'b']], 0)).toEqual([['b']]);
  });
});

describe('a problem with a table', () => {
  const cells = [
    ['style', 'format:size'],
    ['oil', 'huge'],
    ['ink', '2K', 'more'],
  ];

  test.each([
    ['a name', { row: 2, column: 'format' }, { row: 1, column: 1 }],
    ['the number of a column', { row: 1, column: '2' }, { row: 0, column: 1 }],
    ['a whole row', { row: 3, column: null }, { row: 2, column: 0 }],
  ])('leads to its cell by %s', (_by, problem, place) => {
    expect(placeOfProblem(problem, cells)).toEqual(place);
  });

  test('marks its cell, or all of its row', () => {
    const marked = (column: string | null) =>
      [0, 1].map((at) => isProblemOf({ row: 2, column }, { row: 1, column: at }, cells));
    expect(marked('format')).toEqual([false, true]);
    expect(marked(null)).toEqual([true, true]);
    expect(isProblemOf({ row: 2, column: null }, { row: 2, column: 0 }, cells)).toBe(false);
  });
});
