'use client';

import { SearchForm } from '#components/ui/search-form';
import { useTypedSearch } from '#components/ui/use-typed-search';
import { type PromptsView, promptsAddress, promptsPage } from '#lib/library/prompts/prompt-address';
import { typedMaxCharacters } from '#lib/library/prompts/prompts-request';

/** Where words of a prompt are typed. */
export function PromptSearch({ view }: { readonly view: PromptsView }) {
  const search = useTypedSearch({
    shown: view.typed,
    addressOf: (typed) => promptsAddress({ ...view, typed, before: null }),
  });
  return (
    <SearchForm
      search={search}
      label="Search prompts"
      mostCharacters={typedMaxCharacters}
      action={promptsPage}
      kept={{ show: view.shows === 'kept' ? view.shows : null }}
      className="min-w-64 flex-1"
    />
  );
}
