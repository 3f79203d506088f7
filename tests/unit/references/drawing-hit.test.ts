import { describe, expect, test } from 'vitest';
import type { Mark } from '#lib/references/drawing';
import { markAt } from '#lib/references/drawing-hit';
import { layOutNote } from '#lib/references/drawing-note';

/** Each letter half as wide as the font is high. */
const measure = (text: string) => text.length / 2;
const frame = { width: 400, height: 200 };

const outer: Mark = {
  id: 'outer',
  colour: 'red',
  shape: 'box',
  from: { x: 0.1, y: 0.1 },
  to: { x: 0.9, y: 0.9 },
};
const arrow: Mark = {
  id: 'arrow',
  colour: 'red',
  shape: 'arrow',
  from: { x: 0.25, y: 0.5 },
  to: { x: 0.75, y: 0.5 },
};
const stroke: Mark = {
  id: 'stroke',
  colour: 'blue',
  shape: 'stroke',
  points: [
    { x: 0.2, y: 0.2 },
    { x: 0.2, y: 0.8 },
    { x: 0.8, y: 0.8 },
  ],
};
const dot: Mark = { id: 'dot', colour: 'blue', shape: 'stroke', points: [{ x: 0.5, y: 0.3 }] };
const note: Mark = {
  id: 'note',
  colour: 'white',
  shape: 'text',
  at: { x: 0.5, y: 0.6 },
  text: 'Keep',
};

describe('a press', () => {
  test.each<[string, readonly Mark[], readonly [number, number], string | null]>([
    ['on the edge of a box takes it', [outer], [40, 100], 'outer'],
    ['five pixels beside the edge takes it', [outer], [35, 100], 'outer'],
    ['six pixels beside the edge takes nothing', [outer], [34, 100], null],
    ['inside a box takes it', [outer], [200, 60], 'outer'],
    ['on an arrow inside a box takes the arrow', [arrow, outer], [200, 100], 'arrow'],
    ['on the nearest part of a stroke takes it', [stroke], [82, 120], 'stroke'],
    ['between the ends of a stroke takes nothing', [stroke], [200, 80], null],
    ['on a dot takes it', [dot], [203, 62], 'dot'],
    ['on a note takes it', [note], [210, 126], 'note'],
    ['where two lie takes the upper one', [arrow, { ...arrow, id: 'top' }], [200, 100], 'top'],
    ['beside everything takes nothing', [arrow, stroke, dot, note], [390, 190], null],
  ])('%s', (_what, marks, [x, y], id) => {
    expect(markAt(marks, { x, y }, frame, 5, measure)?.id ?? null).toBe(id);
  });
});

describe('a note', () => {
  const laidOut = (text: string, x: number, y: number) =>
    layOutNote({ text, at: { x, y } }, frame, measure);

  test('begins where it was put', () => {
    const { box, lines } = laidOut('Keep', 0.5, 0.5);
    expect(box).toMatchObject({ x: 200, y: 100 });
    expect(lines).toHaveLength(1);
  });

  test('is drawn in from an edge that it would cross', () => {
    for (const [x, y] of [
      [1, 1],
      [0, 0],
      [0.95, 0.5],
    ] as const) {
      const { box } = laidOut('A longer note', x, y);
      expect(box.x).toBeGreaterThanOrEqual(3);
      expect(box.y).toBeGreaterThanOrEqual(3);
      expect(box.x + box.width).toBeLessThanOrEqual(397 + 1e-9);
      expect(box.y + box.height).toBeLessThanOrEqual(197 + 1e-9);
    }
  });

  test('is broken between words, and within a word that is wider than the picture', () => {
    const narrow = { width: 100, height: 300 };
    const rows = (text: string) =>
      layOutNote({ text, at: { x: 0, y: 0 } }, narrow, measure).lines.map((line) => line.text);
    const most = Math.floor((97 / 5.5) * 2);
    expect(rows('remove the lamp and the chair behind the table')).toEqual([
      'remove the lamp and the chair',
      'behind the table',
    ]);
    expect(rows('x'.repeat(most + 3)).map(({ length }) => length)).toEqual([most, 3]);
  });

  test('breaks alike at every size it is shown with', () => {
    const text = 'remove the lamp and the chair behind the table, then paint the wall';
    const rowsAt = (scale: number) =>
      layOutNote(
        { text, at: { x: 0, y: 0 } },
        { width: 100 * scale, height: 300 * scale },
        measure,
      ).lines.map((line) => line.text);
    expect(rowsAt(0.37)).toEqual(rowsAt(1));
    expect(rowsAt(19)).toEqual(rowsAt(1));
  });
});
