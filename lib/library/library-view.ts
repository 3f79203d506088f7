import { type EntryKind, entryKinds, libraryMax } from '#lib/library/entry';
import { FolderPath } from '#lib/library/folder';
import { storableText } from '#lib/platform/storable-text';
import { firstOf, type SearchParams } from '#lib/search-params';

/** The library in its address: what of it is shown. */
export interface LibraryView {
  /** Words that an entry has, each somewhere; empty for all. */
  readonly q: string;
  /** Null for all kinds. */
  readonly kind: EntryKind | null;
  /** With all folders in it; the empty path for the whole library. */
  readonly folder: string;
  readonly tag: string | null;
  /** How many are shown at most. */
  readonly shown: number;
}

export const libraryPage = '/library';

/** How many come at once. */
export const shownAtOnce = 60;

export const wholeLibrary: LibraryView = {
  q: '',
  kind: null,
  folder: '',
  tag: null,
  shown: shownAtOnce,
};

/** More of it would narrow nothing any more. */
export const queryMaxCharacters = 200;

/** What an address says, and the default for all that it does not say in a way that is understood. */
export function readLibraryView(params: SearchParams): LibraryView {
  const first = (name: string) => firstOf(params, name);
  const folder = FolderPath.safeParse(first('folder') ?? '');
  const shown = Number(first('shown') ?? shownAtOnce);
  return {
    q: storableText(first('q') ?? '')
      .slice(0, queryMaxCharacters)
      .toWellFormed()
      .trim(),
    kind: entryKinds.find((each) => each === first('kind')) ?? null,
    folder: folder.success ? folder.data : '',
    tag: storableText(first('tag') ?? '') || null,
    shown: Number.isInteger(shown) && shown > 0 ? Math.min(shown, libraryMax) : shownAtOnce,
  };
}

/** Where a view is found; what is as by default is left out. */
export function libraryAddress(view: LibraryView): string {
  const params = new URLSearchParams();
  if (view.q.trim() !== '') params.set('q', view.q.trim());
  if (view.kind) params.set('kind', view.kind);
  if (view.folder !== '') params.set('folder', view.folder);
  if (view.tag !== null) params.set('tag', view.tag);
  if (view.shown !== shownAtOnce) params.set('shown', String(view.shown));
  const query = params.toString();
  return query === '' ? libraryPage : `${libraryPage}?${query}`;
}

/** The view that somebody goes to from this one: what they change, from its beginning. */
export function changedView(view: LibraryView, change: Partial<LibraryView>): LibraryView {
  return { ...view, shown: shownAtOnce, ...change };
}

/** The words that are looked for, as they were typed. */
export function searchedWords({ q }: LibraryView): string[] {
  return q.split(/\s+/u).filter((word) => word !== '');
}
