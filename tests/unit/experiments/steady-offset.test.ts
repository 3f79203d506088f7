import { describe, expect, test } from 'vitest';
import { steadyOffset } from '#lib/experiments/results/steady-offset';

describe('a grid whose squares change their size', () => {
  const common = { room: 600, from: 100, to: 200 };

  test('keeps what is in its middle', () => {
    // Square 23 began in the middle, and does so still.
    expect(steadyOffset({ ...common, offset: 2000, focused: null })).toBe(23 * 200 - 300);
    expect(steadyOffset({ ...common, offset: 2000, focused: 90 })).toBe(23 * 200 - 300);
  });

  test('keeps the square that the keyboard is on in its place, and whole', () => {
    const middleOf = (offset: number, side: number, square: number) =>
      (square + 0.5) * side - offset;
    const inside = steadyOffset({ ...common, offset: 2000, focused: 23 });
    expect(middleOf(inside, 200, 23)).toBe(middleOf(2000, 100, 23));
    expect(steadyOffset({ ...common, offset: 2000, focused: 20 })).toBe(20 * 200);
    expect(steadyOffset({ ...common, offset: 2000, focused: 25 })).toBe(25 * 200 - 400);
  });

  test('shows the middle of a square that is larger than all that is seen', () => {
    expect(steadyOffset({ ...common, to: 1000, offset: 2000, focused: 20 })).toBe(20 * 1000 + 200);
  });

  test('is where it was once they are as before', () => {
    const larger = steadyOffset({ ...common, offset: 2000, focused: null });
    expect(steadyOffset({ room: 600, from: 200, to: 100, offset: larger, focused: null })).toBe(
      2000,
    );
  });

  test('begins where it began', () => {
    expect(steadyOffset({ room: 600, from: 200, to: 100, offset: 0, focused: null })).toBe(0);
    expect(steadyOffset({ ...common, offset: 0, focused: 0 })).toBe(0);
  });
});
