import * as z from 'zod/mini';
import { parseSearch } from '#lib/gallery/search-query';
import { formatSearch } from '#lib/gallery/search-text';
import { storableLine } from '#lib/platform/storable-text';

export const savedNameMaxCharacters = 60;
/** What an owner can keep; more would be a menu that has to be searched itself. */
export const savedSearchesMax = 100;
/** Of its text; as much as an address carries everywhere. */
const queryMaxCharacters = 2000;

/** A search that is kept under a name. */
export interface SavedSearch {
  readonly id: string;
  readonly name: string;
  /** As the search field writes it. */
  readonly query: string;
}

/** A name in one line. */
export const SavedName = z
  .string()
  .check(
    z.overwrite(storableLine),
    z.trim(),
    z.minLength(1, 'Give it a name.'),
    z.maxLength(savedNameMaxCharacters, `A name has at most ${savedNameMaxCharacters} characters.`),
  );

/** A search in its one form, so that the same one is known again however it was typed. */
const SavedQuery = z.string().check(
  z.overwrite((text) => formatSearch(parseSearch(text).query)),
  z.minLength(1, 'There is nothing to save: search for something first.'),
  z.maxLength(queryMaxCharacters, 'This search is too long to be saved.'),
);

export const NewSavedSearch = z.object({ name: SavedName, query: SavedQuery });
export type NewSavedSearch = z.infer<typeof NewSavedSearch>;

export const SavedRename = z.object({ id: z.uuid(), name: SavedName });
export type SavedRename = z.infer<typeof SavedRename>;

export interface SavedSearchFailure {
  /** `taken`: another search has the name. */
  readonly code: 'taken' | 'over-limit' | 'not-found';
}

/** What went wrong, and what to do. */
export function savedSearchProblem({ code }: SavedSearchFailure): string {
  switch (code) {
    case 'taken':
      return 'Another saved search has this name. Choose another one.';
    case 'over-limit':
      return `${savedSearchesMax} searches are saved, and no more fit. Delete one first.`;
    case 'not-found':
      return 'This saved search is gone. It was deleted elsewhere.';
  }
}

/** Why a new search cannot be saved like this, or null. */
export function newSearchProblem(search: NewSavedSearch): string | null {
  return NewSavedSearch.safeParse(search).error?.issues[0]?.message ?? null;
}

export function savedNameProblem(name: string): string | null {
  return SavedName.safeParse(name).error?.issues[0]?.message ?? null;
}

/** In the order of the menu, with this one in it, and not twice. */
export function withSaved(all: readonly SavedSearch[], saved: SavedSearch): SavedSearch[] {
  return [...withoutSaved(all, saved.id), saved].sort((one, other) =>
    collator.compare(one.name, other.name),
  );
}

export function withoutSaved(all: readonly SavedSearch[], id: string): SavedSearch[] {
  return all.filter((each) => each.id !== id);
}

/** One for server and browser, so that both write the same menu. */
const collator = new Intl.Collator('en', { numeric: true });

export function sortSaved(all: readonly SavedSearch[]): SavedSearch[] {
  return [...all].sort((one, other) => collator.compare(one.name, other.name));
}
