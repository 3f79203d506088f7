import { Tabs } from '@base-ui/react/tabs';
import { useState } from 'react';
import { PickerGallery } from '#components/references/picker-gallery';
import { PickerLibrary } from '#components/references/picker-library';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import type { GalleryImage } from '#lib/gallery/gallery-image';
import { countLabel } from '#lib/generations/count';
import type { KeptReference } from '#lib/references/kept-reference';
import { referenceRules } from '#lib/references/reference-rules';
import { useSelection } from './use-selection.ts';

/** What was picked, each kind in the order of choosing. */
export interface Picked {
  readonly references: readonly KeptReference[];
  readonly images: readonly GalleryImage[];
}

export interface PickerDialogProps {
  /** How many more there is room for. */
  readonly room: number;
  onPick(picked: Picked): void;
  onClose(): void;
}

const tab =
  'flex h-11 items-center rounded px-3 text-text-2 outline-offset-1 hover:text-text data-active:bg-hover data-active:font-medium data-active:text-text md:h-8';

/** Pictures the studio has already, to be picked as references. */
export function PickerDialog({ room: roomNow, onPick, onClose }: PickerDialogProps) {
  const [shown, setShown] = useState<'gallery' | 'used'>('gallery');
  const images = useSelection<GalleryImage>();
  const references = useSelection<KeptReference>();
  const [room] = useState(Math.max(0, roomNow));
  const count = images.chosen.size + references.chosen.size;
  const add = () => {
    onClose();
    onPick({ references: [...references.chosen.values()], images: [...images.chosen.values()] });
  };
  return (
    <Dialog
      title="Pick references"
      description={roomWords(room)}
      size="large"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            aria-disabled={count === 0 || undefined}
            className="aria-disabled:opacity-50"
            onClick={() => count > 0 && add()}
          >
            {count === 0 ? 'Add' : `Add ${countLabel(count, 'reference')}`}
          </Button>
        </>
      }
    >
      <Tabs.Root value={shown} onValueChange={(value) => setShown(value)} className="grid gap-4">
        <Tabs.List className="flex w-fit gap-0.5 rounded-md border border-line bg-sunken p-0.5">
          <Tabs.Tab value="gallery" className={tab}>
            Gallery
          </Tabs.Tab>
          <Tabs.Tab value="used" className={tab}>
            Used before
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="gallery" className="min-h-[50dvh] outline-none">
          <PickerGallery selection={images} isFull={count >= room} />
        </Tabs.Panel>
        <Tabs.Panel value="used" className="min-h-[50dvh] outline-none">
          <PickerLibrary selection={references} isFull={count >= room} />
        </Tabs.Panel>
      </Tabs.Root>
    </Dialog>
  );
}

function roomWords(room: number): string {
  if (room > 0) return `Room for ${room} more`;
  return `There are ${referenceRules.maxCount} already: remove one first`;
}
