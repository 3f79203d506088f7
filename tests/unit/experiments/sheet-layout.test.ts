import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  layOutSheet,
  mostSheetPixels,
  mostSheetSide,
  type SheetShape,
  slotPlace,
  squarePlace,
} from '#lib/experiments/contact-sheet/sheet-layout';

const shape = (rest: Partial<SheetShape>): SheetShape => ({
  rowCount: 3,
  columnCount: 2,
  hasRowLabels: true,
  hasColumnLabels: true,
  slots: 1,
  ratio: 1,
  ...rest,
});

/** Shapes of up to 40,000 squares and as many slots, which is more than an experiment comes to. */
const shapes = fc
  .record({
    rowCount: fc.integer({ min: 1, max: 10_000 }),
    columnCount: fc.integer({ min: 1, max: 10_000 }),
    hasRowLabels: fc.boolean(),
    hasColumnLabels: fc.boolean(),
    slots: fc.integer({ min: 1, max: 10_000 }),
    ratio: fc.double({ min: 1 / 16, max: 16, noNaN: true }),
  })
  .map(({ rowCount, columnCount, slots, ...rest }) => {
    const columns = Math.max(1, Math.min(columnCount, Math.floor(40_000 / rowCount)));
    const most = Math.max(1, Math.floor(40_000 / (rowCount * columns)));
    return { ...rest, rowCount, columnCount: columns, slots: Math.min(slots, most) };
  });

describe('a contact sheet', () => {
  test('keeps to its bounds, whatever it has to hold', () => {
    fc.assert(
      fc.property(shapes, (each) => {
        const { width, height } = layOutSheet(each);
        expect(width * height).toBeLessThanOrEqual(mostSheetPixels);
        expect(Math.max(width, height)).toBeLessThanOrEqual(mostSheetSide);
      }),
    );
  });

  test('has every row and column in exactly one fold', () => {
    fc.assert(
      fc.property(shapes, (each) => {
        const { folds } = layOutSheet(each);
        const squares = folds.reduce(
          (sum, { rows, columns }) => sum + (rows.to - rows.from) * (columns.to - columns.from),
          0,
        );
        expect(squares).toBe(each.rowCount * each.columnCount);
      }),
    );
  });

  test('has the last slot of its last square within its edges, and none over the heads', () => {
    fc.assert(
      fc.property(shapes, (each) => {
        const layout = layOutSheet(each);
        const { slot, headWidth, headHeight } = layout;
        for (const fold of layout.folds) {
          const first = squarePlace(layout, fold, fold.rows.from, fold.columns.from);
          expect(first.left).toBeGreaterThanOrEqual(fold.left + headWidth);
          expect(first.top).toBeGreaterThanOrEqual(fold.top + headHeight);
          const square = squarePlace(layout, fold, fold.rows.to - 1, fold.columns.to - 1);
          const last = slotPlace(layout, square, each.slots - 1);
          expect(last.left + slot.width).toBeLessThanOrEqual(layout.width);
          expect(last.top + slot.height).toBeLessThanOrEqual(layout.height);
        }
      }),
    );
  });

  test('shows a few pictures as large as they are of use', () => {
    const { slot, folds, square } = layOutSheet(shape({}));
    expect([slot.width, slot.height, folds.length]).toEqual([512, 512, 1]);
    expect(square).toEqual(slot);
  });

  test('gives slots the shape of the pictures', () => {
    expect(layOutSheet(shape({ ratio: 2 })).slot).toEqual({ width: 512, height: 256 });
    expect(layOutSheet(shape({ ratio: 0.5 })).slot).toEqual({ width: 256, height: 512 });
  });

  test('lays repeats of a square side by side, without touching each other', () => {
    const layout = layOutSheet(shape({ slots: 5 }));
    expect(layout.across).toBe(3);
    const places = [0, 1, 2, 3, 4].map((at) => slotPlace(layout, { left: 0, top: 0 }, at));
    expect(new Set(places.map(({ left, top }) => `${left} ${top}`)).size).toBe(5);
    expect(places[1]?.left).toBeGreaterThan(layout.slot.width);
    expect(places[3]).toEqual({ left: 0, top: layout.slot.height + layout.gaps.slot });
  });

  test.each([
    [1, 12],
    [12, 1],
    [1, 400],
    [10_000, 1],
  ])('folds %i rows of %i columns, so that it is no strip', (rowCount, columnCount) => {
    const { width, height, folds } = layOutSheet(shape({ rowCount, columnCount }));
    expect(folds.length).toBeGreaterThan(1);
    expect(Math.max(width, height) / Math.min(width, height)).toBeLessThan(3.5);
  });
});
