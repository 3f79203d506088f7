import { describe, expect, test } from 'vitest';
import { type Drawing, drawingLimits, type Mark } from '#lib/references/drawing';
import { DrawingSchema } from '#lib/references/drawing-schema';

const box: Mark = {
  id: 'a',
  colour: 'red',
  shape: 'box',
  from: { x: 0, y: 0.25 },
  to: { x: 1, y: 0.5 },
};

const stroke = (points: number, id = 's'): Mark => ({
  id,
  colour: 'blue',
  shape: 'stroke',
  points: Array.from({ length: points }, () => ({ x: 0.5, y: 0.5 })),
});

const note = (text: string): Mark => ({
  id: 'n',
  colour: 'black',
  shape: 'text',
  at: { x: 0, y: 0 },
  text,
});

const accepts = (drawing: unknown) => DrawingSchema.safeParse(drawing).success;
const drawingOf = (...marks: unknown[]) => ({ version: 1, marks });

describe('a drawing from outside', () => {
  test('is taken with marks of every shape, as it is', () => {
    const drawing: Drawing = {
      version: 1,
      marks: [box, { ...box, id: 'b', shape: 'arrow' }, stroke(3), note('Keep this')],
    };
    expect(DrawingSchema.parse(drawing)).toEqual(drawing);
  });

  test('may be empty', () => {
    expect(accepts(drawingOf())).toBe(true);
  });

  test.each([
    [-0.001, false],
    [0, true],
    [1, true],
    [1.001, false],
    [Number.NaN, false],
    [Number.POSITIVE_INFINITY, false],
  ])('with a coordinate of %s is lawful: %s', (x, isLawful) => {
    expect(accepts(drawingOf({ ...box, from: { x, y: 0 } }))).toBe(isLawful);
    expect(accepts(drawingOf({ ...note('A'), at: { x: 0, y: x } }))).toBe(isLawful);
    expect(accepts(drawingOf({ ...stroke(1), points: [{ x, y: 0 }] }))).toBe(isLawful);
  });

  test.each([
    [drawingLimits.marks - 1, true],
    [drawingLimits.marks, true],
    [drawingLimits.marks + 1, false],
  ])('with %i marks is lawful: %s', (count, isLawful) => {
    const marks = Array.from({ length: count }, (_, at) => ({ ...box, id: `mark-${at}` }));
    expect(accepts(drawingOf(...marks))).toBe(isLawful);
  });

  test.each([
    [0, false],
    [1, true],
    [drawingLimits.strokePoints - 1, true],
    [drawingLimits.strokePoints, true],
    [drawingLimits.strokePoints + 1, false],
  ])('with a stroke of %i points is lawful: %s', (count, isLawful) => {
    expect(accepts(drawingOf(stroke(count)))).toBe(isLawful);
  });

  test.each([
    [0, false],
    [1, true],
    [drawingLimits.textLength - 1, true],
    [drawingLimits.textLength, true],
    [drawingLimits.textLength + 1, false],
  ])('with a note of %i letters is lawful: %s', (count, isLawful) => {
    expect(accepts(drawingOf(note('a'.repeat(count))))).toBe(isLawful);
  });

  test('has a note made storable and trimmed', () => {
    const parsed = DrawingSchema.parse(drawingOf(note('  a\u0000b\ud800 ')));
    expect(parsed.marks[0]).toMatchObject({ text: 'a\ufffdb\ufffd' });
    expect(accepts(drawingOf(note(' \n ')))).toBe(false);
  });

  test('is refused when it is heavy, although each stroke of it is lawful', () => {
    const points = Array.from({ length: drawingLimits.strokePoints }, () => ({
      x: 0.12345,
      y: 0.54321,
    }));
    const heavy = (strokes: number) =>
      drawingOf(
        ...Array.from({ length: strokes }, (_, at) => ({ ...stroke(1, `s${at}`), points })),
      );
    const each = JSON.stringify(heavy(1)).length;
    const most = Math.floor(drawingLimits.jsonLength / each);
    expect(accepts(heavy(most))).toBe(true);
    expect(accepts(heavy(most + 1))).toBe(false);
  });

  test.each([
    ['two marks with one id', drawingOf(box, box)],
    ['an unknown shape', drawingOf({ ...box, shape: 'star' })],
    ['an unknown colour', drawingOf({ ...box, colour: 'mauve' })],
    ['a field that is not in the contract', drawingOf({ ...box, width: 4 })],
    ['another version', { ...drawingOf(box), version: 2 }],
    ['an id that is a path', drawingOf({ ...box, id: '../a' })],
    ['no marks', { version: 1 }],
    ['nothing', null],
  ])('is refused with %s', (_what, drawing) => {
    expect(accepts(drawing)).toBe(false);
  });
});
