import { draftStore } from '#lib/compose/draft-store';
import type { Recipe } from '#lib/compose/recipe';

/** Puts a recipe into the composer, which then takes the focus to its prompt. */
export function takeRecipe(recipe: Recipe): void {
  draftStore.getState().takeRecipe(recipe);
}
