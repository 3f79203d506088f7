import { describe, expect, test } from 'vitest';
import {
  withBlock,
  withCell,
  withColumn,
  withoutColumn,
  withRow,
} from '#lib/experiments/draft/table-edit';

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

  test('without its last variable is no table', () => {
    expect(withoutColumn([['a'], ['x']], 0)).toEqual([]);
    expect(withoutColumn([['a', 'b']], 0)).toEqual([['b']]);
  });
});
