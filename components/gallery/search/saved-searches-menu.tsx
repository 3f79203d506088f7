import { Bookmark } from 'lucide-react';
import { useState } from 'react';
import { BarPopover } from '#components/gallery/search/bar-popover';
import { NameForm } from '#components/gallery/search/name-form';
import { SavedSearchRow } from '#components/gallery/search/saved-search-row';
import { Advice } from '#components/ui/advice';
import { type SavedSearch, savedQueryProblem } from '#lib/gallery/saved-search';
import { searchLink } from '#lib/gallery/search-address';
import type { SearchQuery } from '#lib/gallery/search-filter';
import { parseSearch } from '#lib/gallery/search-query';
import { formatSearch } from '#lib/gallery/search-text';
import { keepFocus } from './keep-focus.ts';
import { type SavedSearches, useSavedSearches } from './use-saved-searches.ts';

interface SavedSearchesMenuProps {
  readonly query: SearchQuery;
  readonly given: readonly SavedSearch[];
  onOpen(query: SearchQuery): void;
}

/** Searches that are kept under a name. */
export function SavedSearchesMenu({ query, given, onOpen }: SavedSearchesMenuProps) {
  const saved = useSavedSearches(given);
  return (
    <BarPopover
      label="Saved searches"
      icon={<Bookmark size={15} aria-hidden="true" />}
      className="w-80 max-w-[calc(100vw-1.5rem)]"
    >
      {(close) => (
        <section aria-label="Saved searches">
          <SaveThis query={query} saved={saved} />
          <SavedList
            current={formatSearch(query)}
            saved={saved}
            onOpen={(opened) => {
              close();
              onOpen(opened);
            }}
          />
        </section>
      )}
    </BarPopover>
  );
}

function SaveThis({
  query,
  saved,
}: {
  readonly query: SearchQuery;
  readonly saved: SavedSearches;
}) {
  const text = formatSearch(query);
  const same = saved.all.find((each) => each.query === text);
  if (text === '' || same) {
    return (
      <p className="text-pretty px-2.5 py-2 text-text-2">
        {same
          ? `This search is saved as “${same.name}”.`
          : 'Search or filter the gallery, then save the search here.'}
      </p>
    );
  }
  return (
    <NameForm
      label="Name of this search"
      placeholder="Name of this search"
      initial=""
      submit="Save"
      onSubmit={async (name) => savedQueryProblem(text) ?? saved.save({ name, query: text })}
    />
  );
}

interface SavedListProps {
  readonly current: string;
  readonly saved: SavedSearches;
  onOpen(query: SearchQuery): void;
}

function SavedList({ current, saved, onOpen }: SavedListProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const remove = async (each: SavedSearch, pressed: HTMLElement) =>
    setProblem(await saved.remove(each, (change) => keepFocus(pressed, change)));
  return (
    <>
      <Advice id="saved-problem" tone="bad" message={problem} />
      {saved.all.length > 0 && (
        <ul className="mt-1 border-line border-t pt-1">
          {saved.all.map((each) => {
            const { query } = parseSearch(each.query);
            return (
              <SavedSearchRow
                key={each.id}
                saved={each}
                href={searchLink(query)}
                isCurrent={each.query === current}
                onOpen={() => onOpen(query)}
                onRename={(name) => saved.rename({ id: each.id, name })}
                onDelete={(pressed) => void remove(each, pressed)}
              />
            );
          })}
        </ul>
      )}
    </>
  );
}
