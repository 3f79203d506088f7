import {
  type ChangeEvent,
  type ComponentProps,
  type RefObject,
  useLayoutEffect,
  useRef,
  useSyncExternalStore,
} from 'react';
import { SearchMirror } from '#components/gallery/search/search-mirror';
import type { SearchMark } from '#lib/gallery/search-edit';

interface SearchInputProps extends Omit<ComponentProps<'input'>, 'ref' | 'onChange'> {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly text: string;
  readonly marks: readonly SearchMark[];
  onType(event: ChangeEvent<HTMLInputElement>): void;
}

/** Field and mirror lie in one cell, as wide as the wider of them, and set their text alike. */
const look =
  'col-start-1 row-start-1 h-full w-full min-w-0 whitespace-pre py-0 pr-8 pl-2 text-base/[42px] md:text-[0.8125rem]/[32px]';

/** The field itself, with its filters marked. The box scrolls, so that both layers do. */
export function SearchInput({ field, text, marks, onType, ...rest }: SearchInputProps) {
  const box = useRef<HTMLDivElement>(null);
  // What is typed before the script is there has no mirror: it is seen in the field.
  const isMirrored = useSyncExternalStore(neverChanges, isTrue, isFalse);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each change of the text
  useLayoutEffect(() => {
    const input = field.current;
    if (input && box.current && input.selectionEnd === input.value.length) {
      box.current.scrollLeft = document.activeElement === input ? box.current.scrollWidth : 0;
    }
  }, [field, text]);
  return (
    <div
      ref={box}
      className="grid h-full min-w-0 flex-1 grid-cols-[minmax(100%,max-content)] overflow-x-auto overflow-y-hidden [scrollbar-width:none]"
    >
      <SearchMirror text={text} marks={marks} className={look} />
      <input
        {...rest}
        ref={field}
        type="search"
        name="q"
        aria-label="Search images"
        aria-keyshortcuts="/"
        placeholder="Search images"
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="search"
        value={text}
        onChange={onType}
        className={`block appearance-none bg-transparent outline-none [&::-webkit-search-cancel-button]:appearance-none ${look} ${isMirrored ? 'mirrored' : ''}`}
      />
    </div>
  );
}

const neverChanges = () => () => undefined;
const isTrue = () => true;
const isFalse = () => false;
