import { Search as Glass } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { ClearSearch } from '#components/ui/clear-search';
import { useEarlyText } from '#components/ui/use-early-text';
import type { TypedSearch } from '#components/ui/use-typed-search';

interface SearchFormProps {
  readonly search: TypedSearch;
  readonly label: string;
  /** More of it the address does not have. */
  readonly mostCharacters: number;
  /** The page that is searched. */
  readonly action: string;
  /** What of the address stays as it is, by name; null for what it does not have. */
  readonly kept: Readonly<Record<string, string | null>>;
  readonly className: string;
  /** What is said beside the field. */
  readonly children?: ReactNode;
}

/** Where words are typed to be searched. Without the script it is a plain form. */
export function SearchForm({ search, label, mostCharacters, ...rest }: SearchFormProps) {
  const field = useRef<HTMLInputElement>(null);
  const { text, isSearching, type, submit } = search;
  useEarlyText(field, search);
  return (
    <search className={rest.className}>
      <form
        action={rest.action}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        className="flex items-center gap-3"
      >
        <div className="field-focus flex h-11 min-w-0 flex-1 items-center rounded-md border border-line bg-sunken pl-3 hover:border-line-strong md:h-[34px] md:pl-2.5">
          <Glass size={14} aria-hidden="true" className="shrink-0 text-text-3" />
          <input
            ref={field}
            type="search"
            name="q"
            aria-label={label}
            aria-busy={isSearching || undefined}
            placeholder={label}
            autoComplete="off"
            autoCapitalize="off"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="search"
            maxLength={mostCharacters}
            value={text}
            onChange={({ target, nativeEvent }) =>
              type(target.value, !(nativeEvent as InputEvent).isComposing)
            }
            onCompositionEnd={({ currentTarget }) => type(currentTarget.value, true)}
            className="h-full min-w-0 flex-1 appearance-none bg-transparent px-2 outline-none [&::-webkit-search-cancel-button]:appearance-none"
          />
          {text !== '' && <ClearSearch field={field} onClear={() => type('', true)} />}
        </div>
        {Object.entries(rest.kept).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        {rest.children}
      </form>
    </search>
  );
}
