'use client';

import { Search as Glass, X } from 'lucide-react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { Button } from '#components/ui/button';
import { countLabel } from '#lib/generations/count';
import { type LibraryView, libraryPage } from '#lib/library/library-view';
import { useTypedQuery } from './use-typed-query.ts';

interface LibrarySearchProps {
  readonly view: LibraryView;
  /** How many entries the view has. */
  readonly matching: number;
}

/** Where words are typed that an entry has. Without the script it is a plain form. */
export function LibrarySearch({ view, matching }: LibrarySearchProps) {
  const field = useRef<HTMLInputElement>(null);
  const { text, type, submit } = useTypedQuery(view);
  const takeOver = useEffectEvent(() => {
    const early = field.current?.value ?? '';
    if (early !== text) type(early);
  });
  // What was typed before the script was there is searched as soon as it is.
  useEffect(() => takeOver(), []);
  const kept = { kind: view.kind, folder: view.folder || null, tag: view.tag };
  return (
    <form
      action={libraryPage}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      className="flex min-w-0 flex-[1_1_18rem] items-center gap-3 md:max-w-xl"
    >
      <div className="field-focus flex h-11 min-w-0 flex-1 items-center rounded-md border border-line bg-sunken pl-3 hover:border-line-strong md:h-[34px] md:pl-2.5">
        <Glass size={14} aria-hidden="true" className="shrink-0 text-text-3" />
        <input
          ref={field}
          type="search"
          name="q"
          aria-label="Search library"
          placeholder="Search library"
          autoComplete="off"
          enterKeyHint="search"
          value={text}
          onChange={(event) => type(event.target.value)}
          className="h-full min-w-0 flex-1 appearance-none bg-transparent px-2 outline-none [&::-webkit-search-cancel-button]:appearance-none"
        />
        {text !== '' && (
          <Button
            look="plain"
            size="icon"
            aria-label="Clear search"
            title="Clear search"
            onClick={() => {
              type('');
              field.current?.focus();
            }}
          >
            <X size={14} aria-hidden="true" />
          </Button>
        )}
      </div>
      {Object.entries(kept).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <p role="status" className="shrink-0 text-text-3 text-xs tabular-nums">
        {countLabel(matching, 'entry', 'entries')}
      </p>
    </form>
  );
}
