import { Popover } from '@base-ui/react/popover';
import { useEffect, useRef, useState } from 'react';
import { ToolbarAction } from '#components/gallery/grid/toolbar-action';
import { Late } from '#components/ui/late';
import { mainElement } from '#components/ui/main-element';

const loadForm = async () => (await import('#components/gallery/grid/tag-form')).TagForm;

interface TagPopoverProps {
  /** @param isThere whether all that is chosen gets the tag, or loses it */
  onTag(tag: string, isThere: boolean): void;
}

/** A tag that all that is chosen gets, or loses. */
export function TagPopover({ onTag }: TagPopoverProps) {
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  // The field with its list is fetched once something is chosen, so that it is there when asked for.
  useEffect(() => void loadForm().catch(() => {}), []);
  const tag = (text: string, isThere: boolean) => {
    setTyped('');
    setOpen(false);
    onTag(text, isThere);
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
            <div className="min-h-11 md:min-h-8">
              <Late when part={{ field, typed, onType: setTyped, onTag: tag }} load={loadForm} />
            </div>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
