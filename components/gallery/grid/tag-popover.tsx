import { Popover } from '@base-ui/react/popover';
import { type FormEvent, useRef, useState } from 'react';
import { ToolbarAction } from '#components/gallery/grid/toolbar-action';
import { TagInput } from '#components/gallery/tags/tag-input';
import { Button } from '#components/ui/button';
import { mainElement } from '#components/ui/main-element';
import { Tag } from '#lib/gallery/image-change';

/** A tag for all that is chosen. */
export function TagPopover({ onTag }: { onTag(tag: string): void }) {
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const give = (tag: string) => {
    setTyped('');
    setOpen(false);
    onTag(tag);
  };
  const add = (event: FormEvent) => {
    event.preventDefault();
    const tag = Tag.safeParse(typed);
    if (tag.success) give(tag.data);
  };
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger render={<ToolbarAction>Tag</ToolbarAction>} />
      <Popover.Portal container={mainElement()}>
        <Popover.Positioner side="top" sideOffset={8} className="z-40">
          <Popover.Popup
            initialFocus={field}
            className="w-72 rounded-md border border-line-strong bg-raised p-2 shadow-lg outline-none"
          >
            <Popover.Title className="sr-only">Tag</Popover.Title>
            <form onSubmit={add} className="flex items-center gap-2">
              <TagInput
                field={field}
                label="New tag"
                placeholder="New tag"
                value={typed}
                taken={[]}
                onType={setTyped}
                onAdd={give}
              />
              <Button type="submit" look="primary" className="md:h-8">
                Add
              </Button>
            </form>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
