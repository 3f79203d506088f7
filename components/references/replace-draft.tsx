import type { Draft } from '#lib/compose/draft';
import { draftStore } from '#lib/compose/draft-store';
import { draftWith, type KnownRecipe } from '#lib/compose/draft-with';
import { replaceDraft as replaceIn } from '#lib/compose/tray-replace';
import { trayWords } from '#lib/references/tray-words';
import { carriedRecipes } from './carried-recipes.ts';
import { theTray } from './the-tray.ts';

interface TakeChoices {
  /** What the toast says. */
  readonly words?: string;
  /** The tile of the picture that the recipe was read from; null where it has none. */
  readonly without?: string | null;
}

/**
 * Puts a recipe in the place of the draft in the composer; what it does not say stays as it is.
 *
 * @returns brings back the draft as it was
 */
export function takeRecipe(recipe: KnownRecipe, choices: TakeChoices = {}): () => void {
  const { words, without = null } = choices;
  const { draft } = draftStore.getState();
  return replaceDraft(draftWith(draft, recipe, { without, newKey: theTray.newKey }), words);
}

/**
 * Puts another draft in the place of the one in the composer: whatever does that, does it here. A toast
 * brings back all that was there, and says nothing where nothing was.
 *
 * @param words what the toast says
 * @returns brings back the draft as it was
 */
export function replaceDraft(next: Draft, words = 'Recipe taken'): () => void {
  const carried = carriedRecipes.getState();
  const { isMissed, comeBack } = replaceIn(theTray, next);
  // The word about a recipe that is in the composer was of the one before.
  carriedRecipes.setState({ taken: null });
  const undo = () => {
    comeBack();
    carriedRecipes.setState(carried);
  };
  if (isMissed) trayWords.getState().offer({ words, undo });
  return undo;
}
