import { type Draft, recipeToDraft } from '#lib/compose/draft';
import { emptyRecipe } from '#lib/compose/empty-recipe';
import { promptWithMentions } from '#lib/compose/mention';
import type { Recipe } from '#lib/compose/recipe';

/** What is known of a recipe: all of it, or as much as another program could say. */
export type KnownRecipe = Pick<Recipe, 'prompt'> & Partial<Recipe>;

/**
 * The draft that gives a recipe again. What the recipe does not say stays as it is in the draft:
 * another program's picture knows of no watermark, of no set and of none of these references.
 *
 * @param without the tile that leaves: the picture that the recipe was read from
 * @param newKey gives each tile of the recipe an identifier of its own
 */
export function draftWith(
  draft: Draft,
  recipe: KnownRecipe,
  { without, newKey }: { readonly without: string | null; readonly newKey: () => string },
): Draft {
  const whole = recipeToDraft({ ...emptyRecipe, ...recipe }, newKey);
  if (recipe.references) return whole;
  const references = draft.references.filter(({ id }) => id !== without);
  const prompt = promptWithMentions(recipe.prompt, references.length);
  if (!recipe.size) return { ...draft, references, prompt };
  const { size, customWidth, customHeight } = whole;
  return { ...draft, references, prompt, size, customWidth, customHeight };
}

/** Whether nobody has written or added anything yet, so that a recipe would replace nothing. */
export function isUnwritten({ prompt, references }: Draft): boolean {
  return prompt.trim() === '' && references.length === 0;
}
