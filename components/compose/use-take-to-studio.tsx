import { useGoToStudio } from '#components/compose/use-go-to-studio';
import { tell } from '#components/ui/toast-manager';
import type { Draft } from '#lib/compose/draft';
import { draftStore } from '#lib/compose/draft-store';
import type { KnownRecipe } from '#lib/compose/draft-with';

type Hands = typeof import('#components/references/replace-draft');

/**
 * Puts something into the composer, away from the studio, and leads there, where what had been there
 * can be brought back. Each says whether it did.
 */
export function useTakeToStudio() {
  const goToStudio = useGoToStudio();
  const take = async (act: (hands: Hands) => void): Promise<boolean> => {
    const hands = await import('#components/references/replace-draft').catch(() => null);
    if (!hands) {
      tell('The studio did not answer. Try again.');
      return false;
    }
    // Away from the composer the draft of this browser has not been read yet.
    draftStore.restore();
    act(hands);
    goToStudio();
    return true;
  };
  return {
    takeRecipe: (recipe: KnownRecipe) => take((hands) => hands.takeRecipe(recipe)),
    takeDraft: (draft: Draft) => take((hands) => hands.replaceDraft(draft)),
    /** References and size stay as they are. */
    takePrompt: (prompt: string) =>
      take((hands) => hands.takeRecipe({ prompt }, { words: 'Prompt taken' })),
  };
}
