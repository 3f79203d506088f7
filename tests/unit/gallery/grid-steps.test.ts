import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pictureSpan, picturesInBox, stepFrom } from '#lib/gallery/grid-steps';
import { justifyRows, rowOfPicture, rowShape, rowsHeight } from '#lib/gallery/justified-rows';
import type { RunPicture } from '#lib/gallery/loaded-run';
import { anyPictures, anyTarget, anyWidth, imageOf, pictureOf } from '#tests/support/run-pictures';

function lay(pictures: readonly RunPicture[], width = 1000, target = 200) {
  const shape = rowShape(width, target);
  return { pictures, shape, rows: justifyRows(pictures, shape) };
}

/** Three days of 5, 2 and 4 pictures; three fill a row. */
const laid = lay(
  [1, 1, 1, 1, 1, 2, 2, 3, 3, 3, 3].map((day, at) => pictureOf(imageOf(at, 1600, 1000, day))),
);

const to = (place: number) => ({ kind: 'picture', place });

describe('a step through the grid', () => {
  test.each([
    ['left', 4, to(3)],
    ['left', 0, { kind: 'beyond', side: 'before' }],
    ['right', 4, to(5)],
    ['right', 10, { kind: 'beyond', side: 'behind' }],
    ['down', 0, to(3)],
    ['down', 2, to(4)],
    ['down', 4, to(6)],
    ['down', 9, to(10)],
    ['down', 10, { kind: 'beyond', side: 'behind' }],
    ['up', 10, to(7)],
    ['up', 6, to(4)],
    ['up', 1, { kind: 'beyond', side: 'before' }],
    ['row-start', 4, to(3)],
    ['row-end', 0, to(2)],
    ['first', 6, to(0)],
    ['last', 6, to(10)],
    ['page-down', 0, to(5)],
    ['page-up', 10, to(3)],
    ['page-up', 0, { kind: 'beyond', side: 'before' }],
    ['page-down', 10, { kind: 'beyond', side: 'behind' }],
  ] as const)('%s from %i leads to %j', (step, from, target) => {
    expect(stepFrom(laid, from, step, 480)).toEqual(target);
  });

  test('of a page leads on by a row at least, however low the window is', () => {
    expect(stepFrom(laid, 0, 'page-down', 20)).toEqual(to(3));
    expect(stepFrom(laid, 10, 'page-up', 20)).toEqual(to(7));
  });

  test('down and up again leads to the row it came from', () => {
    fc.assert(
      fc.property(anyPictures, anyWidth, anyTarget, fc.nat(), (pictures, width, target, seed) => {
        const any = lay(pictures, width, target);
        const from = seed % pictures.length;
        const down = stepFrom(any, from, 'down', 800);
        if (down.kind === 'beyond') return;
        const up = stepFrom(any, down.place, 'up', 800);
        expect(up.kind).toBe('picture');
        const back = up.kind === 'picture' ? up.place : -1;
        expect(rowOfPicture(any.rows, back)).toBe(rowOfPicture(any.rows, from));
      }),
    );
  });
});

describe('a box', () => {
  test('around everything touches everything', () => {
    fc.assert(
      fc.property(anyPictures, anyWidth, anyTarget, (pictures, width, target) => {
        const any = lay(pictures, width, target);
        const box = { left: -9, right: width + 9, top: -9, bottom: rowsHeight(any.rows) + 9 };
        expect(picturesInBox(any, box)).toEqual(pictures.map(({ id }) => id));
      }),
    );
  });

  test('inside one picture touches that one alone', () => {
    const place = 4;
    const row = laid.rows[rowOfPicture(laid.rows, place)];
    if (row?.kind !== 'pictures') return expect.fail('no row');
    const { left, width } = pictureSpan(laid, row, place);
    const box = {
      left: left + 2,
      right: left + width - 2,
      top: row.top + 2,
      bottom: row.top + row.height - 2,
    };
    expect(picturesInBox(laid, box)).toEqual([laid.pictures[place]?.id]);
  });

  test('in the gap between two rows touches nothing', () => {
    const row = laid.rows[1];
    if (row?.kind !== 'pictures') return expect.fail('no row');
    const y = row.top + row.height;
    const box = { left: 0, right: 1000, top: y + 1, bottom: y + 4 };
    expect(picturesInBox(laid, box)).toEqual([]);
  });
});
