import type { Axes, PlanProblem } from '#lib/experiments/plan/axes';
import { type Crossing, mostCells } from '#lib/experiments/plan/design';
import { sampleNumbers } from '#lib/experiments/plan/sample-numbers';
import { failed, ok, type Result } from '#lib/result';
import { seededRandom } from '#lib/seeded-random';

/** Where a cell stands: the number of its value on each axis, the wording last. */
export type Coordinates = readonly number[];

const number = (count: number | bigint) => count.toLocaleString('en-GB');

/** How many cells there would be if everything were crossed: exact, however many. */
export function countAll({ lengths }: Axes): bigint {
  return lengths.reduce((product, length) => product * BigInt(length), 1n);
}

/** How many cells a crossing asks for: exact, however many. */
export function countCells(axes: Axes, crossing: Crossing): bigint {
  const all = countAll(axes);
  if (crossing.method === 'cross') return all;
  if (crossing.method === 'paired') return BigInt(crossing.rows.length) * axes.prompts.count;
  return BigInt(crossing.size) < all ? BigInt(crossing.size) : all;
}

/**
 * The coordinates of all cells, in the order of the cross: what stands last changes first. Paired
 * rows keep their own order, and each has every wording.
 */
export function listCoordinates(
  axes: Axes,
  crossing: Crossing,
): Result<readonly Coordinates[], PlanProblem> {
  const count = countCells(axes, crossing);
  if (count > BigInt(mostCells)) {
    return failed({ message: tooManySentence(count, crossing), span: null });
  }
  switch (crossing.method) {
    case 'paired':
      return pairedRows(axes, crossing.rows);
    case 'cross':
      return ok(Array.from({ length: Number(count) }, (_, at) => coordinatesAt(axes, BigInt(at))));
    case 'sample': {
      const random = seededRandom(crossing.seed);
      const numbers = sampleNumbers(countAll(axes), crossing.size, random);
      return ok(numbers.map((each) => coordinatesAt(axes, each)));
    }
  }
}

function tooManySentence(count: bigint, { method }: Crossing): string {
  const way =
    method === 'cross' ? 'Draw a sample of them, or take values out.' : 'Take rows or choices out.';
  return `This makes ${number(count)} cells; an experiment has at most ${number(mostCells)}. ${way}`;
}

/** The coordinates of the cell with this number, in mixed radix. */
function coordinatesAt({ lengths }: Axes, index: bigint): Coordinates {
  let rest = index;
  const digits = lengths.toReversed().map((length) => {
    const digit = Number(rest % BigInt(length));
    rest /= BigInt(length);
    return digit;
  });
  return digits.reverse();
}

function pairedRows(
  { variables, prompts }: Axes,
  rows: readonly (readonly number[])[],
): Result<readonly Coordinates[], PlanProblem> {
  if (rows.length === 0) return failed({ message: 'The table has no rows yet.', span: null });
  for (const [at, row] of rows.entries()) {
    const gap = variables.find(({ values }, axis) => values[row[axis] ?? -1] === undefined);
    if (!gap && row.length === variables.length) continue;
    const message = `Row ${at + 1} has nothing for “${gap?.name ?? ''}”. Fill it in, or cross the values.`;
    return failed({ message, span: null });
  }
  const wordings = Array.from({ length: Number(prompts.count) }, (_, wording) => wording);
  return ok(rows.flatMap((row) => wordings.map((wording) => [...row, wording])));
}
