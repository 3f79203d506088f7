import { Search as Glass } from 'lucide-react';
import { type ChangeEvent, type FormEvent, type RefObject, useId } from 'react';
import { SearchInput } from '#components/gallery/search/search-input';
import { ClearSearch } from '#components/ui/clear-search';
import { Kbd } from '#components/ui/kbd';
import { optionId } from '#components/ui/option-id';
import { OptionList } from '#components/ui/option-list';
import { useEarlyText } from '#components/ui/use-early-text';
import { searchMarks } from '#lib/gallery/search-edit';
import { countLabel } from '#lib/generations/count';
import { actOf } from './field-keys.ts';
import type { Completions } from './use-completions.ts';
import type { Search } from './use-search.ts';
import { useSearchShortcut } from './use-search-shortcut.ts';

interface SearchFieldProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly search: Search;
  readonly completions: Completions;
  /** The element that says what is wrong, or undefined where nothing is. */
  readonly describedBy: string | undefined;
}

/** Where words and filters are typed. Without the script it is a plain form. */
export function SearchField({ field, search, completions, describedBy }: SearchFieldProps) {
  const listId = useId();
  const { options, active, caret } = completions;
  const isOpen = options.length > 0;
  useSearchShortcut(field);
  useEarlyText(field, search);
  const type = ({ target, nativeEvent }: ChangeEvent<HTMLInputElement>) => {
    search.type(target.value, !(nativeEvent as InputEvent).isComposing);
    completions.showBegun();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    completions.close();
    search.submit();
  };
  return (
    <div className="relative min-w-0 flex-1">
      <form
        action="/gallery"
        onSubmit={submit}
        className="field-focus flex h-11 items-center rounded-md border border-line bg-sunken pl-3 hover:border-line-strong md:h-[34px] md:pl-2.5"
      >
        <Glass size={14} aria-hidden="true" className="shrink-0 text-text-3" />
        <SearchInput
          field={field}
          text={search.text}
          marks={searchMarks(search.parsed, caret)}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={isOpen ? listId : undefined}
          aria-activedescendant={active >= 0 ? optionId(listId, active) : undefined}
          aria-describedby={describedBy}
          onType={type}
          onCompositionEnd={(event) => search.type(event.currentTarget.value, true)}
          onSelect={completions.look}
          onBlur={completions.leave}
          onKeyDown={(event) => {
            const act = actOf(event, completions, search);
            if (!act) return;
            event.preventDefault();
            act();
          }}
        />
        {search.text === '' ? (
          <span className="hidden shrink-0 pr-3 text-text-3 md:block">
            <Kbd>/</Kbd>
          </span>
        ) : (
          <ClearSearch field={field} onClear={search.clear} />
        )}
      </form>
      <p role="status" className="sr-only">
        {isOpen && `${countLabel(options.length, 'suggestion')}; press down to choose`}
      </p>
      {isOpen && (
        <OptionList
          id={listId}
          label="Suggestions"
          options={options}
          active={active}
          className="absolute inset-x-0 top-full z-30 mt-1 max-h-[min(22rem,50dvh)] rounded-md border border-line-strong bg-raised p-1 shadow-lg"
          onPoint={completions.point}
          onTake={completions.take}
        />
      )}
    </div>
  );
}
