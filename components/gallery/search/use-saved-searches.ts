import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { offerUndo, toastManager } from '#components/ui/toast-manager';
import {
  type SavedSearch,
  type SavedSearchFailure,
  savedSearchProblem,
  withoutSaved,
  withSaved,
} from '#lib/gallery/saved-search';
import { deleteSearch, renameSearch, saveSearch } from '#lib/gallery/saved-search-actions';
import type { NewSavedSearch, SavedRename } from '#lib/gallery/saved-search-request';
import { failed, type Result } from '#lib/result';

export interface SavedSearches {
  readonly all: readonly SavedSearch[];
  /** @returns what kept it from being done, or null */
  save(search: NewSavedSearch): Promise<string | null>;
  rename(rename: SavedRename): Promise<string | null>;
  /** @param around is given the change of what is seen, to be made there */
  remove(saved: SavedSearch, around: (change: () => void) => void): Promise<string | null>;
}

/** The saved searches as they are changed here, ahead of the server's page. */
export function useSavedSearches(given: readonly SavedSearch[]): SavedSearches {
  const router = useRouter();
  const [seen, setSeen] = useState(given);
  const [all, setAll] = useState(given);
  if (seen !== given) {
    setSeen(given);
    setAll(given);
  }
  const show = (saved: SavedSearch) => {
    setAll((now) => withSaved(now, saved));
    // Pages that were looked at before know nothing of it.
    router.refresh();
  };
  const settle = (answer: Answer): string | null => {
    if (answer.ok) show(answer.value);
    return answer.ok ? null : answer.failure;
  };
  const save = async (search: NewSavedSearch) => settle(await told(saveSearch(search)));
  return {
    all,
    save,
    rename: async (rename) => settle(await told(renameSearch(rename))),
    remove: async (saved, around) => {
      const answer = await told(deleteSearch({ id: saved.id }));
      if (!answer.ok) return answer.failure;
      const { id, name, query } = answer.value;
      around(() => setAll((now) => withoutSaved(now, id)));
      router.refresh();
      offerUndo(`Saved search “${name}” deleted`, () => {
        void save({ name, query }).then((problem) => {
          if (problem) toastManager.add({ title: problem });
        });
      });
      return null;
    },
  };
}

type Answer = Result<SavedSearch, string>;
type Told = { readonly data?: Result<SavedSearch, SavedSearchFailure> | undefined };

const noAnswer = 'The studio did not answer, and nothing was changed. Try again.';

async function told(asked: Promise<Told>): Promise<Answer> {
  const { data } = await asked.catch((): Told => ({}));
  if (!data) return failed(noAnswer);
  return data.ok ? data : failed(savedSearchProblem(data.failure));
}
