import { goToPrompt } from '#components/compose/focus-prompt';
import { draftStore } from '#lib/compose/draft-store';
import type { Recipe } from '#lib/compose/recipe';

/** Puts a recipe into the composer, with the cursor behind its prompt. */
export function takeRecipe(recipe: Recipe): void {
  draftStore.getState().takeRecipe(recipe);
  goToPrompt();
}
