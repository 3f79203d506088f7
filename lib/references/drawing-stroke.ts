import { distance, distanceToLine, type Spot } from '#lib/references/drawing-shape';

/** A part of a stroke that is taken for a straight line, and the spot that is farthest from it. */
interface Span {
  readonly first: number;
  readonly last: number;
  readonly farthest: number;
  /** Pixels. */
  readonly away: number;
}

/**
 * Leaves out the spots of a stroke without which it looks the same (Ramer, Douglas and Peucker).
 * The worst part is always mended first, so a stroke that may have only so many spots has the best.
 *
 * @param tolerance how far the line may move, in pixels
 * @param most how many spots may be left, two at least; it goes before the tolerance
 */
export function simplifyStroke(
  spots: readonly Spot[],
  tolerance: number,
  most = Number.POSITIVE_INFINITY,
): readonly Spot[] {
  if (spots.length < 3) return spots;
  const kept = new Set([0, spots.length - 1]);
  const open = [spanOf(spots, 0, spots.length - 1)];
  while (kept.size < most) {
    const worst = takeWorst(open);
    if (!worst || worst.away <= tolerance) break;
    kept.add(worst.farthest);
    open.push(spanOf(spots, worst.first, worst.farthest));
    open.push(spanOf(spots, worst.farthest, worst.last));
  }
  return spots.filter((_, at) => kept.has(at));
}

function takeWorst(open: Span[]): Span | undefined {
  let worst = 0;
  for (const [at, { away }] of open.entries()) if (away > (open[worst]?.away ?? 0)) worst = at;
  const taken = open[worst];
  const last = open.pop();
  // The order means nothing, so the last fills the gap.
  if (last && last !== taken) open[worst] = last;
  return taken;
}

function spanOf(spots: readonly Spot[], first: number, last: number): Span {
  const [from, to] = [spots[first], spots[last]];
  let span: Span = { first, last, farthest: first, away: 0 };
  for (let at = first + 1; from && to && at < last; at += 1) {
    const spot = spots[at];
    const away = spot ? distanceToLine(spot, from, to) : 0;
    if (away > span.away) span = { first, last, farthest: at, away };
  }
  return span;
}

/** A straight line to `start`, then a curve that is pulled towards `bend` and ends at `end`. */
export interface Curve {
  readonly start: Spot;
  readonly bend: Spot;
  readonly end: Spot;
}

/**
 * Rounds the corners of a stroke. What was drawn as a curve becomes one; what was drawn straight
 * stays straight, since a corner is never rounded farther than `reach`.
 *
 * @param reach how far from a corner its rounding may begin, in pixels
 */
export function smoothStroke(spots: readonly Spot[], reach: number): readonly Curve[] {
  return spots.slice(1, -1).map((bend, at) => ({
    start: towards(bend, spots[at] ?? bend, reach),
    bend,
    end: towards(bend, spots[at + 2] ?? bend, reach),
  }));
}

function towards(from: Spot, to: Spot, reach: number): Spot {
  const length = distance(from, to);
  const share = length === 0 ? 0 : Math.min(reach / length, 0.5);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
