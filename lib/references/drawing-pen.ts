import { drawingLimits, type Mark, type MarkColour } from '#lib/references/drawing';
import {
  distance,
  type Frame,
  isSlip,
  lineWidth,
  moveMark,
  type Spot,
  shorterSide,
  toPoint,
  toSpot,
} from '#lib/references/drawing-shape';
import { simplifyStroke } from '#lib/references/drawing-stroke';

/** What draws by being moved from one place to another. */
export type DrawnShape = 'arrow' | 'box' | 'stroke';

/** An end of an arrow or a corner of a box: whose coordinates move with it. */
export interface Grip {
  readonly x: 'from' | 'to';
  readonly y: 'from' | 'to';
}

/** A mark between two points, which can be taken hold of. */
export type EndedMark = Mark & { readonly shape: 'arrow' | 'box' };

/** A mark in the hand: `mark` is how it looks just now. */
export type Held =
  | { readonly deed: 'added'; readonly mark: Mark; readonly trail: readonly Spot[] }
  | { readonly deed: 'moved'; readonly mark: Mark; readonly was: Mark; readonly from: Spot }
  | {
      readonly deed: 'resized';
      readonly mark: EndedMark;
      readonly grip: Grip;
    };

/** Puts the pen down. @param spot in pixels of `frame`, as everywhere here */
export function startMark(
  shape: DrawnShape,
  mark: { readonly id: string; readonly colour: MarkColour },
  spot: Spot,
  frame: Frame,
): Held {
  const point = toPoint(spot, frame);
  const drawn: Mark =
    shape === 'stroke'
      ? { ...mark, shape, points: [point] }
      : { ...mark, shape, from: point, to: point };
  return { deed: 'added', mark: drawn, trail: [spot] };
}

/** Moved less than this, a mark was only pressed, in pixels. */
const pressSlackPx = 3;

/** Moves what is in the hand along spots, the newest last. */
export function followHand(held: Held, spots: readonly Spot[], frame: Frame): Held {
  const spot = spots.at(-1);
  if (!spot) return held;
  switch (held.deed) {
    case 'moved': {
      const isStill = held.mark === held.was && distance(spot, held.from) < pressSlackPx;
      if (isStill) return held;
      const by = {
        x: (spot.x - held.from.x) / frame.width,
        y: (spot.y - held.from.y) / frame.height,
      };
      return { ...held, mark: moveMark(held.was, by) };
    }
    case 'resized':
      return { ...held, mark: moveGrip(held.mark, held.grip, spot, frame) };
    case 'added':
      return drawFurther(held, spots, frame);
  }
}

function drawFurther(
  held: Extract<Held, { deed: 'added' }>,
  spots: readonly Spot[],
  frame: Frame,
): Held {
  const { mark } = held;
  const trail = [...held.trail, ...spots];
  const to = toPoint(trail.at(-1) ?? { x: 0, y: 0 }, frame);
  switch (mark.shape) {
    case 'arrow':
    case 'box':
      return { ...held, trail, mark: { ...mark, to } };
    case 'stroke': {
      const points = trail.map((each) => toPoint(each, frame));
      return { ...held, trail, mark: { ...mark, points } };
    }
    case 'text':
      return held;
  }
}

/** Of the thickness of a line: how far simplifying may move it without anybody seeing. */
const toleranceShare = 0.12;

/** @returns the mark as it is kept; null when it is too small to have been meant */
export function finishMark(held: Held, frame: Frame): Mark | null {
  const { mark } = held;
  const line = lineWidth(frame);
  if (mark.shape === 'arrow' || mark.shape === 'box') {
    return isSlip(toSpot(mark.from, frame), toSpot(mark.to, frame), line) ? null : mark;
  }
  if (held.deed !== 'added' || mark.shape !== 'stroke') return mark;
  const kept = simplifyStroke(held.trail, line * toleranceShare, drawingLimits.strokePoints);
  return { ...mark, points: kept.map((spot) => toPoint(spot, frame)) };
}

export function gripsOf({ shape }: EndedMark): readonly Grip[] {
  const ends = ['from', 'to'] as const;
  if (shape === 'arrow') return ends.map((end) => ({ x: end, y: end }));
  return ends.flatMap((y) => ends.map((x) => ({ x, y })));
}

export function gripSpot(mark: EndedMark, grip: Grip, frame: Frame): Spot {
  return toSpot({ x: mark[grip.x].x, y: mark[grip.y].y }, frame);
}

export function moveGrip(mark: EndedMark, grip: Grip, spot: Spot, frame: Frame): EndedMark {
  const { x, y } = toPoint(spot, frame);
  const across = { ...mark, [grip.x]: { ...mark[grip.x], x } };
  return { ...across, [grip.y]: { ...across[grip.y], y } };
}

/** `Start`, `Upper left corner`: where a grip is seen, whichever way the mark was drawn. */
export function gripName(mark: EndedMark, grip: Grip): string {
  if (mark.shape === 'arrow') return grip.x === 'from' ? 'Start' : 'Tip';
  const isRight = mark[grip.x].x > mark[grip.x === 'from' ? 'to' : 'from'].x;
  const isLower = mark[grip.y].y > mark[grip.y === 'from' ? 'to' : 'from'].y;
  return `${isLower ? 'Lower' : 'Upper'} ${isRight ? 'right' : 'left'} corner`;
}

/** How far an arrow key moves something, in pixels. @param isLarge with Shift held */
export function keyStep(key: string, isLarge: boolean, frame: Frame): Spot | null {
  const step = shorterSide(frame) * (isLarge ? 0.1 : 0.01);
  switch (key) {
    case 'ArrowLeft':
      return { x: -step, y: 0 };
    case 'ArrowRight':
      return { x: step, y: 0 };
    case 'ArrowUp':
      return { x: 0, y: -step };
    case 'ArrowDown':
      return { x: 0, y: step };
    default:
      return null;
  }
}
