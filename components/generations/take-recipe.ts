import { draftStore } from '#lib/compose/draft-store';
import type { Recipe } from '#lib/compose/recipe';
import { focusPrompt } from './focus-prompt.ts';

/** Puts a recipe into the composer, with the cursor behind its prompt. */
export function takeRecipe(recipe: Recipe): void {
  draftStore.getState().takeRecipe(recipe);
  // On a phone the composer unfolds first.
  requestAnimationFrame(() => focusPrompt());
}
