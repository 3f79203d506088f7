import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameShape, layOutStrip } from '#lib/generations/strip';

const perRow = (ratios: number[]) => layOutStrip(ratios).rows.map((row) => row.ratios.length);
const same = (count: number, ratio: number) => Array.from({ length: count }, () => ratio);

describe('the frames of a card', () => {
  test.each([
    ['one picture', same(1, 1), [1]],
    ['four of 4:3', same(4, 4 / 3), [4]],
    ['four bands of 16:1', same(4, 16), [1, 1, 1, 1]],
    ['four scrolls of 1:16', same(4, 1 / 16), [4]],
    ['seven of 4:3', same(7, 4 / 3), [4, 3]],
    ['fifteen squares', same(15, 1), [5, 5, 5]],
    ['fifteen of 21:9', same(15, 21 / 9), [4, 4, 4, 3]],
    ['fifteen of 9:16', same(15, 9 / 16), [8, 7]],
    ['none', [], []],
  ])('%s', (_, ratios, rows) => {
    expect(perRow(ratios)).toEqual(rows);
  });

  test('every frame stands in one row, in order, and all rows are equally wide by ratio', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1 / 16, max: 16, noNaN: true }), { maxLength: 15 }),
        (ratios) => {
          const { rows } = layOutStrip(ratios);
          expect(rows.flatMap((row) => row.ratios)).toEqual(ratios.map(frameShape));
          expect(rows.map((row) => row.first)).toEqual(
            rows.map((_, index) =>
              rows.slice(0, index).reduce((sum, row) => sum + row.ratios.length, 0),
            ),
          );
          const [first] = rows;
          for (const row of rows) {
            expect(row.spare).toBeGreaterThanOrEqual(0);
            expect(row.ratio + row.spare).toBeCloseTo((first?.ratio ?? 0) + (first?.spare ?? 0));
          }
        },
      ),
    );
  });
});
