import { useGoToStudio } from '#components/generations/use-go-to-studio';
import { draftStore } from '#lib/compose/draft-store';
import { newClientKey } from '#lib/id';
import { withSnippet, withStyle } from '#lib/library/added-words';
import type { LibraryEntry } from '#lib/library/entry';
import { askWords } from '#lib/library/library-recipe';
import { putAside } from '#lib/library/prompts/put-aside';
import { draftToCompose } from '#lib/library/recipe-draft';
import { trayWords } from '#lib/references/tray-words';

/** Puts an entry into the composer, and leads there. */
export function useEntry(): (entry: LibraryEntry) => void {
  const goToStudio = useGoToStudio();
  return (entry) => {
    takeEntry(entry);
    goToStudio();
  };
}

function takeEntry(entry: LibraryEntry): void {
  // Away from the composer the draft of this browser has not been read yet.
  draftStore.restore();
  const { draft, writePrompt } = draftStore.getState();
  if (entry.kind !== 'recipe') {
    const add = entry.kind === 'style' ? withStyle : withSnippet;
    writePrompt(add(draft.prompt, entry.text, draft.references.length));
    return;
  }
  putAside(entry.recipe.prompt);
  draftStore.setState({ draft: draftToCompose(entry.recipe, newClientKey), gone: {} });
  const asked = askWords(entry.name, entry.recipe);
  // Said where references are added; the composer is not there yet.
  if (asked) trayWords.getState().tell(asked);
  else trayWords.getState().putAway();
}
