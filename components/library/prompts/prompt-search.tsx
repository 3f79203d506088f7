'use client';

import { Search as Glass, X } from 'lucide-react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { Button } from '#components/ui/button';
import { type PromptsView, promptsPage } from '#lib/library/prompts/prompt-address';
import { typedMaxCharacters } from '#lib/library/prompts/prompts-request';
import { usePromptSearch } from './use-prompt-search.ts';

/** Where words of a prompt are typed. Without the script it is a plain form. */
export function PromptSearch({ view }: { readonly view: PromptsView }) {
  const field = useRef<HTMLInputElement>(null);
  const { text, isSearching, type, submit } = usePromptSearch(view);
  const takeOver = useEffectEvent(() => {
    const early = field.current?.value ?? '';
    if (early !== text) type(early, true);
  });
  // What was typed before the script was there is searched as soon as it is.
  useEffect(() => takeOver(), []);
  return (
    <search className="min-w-64 flex-1">
      <form
        action={promptsPage}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        className="field-focus flex h-11 items-center rounded-md border border-line bg-sunken pl-3 hover:border-line-strong md:h-[34px] md:pl-2.5"
      >
        <Glass size={14} aria-hidden="true" className="shrink-0 text-text-3" />
        {view.shows === 'kept' && <input type="hidden" name="show" value="kept" />}
        <input
          ref={field}
          type="search"
          name="q"
          aria-label="Search prompts"
          aria-busy={isSearching || undefined}
          placeholder="Search prompts"
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="search"
          maxLength={typedMaxCharacters}
          value={text}
          onChange={({ target, nativeEvent }) =>
            type(target.value, !(nativeEvent as InputEvent).isComposing)
          }
          onCompositionEnd={({ currentTarget }) => type(currentTarget.value, true)}
          className="h-full min-w-0 flex-1 appearance-none bg-transparent pr-2 pl-2 outline-none [&::-webkit-search-cancel-button]:appearance-none"
        />
        {text !== '' && (
          <Button
            look="plain"
            size="icon"
            aria-label="Clear search"
            title="Clear search"
            onClick={() => {
              type('', true);
              field.current?.focus();
            }}
          >
            <X size={14} aria-hidden="true" />
          </Button>
        )}
      </form>
    </search>
  );
}
