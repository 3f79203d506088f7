import { distance, distanceToLine, type Spot } from '#lib/references/drawing-shape';

/**
 * Leaves out the spots of a stroke without which it looks the same (Ramer, Douglas and Peucker).
 *
 * @param tolerance how far the line may move, in pixels
 * @param most how many spots may be left; the tolerance grows until they are few enough
 */
export function simplifyStroke(
  spots: readonly Spot[],
  tolerance: number,
  most = Number.POSITIVE_INFINITY,
): readonly Spot[] {
  let allowed = tolerance;
  let kept = withinTolerance(spots, allowed);
  while (kept.length > Math.max(2, most)) {
    allowed = allowed > 0 ? allowed * 1.5 : 0.5;
    kept = withinTolerance(spots, allowed);
  }
  return kept;
}

/** With a list of what is still to do: a stroke of thousands of spots would be too deep a recursion. */
function withinTolerance(spots: readonly Spot[], tolerance: number): readonly Spot[] {
  if (spots.length < 3) return spots;
  const isKept = new Set([0, spots.length - 1]);
  const open: (readonly [number, number])[] = [[0, spots.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const farthest = farthestBetween(spots, ...span);
    if (!farthest || farthest.away <= tolerance) continue;
    isKept.add(farthest.at);
    open.push([span[0], farthest.at], [farthest.at, span[1]]);
  }
  return spots.filter((_, at) => isKept.has(at));
}

function farthestBetween(
  spots: readonly Spot[],
  first: number,
  last: number,
): { readonly at: number; readonly away: number } | null {
  const [from, to] = [spots[first], spots[last]];
  if (!from || !to) return null;
  let farthest: { at: number; away: number } | null = null;
  for (let at = first + 1; at < last; at += 1) {
    const spot = spots[at];
    const away = spot ? distanceToLine(spot, from, to) : 0;
    if (!farthest || away > farthest.away) farthest = { at, away };
  }
  return farthest;
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
