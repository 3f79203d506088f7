import { useGoToStudio } from '#components/compose/use-go-to-studio';
import { useTakeToStudio } from '#components/compose/use-take-to-studio';
import { composerDraft } from '#lib/compose/composer-draft';
import { draftStore } from '#lib/compose/draft-store';
import { newClientKey } from '#lib/id';
import { withSnippet, withStyle } from '#lib/library/added-words';
import type { LibraryEntry } from '#lib/library/entry';
import { askWords } from '#lib/library/library-recipe';
import { draftToCompose } from '#lib/library/recipe-draft';
import { trayWords } from '#lib/references/tray-words';

/** Puts an entry into the composer, and leads there. */
export function useEntry(): (entry: LibraryEntry) => Promise<void> {
  const goToStudio = useGoToStudio();
  const { takeDraft } = useTakeToStudio();
  return async (entry) => {
    if (entry.kind !== 'recipe') {
      const add = entry.kind === 'style' ? withStyle : withSnippet;
      const { prompt, references } = composerDraft();
      draftStore.getState().writePrompt(add(prompt, entry.text, references.length));
      goToStudio();
      return;
    }
    if (!(await takeDraft(draftToCompose(entry.recipe, newClientKey)))) return;
    const asked = askWords(entry.name, entry.recipe);
    // Said where references are added; the composer is not there yet.
    if (asked) trayWords.getState().tell(asked);
    else trayWords.getState().putAway();
  };
}
