import { Recipe } from '#lib/compose/recipe';
import { sizeLabel } from '#lib/compose/size';
import type { Axes } from '#lib/experiments/plan/axes';
import type { Coordinates } from '#lib/experiments/plan/coordinates';
import type { Design } from '#lib/experiments/plan/design';
import type { Wording } from '#lib/experiments/template/prompts';
import type { Variable, VariableValue } from '#lib/experiments/variables/variable';
import { failed, ok, type Result } from '#lib/result';

/**
 * The recipe of a cell: what all have in common, with the values of this cell in its place.
 *
 * @param common its prompt is the template, of which the axes were made
 * @returns the recipe, or a sentence about the rule that this combination of values breaks
 */
export function cellRecipe(
  axes: Axes,
  common: Recipe,
  coordinates: Coordinates,
): Result<Recipe, string> {
  const { recipe, words } = applyValues(axes.variables, common, coordinates);
  const wording = BigInt(coordinates.at(-1) ?? 0);
  const parsed = Recipe.safeParse({ ...recipe, prompt: axes.prompts.at(wording, words) });
  if (parsed.success) return ok(parsed.data);
  return failed(parsed.error.issues[0]?.message ?? 'This is no recipe.');
}

/** What the prompt of a cell says for each variable, by name. @throws where there is no such cell */
export function wordsOfCell(
  { variables, recipe }: Pick<Design, 'variables' | 'recipe'>,
  coordinates: Coordinates,
): Wording {
  return applyValues(variables, recipe, coordinates).words;
}

function applyValues(
  variables: readonly Variable[],
  common: Recipe,
  coordinates: Coordinates,
): { readonly recipe: Recipe; readonly words: Wording } {
  const recipe = { ...common, references: [...common.references] };
  const words = new Map<string, string>();
  for (const [axis, { name, values }] of variables.entries()) {
    const value = values[coordinates[axis] ?? -1];
    if (!value) throw new RangeError(`There is no cell at ${coordinates.join(', ')}.`);
    words.set(name, applyValue(recipe, value));
  }
  return { recipe, words };
}

/** Puts a value in its place in the recipe. @returns what the prompt says for it */
function applyValue(
  recipe: Pick<Recipe, 'size' | 'set' | 'references'>,
  value: VariableValue,
): string {
  switch (value.kind) {
    case 'words':
      return value.text;
    case 'size':
      recipe.size = value.size;
      return sizeLabel(value.size);
    case 'set':
      recipe.set = value.maximum === null ? null : { maximum: value.maximum };
      return String(value.maximum ?? 1);
    case 'reference': {
      const known = recipe.references.indexOf(value.key);
      const at = known === -1 ? recipe.references.push(value.key) - 1 : known;
      return `image ${at + 1}`;
    }
  }
}
