import type { Mark, Point } from '#lib/references/drawing';
import type { Box } from '#lib/references/mending';

/**
 * The shapes of marks in pixels. A drawing's points are shares of a width and a height, so lengths
 * and angles only exist once it is laid over a picture of some size.
 */
export interface Frame {
  /** Pixels that the picture is shown or painted with. */
  readonly width: number;
  readonly height: number;
}

/** In pixels, from the upper left corner of a frame. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export function shorterSide({ width, height }: Frame): number {
  return Math.min(width, height);
}

/** How thick lines are, in pixels: seen at a glance, and thin enough to point at an eye. */
export function lineWidth(frame: Frame): number {
  return shorterSide(frame) * 0.009;
}

export function toSpot({ x, y }: Point, { width, height }: Frame): Spot {
  return { x: x * width, y: y * height };
}

/** Held to the picture; 5 places tell apart a tenth of a pixel in the largest picture. */
export function toPoint({ x, y }: Spot, { width, height }: Frame): Point {
  return { x: share(x / width), y: share(y / height) };
}

function share(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 1e5) / 1e5;
}

export function distance(a: Spot, b: Spot): number {
  return Math.sqrt((b.x - a.x) ** 2 + (b.y - a.y) ** 2);
}

/** @returns the nearest distance of a spot to the line between two others, in pixels */
export function distanceToLine(spot: Spot, from: Spot, to: Spot): number {
  const [x, y] = [to.x - from.x, to.y - from.y];
  // The square of a tiny length is zero before the length is.
  const square = x * x + y * y;
  if (square === 0) return distance(spot, from);
  const along = ((spot.x - from.x) * x + (spot.y - from.y) * y) / square;
  const share = Math.min(1, Math.max(0, along));
  return distance(spot, { x: from.x + x * share, y: from.y + y * share });
}

export interface ArrowShape {
  readonly shaft: readonly [Spot, Spot];
  /** A triangle, its tip first. */
  readonly head: readonly [Spot, Spot, Spot];
}

/** The head of an arrow, as long as this many lines are thick. */
const headLines = 5;

/** A short arrow keeps a shaft, so that it stays one: its head is at most two thirds of it. */
export function arrowShape(from: Spot, to: Spot, line: number): ArrowShape {
  const length = distance(from, to);
  const headLength = Math.min(headLines * line, (length * 2) / 3);
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const neck = { x: to.x - cos * headLength, y: to.y - sin * headLength };
  const half = headLength * 0.55;
  return {
    shaft: [from, neck],
    head: [
      to,
      { x: neck.x - sin * half, y: neck.y + cos * half },
      { x: neck.x + sin * half, y: neck.y - cos * half },
    ],
  };
}

/** The rectangle between two opposite corners, whichever they are. */
export function boxBetween(a: Spot, b: Spot): Box {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
}

/** The smallest rectangle around spots, of which there is at least one. */
export function boxAround(spots: readonly Spot[]): Box {
  const across = spots.map(({ x }) => x);
  const down = spots.map(({ y }) => y);
  const [x, y] = [Math.min(...across), Math.min(...down)];
  return { x, y, width: Math.max(...across) - x, height: Math.max(...down) - y };
}

/** The points that a mark is made of. */
export function pointsOf(mark: Mark): readonly Point[] {
  switch (mark.shape) {
    case 'arrow':
    case 'box':
      return [mark.from, mark.to];
    case 'stroke':
      return mark.points;
    case 'text':
      return [mark.at];
  }
}

/** A mark with each of its points put elsewhere. */
function withPoints(mark: Mark, put: (point: Point) => Point): Mark {
  switch (mark.shape) {
    case 'arrow':
    case 'box':
      return { ...mark, from: put(mark.from), to: put(mark.to) };
    case 'stroke':
      return { ...mark, points: mark.points.map(put) };
    case 'text':
      return { ...mark, at: put(mark.at) };
  }
}

/** Moves a mark by shares of width and height, as far as all of it stays on the picture. */
export function moveMark(mark: Mark, by: Point): Mark {
  const box = boxAround(pointsOf(mark));
  const right = Math.min(Math.max(by.x, -box.x), 1 - box.x - box.width);
  const down = Math.min(Math.max(by.y, -box.y), 1 - box.y - box.height);
  return withPoints(mark, ({ x, y }) => ({ x: share(x + right), y: share(y + down) }));
}

/** Whether an arrow or a box is so small that a slip of the hand has made it. */
export function isSlip(from: Spot, to: Spot, line: number): boolean {
  return distance(from, to) < line * 2.5;
}
