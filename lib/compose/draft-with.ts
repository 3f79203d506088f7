import { type Draft, emptyDraft } from '#lib/compose/draft';
import { recipeToDraft } from '#lib/compose/draft-of-recipe';
import { emptyRecipe } from '#lib/compose/empty-recipe';
import { promptWithMentions } from '#lib/compose/mention';
import type { Recipe } from '#lib/compose/recipe';
import { sizeWord } from '#lib/compose/size-choice';

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

/** Whether nobody has chosen anything either, so that nothing of it could be missed. */
export function isUntouched(draft: Draft): boolean {
  return isUnwritten(draft) && isSameDraft({ ...draft, prompt: '' }, emptyDraft);
}

/** Whether two drafts say the same, whatever their tiles go by. */
export function isSameDraft(one: Draft, other: Draft): boolean {
  return JSON.stringify(sayingsOf(one)) === JSON.stringify(sayingsOf(other));
}

/** A tile that has not reached the studio is the same as no other. */
function sayingsOf({ prompt, references, size, isSet, watermark, ...typed }: Draft) {
  const { customWidth, customHeight, maximum } = typed;
  const keys = references.map(({ key, id }) => key ?? id);
  return [prompt, keys, sizeWord(size), customWidth, customHeight, isSet, maximum, watermark];
}
