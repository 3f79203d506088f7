import { useGoToStudio } from '#components/compose/use-go-to-studio';
import type { Draft } from '#lib/compose/draft';
import { draftStore } from '#lib/compose/draft-store';
import type { KnownRecipe } from '#lib/compose/draft-with';
import { promptAsSent, promptWithMentions } from '#lib/compose/mention';
import { putAside } from '#lib/compose/put-aside';

/**
 * Puts something into the composer, away from the studio, and leads there. What was written there
 * comes back with Alt and an arrow.
 */
export function useTakeToStudio() {
  const goToStudio = useGoToStudio();
  return {
    /** References and size stay as they are. */
    takePrompt(prompt: string) {
      putAside(prompt);
      const { draft, writePrompt } = draftStore.getState();
      writePrompt(promptWithMentions(prompt, draft.references.length));
      goToStudio();
    },
    takeRecipe(recipe: KnownRecipe) {
      putAside(recipe.prompt);
      draftStore.getState().takeRecipe(recipe);
      goToStudio();
    },
    takeDraft(draft: Draft) {
      putAside(promptAsSent(draft.prompt).trim());
      draftStore.getState().takeDraft(draft);
      goToStudio();
    },
  };
}
