import { describe, expect, test } from 'vitest';
import { squareSides } from '#lib/experiments/results/grid-address';
import { squareSide } from '#lib/experiments/results/square-side';

describe('a square of the grid', () => {
  test.each([
    ['many columns keep their size and are scrolled', 100, 1400, 176],
    ['as many as there is room for', 8, 8 * 176 - 1, 176],
    ['fewer fill the width', 5, 1400, 280],
    ['few grow as far as makes sense', 3, 1400, 320],
    ['one as well', 1, 1400, 320],
    ['a phone has no room to grow into', 2, 238, 176],
  ])('%s', (_what, columnCount, room, side) => {
    expect(squareSide({ zoom: 2, columnCount, room })).toBe(side);
  });

  test('is larger with each step of the zoom, however much it has grown', () => {
    for (const columnCount of [1, 5, 100]) {
      const sides = squareSides.map((_, zoom) => squareSide({ zoom, columnCount, room: 1400 }));
      expect(sides).toEqual(sides.toSorted((a, b) => a - b));
      expect(new Set(sides).size).toBe(squareSides.length);
    }
  });
});
