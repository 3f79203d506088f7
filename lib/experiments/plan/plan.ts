import type { Recipe } from '#lib/compose/recipe';
import { mostImages } from '#lib/compose/set-rules';
import { axesOf, type PlanProblem } from '#lib/experiments/plan/axes';
import { cellRecipe } from '#lib/experiments/plan/cell-recipe';
import { type Coordinates, listCoordinates } from '#lib/experiments/plan/coordinates';
import { type Design, mostGenerations } from '#lib/experiments/plan/design';
import { valueLabel } from '#lib/experiments/variables/variable';
import { failed, ok, type Result } from '#lib/result';

export interface PlannedCell {
  readonly coordinates: Coordinates;
  readonly recipe: Recipe;
}

/** What an experiment would make, before anything is sent. */
export interface Plan {
  /** No two of one recipe: those would be rivals that nothing parts, each of them paid for. */
  readonly cells: readonly PlannedCell[];
  /** How many cells would have been the same as one of them. */
  readonly twins: number;
  readonly generations: number;
  /** The most that can come, and so the most that is paid. */
  readonly images: number;
}

/** Makes the plan of a design, or says what keeps it from being one. Nothing is sent or stored. */
export function planExperiment(design: Design): Result<Plan, PlanProblem> {
  const axes = axesOf(design);
  if (!axes.ok) return axes;
  const coordinates = listCoordinates(axes.value, design.crossing);
  if (!coordinates.ok) return coordinates;
  const cells = new Map<string, PlannedCell>();
  for (const at of coordinates.value) {
    const recipe = cellRecipe(axes.value, design.recipe, at);
    if (!recipe.ok)
      return failed({ message: cellSentence(design, at, recipe.failure), span: null });
    const identity = JSON.stringify(recipe.value);
    if (!cells.has(identity)) cells.set(identity, { coordinates: at, recipe: recipe.value });
  }
  const twins = coordinates.value.length - cells.size;
  return sumPlan([...cells.values()], twins, design.repeats);
}

function sumPlan(
  cells: readonly PlannedCell[],
  twins: number,
  repeats: number,
): Result<Plan, PlanProblem> {
  const generations = cells.length * repeats;
  if (generations > mostGenerations) {
    const number = (count: number) => count.toLocaleString('en-GB');
    const message = `${number(cells.length)} cells, ${repeats} times each, are ${number(generations)} generations; at most ${number(mostGenerations)} can be started. Take fewer repeats; you can add more later.`;
    return failed({ message, span: null });
  }
  const images = repeats * cells.reduce((sum, { recipe }) => sum + mostImages(recipe), 0);
  return ok({ cells, twins, generations, images });
}

/** Which cell it is that breaks a rule: most others are lawful. */
function cellSentence({ variables }: Design, at: Coordinates, rule: string): string {
  const values = variables.flatMap(({ name, values: all }, axis) => {
    const value = all[at[axis] ?? -1];
    return value ? `${name}: ${valueLabel(value)}` : [];
  });
  return values.length === 0 ? rule : `With ${values.join(', ')}: ${rule}`;
}
