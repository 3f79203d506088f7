'use client';

import { SearchForm } from '#components/ui/search-form';
import { useTypedSearch } from '#components/ui/use-typed-search';
import { countLabel } from '#lib/generations/count';
import {
  changedView,
  type LibraryView,
  libraryAddress,
  libraryPage,
  queryMaxCharacters,
} from '#lib/library/library-view';

interface LibrarySearchProps {
  readonly view: LibraryView;
  /** How many entries the view has. */
  readonly matching: number;
}

/** Where words are typed that an entry has. */
export function LibrarySearch({ view, matching }: LibrarySearchProps) {
  const search = useTypedSearch({
    shown: view.q,
    addressOf: (q) => libraryAddress(changedView(view, { q })),
  });
  return (
    <SearchForm
      search={search}
      label="Search library"
      mostCharacters={queryMaxCharacters}
      action={libraryPage}
      kept={{ kind: view.kind, folder: view.folder, tag: view.tag }}
      className="min-w-0 flex-[1_1_18rem] md:max-w-xl"
    >
      <p role="status" className="shrink-0 text-text-3 text-xs tabular-nums">
        {countLabel(matching, 'entry', 'entries')}
      </p>
    </SearchForm>
  );
}
