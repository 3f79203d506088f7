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

/** A text as a name of a search is kept: one line. */
export function inNameForm(text: string): string {
  return storableLine(text).trim();
}

/** A search as it is kept, however it was typed. */
export function inQueryForm(text: string): string {
  return formatSearch(parseSearch(text).query);
}

/** Why a search cannot have this name, however it is typed, or null. */
export function savedNameProblem(text: string): string | null {
  const name = inNameForm(text);
  if (name === '') return 'Give it a name.';
  return name.length > savedNameMaxCharacters
    ? `A name has at most ${savedNameMaxCharacters} characters.`
    : null;
}

/** Why a search cannot be saved, however it is typed, or null. */
export function savedQueryProblem(text: string): string | null {
  const query = inQueryForm(text);
  if (query === '') return 'There is nothing to save: search for something first.';
  return query.length > queryMaxCharacters ? 'This search is too long to be saved.' : null;
}

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
