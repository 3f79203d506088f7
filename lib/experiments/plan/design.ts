import * as z from 'zod/mini';
import { Recipe } from '#lib/compose/recipe';
import { mostVariables, Variable } from '#lib/experiments/variables/variable';

/** Cells of an experiment, and generations of one start: what a grid can show and a person can read. */
export const mostCells = 10_000;
export const mostGenerations = 10_000;
export const mostRepeats = 100;

/** Which of the possible cells are made. */
export const Crossing = z.discriminatedUnion('method', [
  /** Every value with every other. */
  z.strictObject({ method: z.literal('cross') }),
  /** The rows of a table: for each variable the number of its value, from 0. */
  z.strictObject({
    method: z.literal('paired'),
    rows: z.array(z.array(z.int().check(z.gte(0)))).check(z.maxLength(mostCells)),
  }),
  /** So many of the cross, drawn by chance; the same seed draws the same again. */
  z.strictObject({
    method: z.literal('sample'),
    size: z.int().check(z.gte(1), z.lte(mostCells)),
    seed: z.int().check(z.gte(0), z.lte(2 ** 32 - 1)),
  }),
]);
export type Crossing = z.infer<typeof Crossing>;

/** Everything that determines which recipes an experiment makes and how often. */
export const Design = z.strictObject({
  version: z.literal(1),
  /** What all cells have in common. Its prompt is the template. */
  recipe: Recipe,
  variables: z.array(Variable).check(z.maxLength(mostVariables)),
  crossing: Crossing,
  /** Generations of each cell. */
  repeats: z.int().check(z.gte(1), z.lte(mostRepeats)),
});
export type Design = z.infer<typeof Design>;
