import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeFrame, type FrameInput, type GridFrame, seenRow } from '#lib/gallery/grid-frame';
import { justifyRows, rowOfPicture, rowShape, rowsHeight } from '#lib/gallery/justified-rows';
import type { RunPicture } from '#lib/gallery/loaded-run';
import { anyPictures, anyTarget, anyWidth, imageOf, pictureOf } from '#tests/support/run-pictures';

const view = { y: 0, height: 800, inset: 64, above: 100 };

function inputOf(pictures: readonly RunPicture[], given: Partial<FrameInput> = {}): FrameInput {
  const shape = given.shape ?? rowShape(1000, 200);
  const around = { before: 0, behind: 0 };
  const rows = justifyRows(pictures, shape);
  return { pictures, rows, shape, around, isStart: false, landing: null, ...given };
}

/** Where a picture's row is in the window, after the page was scrolled as the frame says. */
function heightInWindow(frame: GridFrame, id: string, y: number): number {
  const place = frame.pictures.findIndex((each) => each.id === id);
  return frame.top + (frame.rows[rowOfPicture(frame.rows, place)]?.top ?? 0) - y;
}

/** The picture that begins the row at the top of what is seen. */
function seenId(frame: GridFrame, y: number): string {
  const row = seenRow(frame, { ...view, y });
  const first = row?.kind === 'heading' ? frame.rows[frame.rows.indexOf(row) + 1] : row;
  return (first?.kind === 'pictures' && frame.pictures[first.first]?.id) || '';
}

const many = Array.from({ length: 200 }, (_, at) => pictureOf(imageOf(at)));

describe('what is seen', () => {
  test('stays in its place when pages come before it, whatever was estimated', () => {
    fc.assert(
      fc.property(
        anyPictures,
        anyWidth,
        anyTarget,
        fc.nat(20_000),
        fc.nat(20_000),
        fc.nat(),
        (pictures, width, target, before, corrected, seed) => {
          const shape = rowShape(width, target);
          const cut = seed % pictures.length;
          const around = { before, behind: 500 };
          const old = composeFrame(null, inputOf(pictures.slice(cut), { shape, around }), view);
          const y = old.top - view.inset + 1 + (seed % (Math.floor(rowsHeight(old.rows)) - 10));
          const id = seenId(old, y);
          const marked = pictures.map((each, at) => ({ ...each, startsRow: at === cut }));
          const isStart = seed % 2 === 0;
          const next = inputOf(marked, {
            shape,
            around: { before: corrected, behind: 9 },
            isStart,
          });
          const frame = composeFrame(old, next, { ...view, y });
          expect(heightInWindow(frame, id, y + frame.shift)).toBeCloseTo(
            heightInWindow(old, id, y),
            4,
          );
          if (isStart) expect(frame.top).toBe(0);
          expect(frame.top).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  test('stays when rows become of another size', () => {
    const old = composeFrame(null, inputOf(many, { around: { before: 5000, behind: 0 } }), view);
    const y = old.top + 3000;
    const shape = rowShape(700, 120);
    const frame = composeFrame(old, inputOf(many, { shape, around: { before: 4000, behind: 0 } }), {
      ...view,
      y,
    });
    const id = seenId(old, y);
    expect(heightInWindow(frame, id, y + frame.shift)).toBeCloseTo(heightInWindow(old, id, y), 4);
  });

  test('needs no scrolling for it, as long as there is room before it', () => {
    const around = { before: 12_000, behind: 0 };
    const old = composeFrame(null, inputOf(many.slice(100), { around }), view);
    const marked = many.map((each, at) => ({ ...each, startsRow: at === 100 }));
    const next = inputOf(marked, { around: { before: 4000, behind: 0 } });
    const frame = composeFrame(old, next, { ...view, y: old.top + 50 });
    expect(frame.shift).toBe(0);
    expect(frame.top).toBeGreaterThan(0);
  });

  test('at the very beginning gives way to new pictures', () => {
    const old = composeFrame(null, inputOf(many.slice(1), { isStart: true }), view);
    const frame = composeFrame(old, inputOf(many, { isStart: true }), { ...view, y: -100 });
    expect(frame).toMatchObject({ top: 0, shift: 0 });
  });

  test('is given room above as soon as something is known of it', () => {
    const old = composeFrame(null, inputOf(many), view);
    expect(old.top).toBe(0);
    const known = { ...inputOf(many), rows: old.rows, around: { before: 7000, behind: 0 } };
    const frame = composeFrame(old, known, { ...view, y: 20 });
    expect(frame).toMatchObject({ top: 7000, shift: 7000 });
  });
});

describe('a run that was jumped to', () => {
  const old = composeFrame(null, inputOf(many, { isStart: true }), view);
  const around = { before: 40_000, behind: 60_000 };

  test('stands where it belongs, and the page is scrolled to it', () => {
    const input = inputOf(many, { around, landing: { kind: 'there' } });
    const frame = composeFrame(old, input, { ...view, y: 500 });
    expect(frame.top).toBe(40_000);
    expect(500 + frame.shift + view.inset).toBe(40_000);
    expect(frame.height).toBe(40_000 + rowsHeight(frame.rows) + 60_000);
  });

  test('stands where the page is scrolled to already', () => {
    const input = inputOf(many, { around, landing: { kind: 'here' } });
    const frame = composeFrame(old, input, { ...view, y: 31_000 });
    expect(frame).toMatchObject({ top: 31_000 + view.inset, shift: 0 });
  });

  test('at the beginning of all is seen with what stands above the grid', () => {
    const input = inputOf(many, { isStart: true, landing: { kind: 'there' } });
    const frame = composeFrame(old, input, { ...view, y: 31_000 });
    expect(frame).toMatchObject({ top: 0, shift: -31_000 - view.above });
  });

  test('stands where it was left', () => {
    const input = inputOf(many, { around, landing: { kind: 'left', top: 700, y: 1234 } });
    const frame = composeFrame(null, input, { ...view, y: -100 });
    expect(frame).toMatchObject({ top: 700, shift: 1334 });
  });

  test('is put in its place once', () => {
    const landing = { kind: 'there' } as const;
    const first = composeFrame(old, inputOf(many, { around, landing }), { ...view, y: 500 });
    const again = composeFrame(first, inputOf(many, { around, landing }), { ...view, y: 45_000 });
    expect(again).toMatchObject({ top: first.top, shift: 0 });
  });
});

test('where nothing is loaded no row is seen', () => {
  const frame = composeFrame(null, inputOf(many, { around: { before: 9000, behind: 9000 } }), view);
  expect(seenRow(frame, { ...view, y: 0 })).toBeNull();
  expect(seenRow(frame, { ...view, y: frame.height - 800 })).toBeNull();
  expect(seenRow(frame, { ...view, y: 8950 })).toMatchObject({ kind: 'heading' });
});
