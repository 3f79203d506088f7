/** What rows are made for; lengths in CSS pixels. */
export interface RowShape {
  readonly width: number;
  /** The height of a row that is wished for. */
  readonly target: number;
  readonly gap: number;
  readonly headingHeight: number;
}

/** How much higher than wished for a row may be, to fill the width. */
export const mostGrowth = 1.5;
/** A last row that would have to grow no more than this is filled too. */
const lastGrowth = 1.1;
/** In a block that is filled to its end, a row is at least this part of what is wished for. */
const leastPart = 0.4;
/** What a row that cannot fill the width costs, beside the square of its distance from the wish. */
const raggedCost = 9;

/** How high pictures are that share the width: `ratios` is the sum of theirs. */
function filledHeight(ratios: number, count: number, { width, gap }: RowShape): number {
  return Math.max(1, width - gap * (count - 1)) / ratios;
}

/** How high a row is, and the part of the width that it takes. */
export function rowMeasures(
  ratios: number,
  count: number,
  shape: RowShape,
  mayGrow: number,
): { readonly height: number; readonly share: number } {
  const filled = filledHeight(ratios, count, shape);
  if (filled <= shape.target * mayGrow) return { height: filled, share: 1 };
  const width = ratios * shape.target + shape.gap * (count - 1);
  return { height: shape.target, share: width / shape.width };
}

/** How far the last row of a day may grow, and any other. */
export function growthOf(isLast: boolean): number {
  return isLast ? lastGrowth : mostGrowth;
}

/**
 * Where rows end that are filled one after the other; the last one takes what is left. What a row
 * has depends on its beginning alone, so rows stay as they are when more are put behind them.
 *
 * @param ratios of all pictures
 * @returns the place behind the last picture of each row
 */
export function runningEnds(
  ratios: readonly number[],
  from: number,
  to: number,
  shape: RowShape,
): number[] {
  const ends: number[] = [];
  let first = from;
  let sum = 0;
  for (let at = from; at < to; at += 1) {
    const ratio = ratios[at] ?? 1;
    const height = filledHeight(sum + ratio, at - first + 1, shape);
    if (height > shape.target) {
      sum += ratio;
      continue;
    }
    const without = at > first ? filledHeight(sum, at - first, shape) : Number.POSITIVE_INFINITY;
    const isBetterWithout =
      without <= shape.target * mostGrowth && without / shape.target < shape.target / height;
    first = isBetterWithout ? at : at + 1;
    ends.push(first);
    sum = 0;
    if (!isBetterWithout) continue;
    // It begins the next row, and may fill it on its own.
    if (filledHeight(ratio, 1, shape) > shape.target) sum = ratio;
    else {
      first = at + 1;
      ends.push(first);
    }
  }
  if (first < to) ends.push(to);
  return ends;
}

/**
 * Where rows end that are all filled, the last one too, since another row follows it. They are told
 * from the end on: the rows of the last pictures are the same, wherever the first one begins.
 */
export function closedEnds(
  ratios: readonly number[],
  from: number,
  to: number,
  shape: RowShape,
): number[] {
  const cost = new Float64Array(to - from + 1);
  const end = new Int32Array(to - from + 1);
  for (let first = to - 1; first >= from; first -= 1) {
    let best = Number.POSITIVE_INFINITY;
    let sum = 0;
    for (let at = first; at < to; at += 1) {
      sum += ratios[at] ?? 1;
      const height = filledHeight(sum, at - first + 1, shape);
      if (at > first && height < shape.target * leastPart) break;
      const total = rowCost(height, shape) + (cost[at + 1 - from] ?? 0);
      if (total >= best) continue;
      best = total;
      end[first - from] = at + 1;
    }
    cost[first - from] = best;
  }
  const ends: number[] = [];
  for (let at = from; at < to; ) {
    at = end[at - from] ?? to;
    ends.push(at);
  }
  return ends;
}

function rowCost(height: number, { target }: RowShape): number {
  return height > target * mostGrowth ? raggedCost : Math.log(height / target) ** 2;
}
