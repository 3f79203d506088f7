'use client';

import { Autocomplete } from '@base-ui/react/autocomplete';
import { X } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { Tag, tagMaxCharacters } from '#lib/gallery/image-change';
import { isKnownTag } from '#lib/gallery/tag-names';

interface TagFieldProps {
  /** Those that are there; each can be removed. */
  readonly tags: readonly string[];
  /** Those that other pictures have, the most used first: they complete what is typed. */
  readonly known: readonly string[];
  onAdd(tag: string): void;
  onRemove(tag: string): void;
}

const mostOffered = 8;

/** The tags of one picture or many, and a field for another one. */
export function TagField({ tags, known, onAdd, onRemove }: TagFieldProps) {
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const add = (text: string) => {
    const parsed = Tag.safeParse(text);
    setTyped('');
    // What differs by its case only is there already.
    if (parsed.success && !isKnownTag(tags, parsed.data)) onAdd(parsed.data);
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    add(typed);
  };
  const remove = (tag: string) => {
    onRemove(tag);
    field.current?.focus();
  };
  return (
    <div className="grid gap-2">
      {tags.length > 0 && (
        <ul aria-label="Tags" className="flex flex-wrap gap-1.5">
          {tags.map((tag) => (
            <li
              key={tag}
              className="flex min-w-0 items-center rounded-full bg-hover pl-2.5 text-text-2 text-xs"
            >
              <span className="wrap-anywhere min-w-0">{tag}</span>
              <button
                type="button"
                aria-label={`Remove tag ${tag}`}
                title="Remove"
                onClick={() => remove(tag)}
                className="grid size-11 shrink-0 place-items-center rounded-full text-text-3 hover:text-text md:size-6"
              >
                <X size={12} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <form onSubmit={send}>
        <Autocomplete.Root
          items={known.filter((tag) => !isKnownTag(tags, tag))}
          limit={mostOffered}
          value={typed}
          onValueChange={(value, { reason }) => {
            if (reason === 'item-press') add(value);
            else if (value.endsWith(',')) add(value.slice(0, -1));
            else setTyped(value);
          }}
        >
          <Autocomplete.Input
            ref={field}
            aria-label="Add a tag"
            placeholder="Add a tag"
            enterKeyHint="done"
            maxLength={tagMaxCharacters + 1}
            className="h-11 w-full rounded border border-line bg-sunken px-2.5 outline-none field-focus hover:border-line-strong focus:border-accent md:h-8"
          />
          <Autocomplete.Portal>
            <Autocomplete.Positioner sideOffset={4} className="z-50 outline-none">
              <Autocomplete.Popup className="w-(--anchor-width) rounded-md border border-line-strong bg-raised p-1 shadow-lg outline-none data-empty:hidden">
                <Autocomplete.List aria-label="Known tags" className="max-h-64 overflow-y-auto">
                  {(tag: string) => (
                    <Autocomplete.Item
                      key={tag}
                      value={tag}
                      className="flex min-h-11 cursor-default select-none items-center truncate rounded px-2.5 outline-none data-highlighted:bg-hover md:min-h-7"
                    >
                      {tag}
                    </Autocomplete.Item>
                  )}
                </Autocomplete.List>
              </Autocomplete.Popup>
            </Autocomplete.Positioner>
          </Autocomplete.Portal>
        </Autocomplete.Root>
      </form>
    </div>
  );
}
