'use client';

import { Autocomplete } from '@base-ui/react/autocomplete';
import { type KeyboardEvent, type RefObject, useRef } from 'react';
import { tagMaxCharacters, typedTag } from '#lib/gallery/image-change-rules';
import { useKnownTags } from './use-known-tags.ts';

interface TagInputProps {
  readonly id?: string;
  readonly field: RefObject<HTMLInputElement | null>;
  /** The accessible name, where no label has the field's identifier. */
  readonly label?: string;
  readonly placeholder: string;
  /** As typed. The form around it is sent by Enter. */
  readonly value: string;
  /** Tags that are there already, and so are not offered. */
  readonly taken: readonly string[];
  onType(text: string): void;
  /** A known tag was chosen, or one was ended by a comma. */
  onAdd(tag: string): void;
  onBlur?(): void;
}

const mostOffered = 8;

/** Where a tag is typed; those that other pictures have complete it. */
export function TagInput(props: TagInputProps) {
  const { id, field, label, placeholder, value, taken, onType, onAdd, onBlur } = props;
  const { known, load } = useKnownTags();
  const isOpen = useRef(false);
  const pointed = useRef<string | undefined>(undefined);
  const give = (text: string) => {
    const tag = typedTag(text);
    onType('');
    if (tag !== null && !isAmong(taken, tag)) onAdd(tag);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    // The list has a field of its own in the form, so that no browser would send that by itself.
    if (event.key === 'Enter' && pointed.current === undefined && !event.nativeEvent.isComposing) {
      event.preventDefault();
      event.currentTarget.form?.requestSubmit();
      return;
    }
    // The first Escape closes what is offered, the next one empties the field.
    if (event.key !== 'Escape' || isOpen.current) return;
    if (value === '') field.current?.blur();
    else onType('');
    event.stopPropagation();
  };
  return (
    <Autocomplete.Root
      items={known.filter((tag) => !isAmong(taken, tag))}
      limit={mostOffered}
      value={value}
      onOpenChange={(open) => {
        isOpen.current = open;
      }}
      onItemHighlighted={(tag) => {
        pointed.current = tag;
      }}
      onValueChange={(text, { reason }) => {
        if (reason === 'item-press') give(text);
        else if (text.endsWith(',')) give(text.slice(0, -1));
        else onType(text);
      }}
    >
      <Autocomplete.Input
        ref={field}
        id={id}
        aria-label={label}
        placeholder={placeholder}
        enterKeyHint="done"
        maxLength={tagMaxCharacters + 1}
        onFocus={load}
        onBlur={onBlur}
        onKeyDown={press}
        className="field-focus h-11 w-full min-w-0 rounded border border-line bg-sunken px-2.5 outline-none hover:border-line-strong md:h-8"
      />
      <Autocomplete.Portal>
        <Autocomplete.Positioner sideOffset={4} className="z-50 outline-none">
          <Autocomplete.Popup className="w-(--anchor-width) rounded-md border border-line-strong bg-raised p-1 shadow-lg outline-none data-empty:hidden">
            <Autocomplete.List aria-label="Known tags" className="max-h-64 overflow-y-auto">
              {(tag: string) => (
                <Autocomplete.Item
                  key={tag}
                  value={tag}
                  className="flex min-h-11 cursor-default select-none items-center rounded px-2.5 outline-none data-highlighted:bg-hover md:min-h-7"
                >
                  <span className="truncate">{tag}</span>
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}

/** Upper and lower case are one tag. */
function isAmong(tags: readonly string[], tag: string): boolean {
  return tags.some((each) => each.toLowerCase() === tag.toLowerCase());
}
