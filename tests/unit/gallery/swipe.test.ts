import { describe, expect, test } from 'vitest';
import { readSwipe, swipeHeading } from '#lib/gallery/swipe';

describe('a finger on a picture', () => {
  test.each([
    ['has no heading yet after 7 px', { right: 7, down: 0 }, null],
    ['has one after 8 px', { right: 8, down: 0 }, 'right'],
    ['goes left', { right: -40, down: 30 }, 'left'],
    ['goes down', { right: 30, down: 40 }, 'down'],
    ['goes up, as a page is scrolled', { right: 0, down: -40 }, 'up'],
  ] as const)('%s', (_, moved, heading) => {
    expect(swipeHeading(moved)).toBe(heading);
  });

  test.each([
    ['slowly over 95 px', { right: -95, down: 0 }, 900, null],
    ['slowly over 96 px', { right: -96, down: 0 }, 900, 'left'],
    ['quickly over 31 px', { right: 31, down: 0 }, 50, null],
    ['quickly over 32 px', { right: 32, down: 0 }, 80, 'right'],
    ['over 32 px, a little too slowly', { right: 32, down: 0 }, 81, null],
    ['down and far', { right: 20, down: 120 }, 900, 'down'],
    ['up and far', { right: 0, down: -200 }, 100, null],
  ] as const)('%s', (_, moved, tookMs, meant) => {
    expect(readSwipe(moved, tookMs, 390)).toBe(meant);
  });

  test('has less far to go on a narrow picture', () => {
    expect(readSwipe({ right: 49, down: 0 }, 900, 200)).toBeNull();
    expect(readSwipe({ right: 50, down: 0 }, 900, 200)).toBe('right');
  });
});
