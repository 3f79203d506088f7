import { Popover } from '@base-ui/react/popover';
import { type FormEvent, useRef, useState } from 'react';
import { ToolbarAction } from '#components/gallery/grid/toolbar-action';
import { TagInput } from '#components/gallery/tags/tag-input';
import { Button } from '#components/ui/button';
import { mainElement } from '#components/ui/main-element';
import { Tag } from '#lib/gallery/image-change';

interface TagPopoverProps {
  /** @param isThere whether all that is chosen gets the tag, or loses it */
  onTag(tag: string, isThere: boolean): void;
}

/** A tag that all that is chosen gets, or loses. */
export function TagPopover({ onTag }: TagPopoverProps) {
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const settle = (isThere: boolean) => {
    const tag = Tag.safeParse(typed);
    if (!tag.success) return field.current?.focus();
    setTyped('');
    setOpen(false);
    onTag(tag.data, isThere);
  };
  const add = (event: FormEvent) => {
    event.preventDefault();
    settle(true);
  };
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger render={<ToolbarAction>Tag</ToolbarAction>} />
      <Popover.Portal container={mainElement()}>
        <Popover.Positioner side="top" sideOffset={8} className="z-40">
          <Popover.Popup
            initialFocus={field}
            className="w-80 max-w-[calc(100vw-1rem)] rounded-md border border-line-strong bg-raised p-2 shadow-lg outline-none"
          >
            <Popover.Title className="sr-only">Tag</Popover.Title>
            <form onSubmit={add} className="flex items-center gap-2">
              <TagInput
                field={field}
                label="Tag"
                placeholder="Tag"
                value={typed}
                taken={[]}
                onType={setTyped}
                // What is chosen from the list may be to come or to go.
                onAdd={setTyped}
              />
              <Button type="submit" look="primary" className="md:h-8">
                Add
              </Button>
              <Button className="md:h-8" onClick={() => settle(false)}>
                Remove
              </Button>
            </form>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
