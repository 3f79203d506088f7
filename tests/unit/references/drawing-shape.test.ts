import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mark } from '#lib/references/drawing';
import {
  arrowShape,
  distance,
  distanceToLine,
  moveMark,
  pointsOf,
  toPoint,
  toSpot,
} from '#lib/references/drawing-shape';
import { simplifyStroke, smoothStroke } from '#lib/references/drawing-stroke';

const coordinate = fc.double({ min: 0, max: 1000, noNaN: true });
const someSpot = fc.record({ x: coordinate, y: coordinate });
const somePath = fc.array(someSpot, { minLength: 1, maxLength: 80 });

describe('an arrow', () => {
  test('has its tip where it points, and a head that spreads evenly behind it', () => {
    const { shaft, head } = arrowShape({ x: 0, y: 50 }, { x: 100, y: 50 }, 2);
    expect(head[0]).toEqual({ x: 100, y: 50 });
    expect(shaft).toEqual([
      { x: 0, y: 50 },
      { x: 90, y: 50 },
    ]);
    expect(head[1]).toEqual({ x: 90, y: 55.5 });
    expect(head[2]).toEqual({ x: 90, y: 44.5 });
  });

  test('keeps a shaft however short it is', () => {
    const [from, to] = [
      { x: 0, y: 0 },
      { x: 3, y: 0 },
    ];
    const { shaft } = arrowShape(from, to, 10);
    expect(distance(shaft[0], shaft[1])).toBeCloseTo(1);
  });

  test('is never anything but numbers, not even without a length', () => {
    fc.assert(
      fc.property(someSpot, fc.double({ min: 0, max: 50, noNaN: true }), (spot, line) => {
        const { shaft, head } = arrowShape(spot, spot, line);
        for (const { x, y } of [...shaft, ...head]) expect(Number.isFinite(x + y)).toBe(true);
      }),
    );
  });
});

describe('a point', () => {
  const frame = { width: 6000, height: 2000 };

  test('is held to the picture', () => {
    expect(toPoint({ x: -5, y: 2500 }, frame)).toEqual({ x: 0, y: 1 });
  });

  test('is the same spot again within a tenth of a pixel of the largest picture', () => {
    fc.assert(
      fc.property(coordinate, coordinate, (x, y) => {
        const again = toSpot(toPoint({ x, y }, frame), frame);
        expect(distance({ x, y }, again)).toBeLessThan(0.1);
      }),
    );
  });
});

describe('a mark that is moved', () => {
  const box: Mark = {
    id: 'a',
    colour: 'red',
    shape: 'box',
    from: { x: 0.6, y: 0.5 },
    to: { x: 0.2, y: 0.9 },
  };

  test.each([
    ['within the picture, as far as it is moved', { x: 0.1, y: -0.2 }, { x: 0.7, y: 0.3 }],
    ['as far as the right edge', { x: 0.9, y: 0 }, { x: 1, y: 0.5 }],
    ['as far as the upper left corner', { x: -0.9, y: -0.9 }, { x: 0.4, y: 0 }],
  ])('goes %s', (_where, by, from) => {
    expect(moveMark(box, by)).toMatchObject({ from });
  });

  test('keeps its size and stays on the picture, wherever it is moved', () => {
    const share = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(share, share, (x, y) => {
        const moved = moveMark(box, { x, y });
        const [from, to] = pointsOf(moved);
        if (!from || !to) throw new Error('no points');
        expect(from.x - to.x).toBeCloseTo(0.4);
        expect(to.y - from.y).toBeCloseTo(0.4);
        for (const at of [from.x, from.y, to.x, to.y]) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('a stroke that is simplified', () => {
  test('loses what lies on a line and keeps its corners', () => {
    const across = Array.from({ length: 50 }, (_, x) => ({ x, y: 0 }));
    const down = Array.from({ length: 50 }, (_, y) => ({ x: 49, y }));
    expect(simplifyStroke([...across, ...down], 0.5)).toEqual([
      { x: 0, y: 0 },
      { x: 49, y: 0 },
      { x: 49, y: 49 },
    ]);
  });

  test('begins and ends where it did, and strays no farther than it may', () => {
    fc.assert(
      fc.property(somePath, fc.double({ min: 0, max: 40, noNaN: true }), (path, tolerance) => {
        const kept = simplifyStroke(path, tolerance);
        expect(kept[0]).toBe(path[0]);
        expect(kept.at(-1)).toBe(path.at(-1));
        for (const spot of path) {
          const away = Math.min(
            ...kept.map((to, at) => distanceToLine(spot, kept[Math.max(0, at - 1)] ?? to, to)),
          );
          expect(away).toBeLessThanOrEqual(tolerance + 1e-9);
        }
      }),
    );
  });

  test('is brought under a number of points, and no farther than it must', () => {
    const zigzag = Array.from({ length: 3000 }, (_, x) => ({ x, y: (x % 2) * (1 + x / 500) }));
    const kept = simplifyStroke(zigzag, 0.1, 1000);
    expect(kept.length).toBe(1000);
  });
});

describe('a stroke that is smoothed', () => {
  test('rounds a corner only near it, so that a straight line stays straight', () => {
    const corner = [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
      { x: 100, y: 100 },
    ];
    expect(smoothStroke(corner, 10)).toEqual([
      { start: { x: 90, y: 0 }, bend: { x: 100, y: 0 }, end: { x: 100, y: 10 } },
    ]);
  });

  test('never leaves its points, and no rounding reaches into the next', () => {
    fc.assert(
      fc.property(somePath, fc.double({ min: 0, max: 100, noNaN: true }), (path, reach) => {
        const curves = smoothStroke(path, reach);
        expect(curves).toHaveLength(Math.max(0, path.length - 2));
        for (const [at, { start, bend, end }] of curves.entries()) {
          const before = path[at] ?? bend;
          const after = path[at + 2] ?? bend;
          expect(distance(bend, start)).toBeLessThanOrEqual(distance(bend, before) / 2 + 1e-9);
          expect(distance(bend, end)).toBeLessThanOrEqual(distance(bend, after) / 2 + 1e-9);
        }
      }),
    );
  });
});
