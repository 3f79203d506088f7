import { describe, expect, test } from 'vitest';
import type { Mark } from '#lib/references/drawing';
import {
  type DrawnShape,
  type EndedMark,
  finishMark,
  followHand,
  gripName,
  gripSpot,
  gripsOf,
  keyStep,
  moveGrip,
  startMark,
} from '#lib/references/drawing-pen';
import type { Spot } from '#lib/references/drawing-shape';

const frame = { width: 400, height: 200 };
const red = { id: 'a', colour: 'red' } as const;

function draw(shape: DrawnShape, ...[first, ...rest]: readonly Spot[]): Mark | null {
  if (!first) throw new Error('A mark begins somewhere.');
  const held = rest.reduce(
    (hand, spot) => followHand(hand, [spot], frame),
    startMark(shape, red, first, frame),
  );
  return finishMark(held, frame);
}

const box: EndedMark = {
  ...red,
  shape: 'box',
  from: { x: 0.75, y: 0.25 },
  to: { x: 0.25, y: 0.75 },
};

describe('the pen', () => {
  test.each(['arrow', 'box'] as const)('draws an %s from its press to its release', (shape) => {
    const mark = draw(shape, { x: 40, y: 20 }, { x: 100, y: 100 }, { x: 200, y: 150 });
    expect(mark).toEqual({ ...red, shape, from: { x: 0.1, y: 0.1 }, to: { x: 0.5, y: 0.75 } });
  });

  // The line is 1.8 px thick here, and a mark is meant from two and a half of them.
  test.each([
    [4.4, false],
    [4.6, true],
  ])('an arrow of %s pixels was meant: %s', (length, isMeant) => {
    expect(draw('arrow', { x: 40, y: 20 }, { x: 40 + length, y: 20 }) !== null).toBe(isMeant);
  });

  test('keeps a dot as a dot', () => {
    expect(draw('stroke', { x: 40, y: 20 })).toMatchObject({ points: [{ x: 0.1, y: 0.1 }] });
  });

  test('keeps of a straight stroke its ends', () => {
    const path = Array.from({ length: 100 }, (_, x) => ({ x: x + 100, y: 50 }));
    expect(draw('stroke', ...path)).toMatchObject({
      points: [
        { x: 0.25, y: 0.25 },
        { x: 0.4975, y: 0.25 },
      ],
    });
  });

  test('holds a stroke to the picture when the hand leaves it', () => {
    const mark = draw('stroke', { x: 40, y: 20 }, { x: -50, y: 20 }, { x: 40, y: 900 });
    expect(mark).toMatchObject({
      points: [
        { x: 0.1, y: 0.1 },
        { x: 0, y: 0.1 },
        { x: 0.1, y: 1 },
      ],
    });
  });
});

describe('a mark in the hand', () => {
  const take = (spot: Spot) => ({ deed: 'moved', mark: box, was: box, from: spot }) as const;

  test('does not move by a mere press', () => {
    const held = followHand(take({ x: 100, y: 100 }), [{ x: 102, y: 101 }], frame);
    expect(finishMark(held, frame)).toEqual(box);
  });

  test('moves with the hand, and back to where it was', () => {
    const away = followHand(take({ x: 100, y: 100 }), [{ x: 140, y: 80 }], frame);
    expect(away.mark).toMatchObject({ from: { x: 0.85, y: 0.15 }, to: { x: 0.35, y: 0.65 } });
    const back = followHand(away, [{ x: 100, y: 100 }], frame);
    expect(back.mark).toEqual(box);
  });

  test('has four corners, each of which moves alone', () => {
    const names = gripsOf(box).map((grip) => gripName(box, grip));
    expect(names).toEqual([
      'Upper right corner',
      'Upper left corner',
      'Lower right corner',
      'Lower left corner',
    ]);
    for (const grip of gripsOf(box)) {
      const moved = moveGrip(box, grip, { x: 4, y: 2 }, frame);
      expect(gripSpot(moved, grip, frame)).toEqual({ x: 4, y: 2 });
      const opposite = {
        x: grip.x === 'from' ? 'to' : 'from',
        y: grip.y === 'from' ? 'to' : 'from',
      } as const;
      expect(gripSpot(moved, opposite, frame)).toEqual(gripSpot(box, opposite, frame));
    }
  });

  test('has two ends as an arrow', () => {
    const arrow = { ...box, shape: 'arrow' } as const;
    expect(gripsOf(arrow).map((grip) => gripName(arrow, grip))).toEqual(['Start', 'Tip']);
  });
});

test.each([
  ['ArrowLeft', false, { x: -2, y: 0 }],
  ['ArrowRight', true, { x: 20, y: 0 }],
  ['ArrowUp', false, { x: 0, y: -2 }],
  ['ArrowDown', true, { x: 0, y: 20 }],
  ['Enter', false, null],
])('%s, with Shift: %s, steps by %j', (key, isLarge, step) => {
  expect(keyStep(key, isLarge, frame)).toEqual(step);
});
