import { goToPrompt } from '#components/compose/focus-prompt';
import type { Recipe } from '#lib/compose/recipe';
import { trayWords } from '#lib/references/tray-words';

/**
 * Puts a recipe into the composer beside the feed, with the cursor behind its prompt. What does that
 * comes with the tray, since it brings the references back that make room.
 *
 * @returns whether it is there
 */
export async function takeRecipe(recipe: Recipe): Promise<boolean> {
  const hands = await import('#components/references/replace-draft').catch(() => null);
  if (hands) hands.takeRecipe(recipe);
  // Said in the composer, where it would have been.
  else trayWords.getState().tell('The studio did not answer. Try again.');
  goToPrompt();
  return hands !== null;
}
