'use client';

import { X } from 'lucide-react';
import Link from 'next/link';
import { useId, useRef, useState } from 'react';
import { TagInput } from '#components/gallery/tags/tag-input';
import { FieldLabel } from '#components/ui/field-label';
import { filterAddress } from '#lib/gallery/filter-address';
import type { ImageDetail } from '#lib/gallery/gallery-image';
import { typedTag } from '#lib/gallery/image-change-rules';
import { useMarks } from './use-marks.ts';

/** The tags of a picture: each a way to what has it too, and one more is added with Enter. */
export function ImageTags({ image: loaded }: { readonly image: ImageDetail }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const { image, change } = useMarks(loaded);
  const { tags } = image;
  const add = () => {
    const tag = typedTag(typed);
    if (tag === null) return;
    setTyped('');
    const isNew = !tags.some((each) => each.toLowerCase() === tag.toLowerCase());
    if (isNew) void change({ kind: 'tag', add: [tag], remove: [] });
  };
  const remove = (tag: string) => {
    void change({ kind: 'tag', add: [], remove: [tag] });
    field.current?.focus();
  };
  return (
    <section>
      <FieldLabel htmlFor={id} label="Tags" />
      {tags.length > 0 && (
        <ul aria-label="Tags" className="mb-2 flex flex-wrap gap-1.5">
          {tags.map((tag) => (
            <li
              key={tag}
              className="flex h-11 min-w-0 items-center rounded-full bg-hover text-text-2 text-xs md:h-[22px]"
            >
              <Link
                href={filterAddress({ kind: 'tag', tag })}
                prefetch={false}
                className="truncate rounded-full py-3 pr-1 pl-3 hover:text-text md:py-0 md:pl-2"
              >
                {tag}
              </Link>
              <button
                type="button"
                aria-label={`Remove the tag ${tag}`}
                onClick={() => remove(tag)}
                className="grid h-full w-11 shrink-0 place-items-center rounded-full hover:bg-line-strong hover:text-text md:w-6"
              >
                <X size={12} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TagInput
          id={id}
          field={field}
          placeholder="Add a tag"
          value={typed}
          taken={tags}
          onType={setTyped}
          onAdd={(tag) => void change({ kind: 'tag', add: [tag], remove: [] })}
          onBlur={add}
        />
      </form>
    </section>
  );
}
