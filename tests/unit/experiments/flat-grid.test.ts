import { describe, expect, test } from 'vitest';
import { sheetWords } from '#lib/experiments/contact-sheet/sheet-words';
import type { CellResult } from '#lib/experiments/results/cell-result';
import { flatGrid } from '#lib/experiments/results/flat-grid';
import { resultAxes } from '#lib/experiments/results/result-axes';
import { designOf } from '#tests/support/designs';

const letters = ['a', 'b', 'c', 'd', 'e', 'f'];
const design = designOf('{one} {other}', { one: letters, other: letters });
const image = (id: string, width = 200) => ({
  id,
  width,
  height: 100,
  sizeBytes: 1,
  mediaType: 'image/png',
  placeholder: '',
});
const result = (cell: number, ids: readonly string[], width?: number): CellResult => ({
  generationId: `generation ${cell} ${ids.join(' ')}`,
  cell,
  revision: 1,
  state: ids.length > 0 ? 'done' : 'failed',
  images: ids.map((id) => image(id, width)),
});

const both = { rows: 0, columns: 1 };

describe('a grid of which all is seen', () => {
  const crossed = resultAxes(
    design,
    letters.flatMap((_, one) => letters.map((__, other) => [one, other, 0])),
  );

  test('has a square for each pair of values, and in it what was made of them', () => {
    const results = [result(7, ['x']), result(8, [])];
    const grid = flatGrid({ ...crossed, results }, both, 100);
    expect([grid.rowCount, grid.columnCount, grid.squares.length]).toEqual([6, 6, 36]);
    expect(grid.squares[7]).toMatchObject({ row: 1, column: 1, slots: [{ kind: 'picture' }] });
    expect(grid.squares[8]?.slots.map(({ kind }) => kind)).toEqual(['failed']);
  });

  test('is a list where most of its squares were never asked for', () => {
    const paired = resultAxes(
      design,
      letters.map((_, at) => [at, at, 0]),
    );
    const grid = flatGrid({ ...paired, results: [] }, both, 100);
    expect([grid.rowCount, grid.columnCount, grid.columnLabels]).toEqual([6, 1, []]);
    expect(grid.rowLabels.slice(0, 2)).toEqual(['a · a', 'b · b']);
  });

  test('shows as many pictures of each square as there is room for', () => {
    const results = crossed.cells.map((_, cell) => result(cell, [`${cell} x`, `${cell} y`]));
    const grid = flatGrid({ ...crossed, results }, both, 71);
    expect(grid.slots).toEqual({ most: 2, shown: 1 });
    expect(grid.squares.every(({ slots }) => slots.length === 1)).toBe(true);
    expect(flatGrid({ ...crossed, results }, both, 72).slots.shown).toBe(2);
  });

  test('knows the shape of its pictures where they have one', () => {
    const same = [result(0, ['x']), result(1, ['y'], 201)];
    expect(flatGrid({ ...crossed, results: same }, both, 100).ratio).toBe(2);
    const other = [result(0, ['x']), result(1, ['y'], 100)];
    expect(flatGrid({ ...crossed, results: other }, both, 100).ratio).toBe(1);
  });
});

test('a sheet says what it is called, when it was begun, and how it is read', () => {
  const { axes } = resultAxes(design, [
    [0, 0, 0],
    [1, 1, 0],
  ]);
  const experiment = {
    name: 'Letters',
    createdAt: '2026-11-25T23:30:00Z',
    madeImages: 1,
    orderedImages: 2,
    sums: { all: 2, underWay: 0, done: 1, failed: 1, canceled: 0, unknown: 0 },
  };
  const slots = { most: 12, shown: 4 };
  const words = sheetWords(experiment, axes, both, { slots, columnLabels: ['a', 'b'] }, 'UTC');
  expect(words.title).toBe('Letters');
  expect(words.details).toBe(
    'Wednesday, 25 November 2026 · one down, other across · 1 of 2 images · 1 failed · the first 4 of up to 12 in each square',
  );
  const list = { slots: { most: 1, shown: 1 }, columnLabels: [] };
  expect(sheetWords(experiment, axes, both, list, 'Asia/Tokyo').details).toBe(
    'Thursday, 26 November 2026 · one · other · 1 of 2 images · 1 failed',
  );
});
