import { type FormEvent, type RefObject, useEffect } from 'react';
import { TagInput } from '#components/gallery/tags/tag-input';
import { Button } from '#components/ui/button';
import { typedTag } from '#lib/gallery/image-change-rules';

interface TagFormProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly typed: string;
  onType(text: string): void;
  /** @param isThere whether all that is chosen gets the tag, or loses it */
  onTag(tag: string, isThere: boolean): void;
}

/** A tag to come or to go; ready to be typed as soon as it is there. */
export function TagForm({ field, typed, onType, onTag }: TagFormProps) {
  // Where it comes later than the popover that it is in, that could not focus it.
  useEffect(() => field.current?.focus(), [field]);
  const settle = (isThere: boolean) => {
    const tag = typedTag(typed);
    if (tag === null) field.current?.focus();
    else onTag(tag, isThere);
  };
  const add = (event: FormEvent) => {
    event.preventDefault();
    settle(true);
  };
  return (
    <form onSubmit={add} className="flex items-center gap-2">
      <TagInput
        field={field}
        label="Tag"
        placeholder="Tag"
        value={typed}
        taken={[]}
        onType={onType}
        // What is chosen from the list may be to come or to go.
        onAdd={onType}
      />
      <Button type="submit" look="primary" className="md:h-8">
        Add
      </Button>
      <Button className="md:h-8" onClick={() => settle(false)}>
        Remove
      </Button>
    </form>
  );
}
