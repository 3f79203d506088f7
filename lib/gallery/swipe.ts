import type { Offset } from '#lib/gallery/zoom';

/** What one finger asks of a picture that fits its frame. */
export type Swipe = 'left' | 'right' | 'down';

/** Before it has gone this far nobody can say where a finger goes, in CSS pixels. */
const slackPx = 8;
/** A slow finger has to go this far; a wide screen asks for no more. */
const farPx = 96;
const farPart = 0.25;
/** A quick one goes a shorter way at this speed, in CSS pixels and CSS pixels a millisecond. */
const flickPx = 32;
const flickSpeed = 0.4;

/** Where a finger goes, or null while that cannot be said. A page scrolls by the way up. */
export function swipeHeading({ right, down }: Offset): Swipe | 'up' | null {
  if (Math.hypot(right, down) < slackPx) return null;
  if (Math.abs(right) > Math.abs(down)) return right < 0 ? 'left' : 'right';
  return down > 0 ? 'down' : 'up';
}

/**
 * What a finger meant that has been lifted.
 *
 * @param tookMs how long it was down, in milliseconds
 * @param width of what it went over, in CSS pixels
 */
export function readSwipe(moved: Offset, tookMs: number, width: number): Swipe | null {
  const heading = swipeHeading(moved);
  if (heading === null || heading === 'up') return null;
  const way = Math.abs(heading === 'down' ? moved.down : moved.right);
  const isFar = way >= Math.min(farPx, width * farPart);
  const isFlick = way >= flickPx && way / Math.max(1, tookMs) >= flickSpeed;
  return isFar || isFlick ? heading : null;
}
