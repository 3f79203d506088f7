import type { Mark } from '#lib/references/drawing';
import { layOutNote, type MeasureText } from '#lib/references/drawing-note';
import {
  boxAround,
  boxBetween,
  distanceToLine,
  type Frame,
  pointsOf,
  type Spot,
  toSpot,
} from '#lib/references/drawing-shape';
import type { Box } from '#lib/references/mending';

/** The rectangle that a mark covers, in pixels, without the thickness of its line. */
export function markBox(mark: Mark, frame: Frame, measure: MeasureText): Box {
  if (mark.shape === 'text') return layOutNote(mark, frame, measure).box;
  return boxAround(pointsOf(mark).map((point) => toSpot(point, frame)));
}

/**
 * The mark at a spot, the topmost first. A line that is met goes before the inside of a box, so
 * that what is drawn within a box can be taken.
 *
 * @param reach how far from a line counts as on it, in pixels: more for a finger than for a mouse
 */
export function markAt(
  marks: readonly Mark[],
  spot: Spot,
  frame: Frame,
  reach: number,
  measure: MeasureText,
): Mark | null {
  const fromTop = marks.toReversed();
  return (
    fromTop.find((mark) => isOnMark(mark, spot, frame, reach, measure)) ??
    fromTop.find((mark) => mark.shape === 'box' && isInside(spot, markBox(mark, frame, measure))) ??
    null
  );
}

function isOnMark(
  mark: Mark,
  spot: Spot,
  frame: Frame,
  reach: number,
  measure: MeasureText,
): boolean {
  if (mark.shape === 'text') return isInside(spot, markBox(mark, frame, measure), reach / 2);
  const corners = lineOf(mark, frame);
  return corners.some((corner, at) => {
    return distanceToLine(spot, corners[Math.max(0, at - 1)] ?? corner, corner) <= reach;
  });
}

/** What a mark looks like as a line through spots. */
function lineOf(mark: Exclude<Mark, { shape: 'text' }>, frame: Frame): readonly Spot[] {
  const spots = pointsOf(mark).map((point) => toSpot(point, frame));
  const [from, to] = spots;
  if (mark.shape !== 'box' || !from || !to) return spots;
  const { x, y, width, height } = boxBetween(from, to);
  const [right, bottom] = [x + width, y + height];
  return [
    { x, y },
    { x: right, y },
    { x: right, y: bottom },
    { x, y: bottom },
    { x, y },
  ];
}

function isInside(spot: Spot, { x, y, width, height }: Box, reach = 0): boolean {
  return (
    spot.x >= x - reach &&
    spot.x <= x + width + reach &&
    spot.y >= y - reach &&
    spot.y <= y + height + reach
  );
}
