import { useId, useState } from 'react';
import { PickerGallery } from '#components/references/picker-gallery';
import { Button } from '#components/ui/button';
import { FieldLabel } from '#components/ui/field-label';
import type { GalleryImage } from '#lib/gallery/gallery-image';
import { imageAddress } from '#lib/generations/image-address';

interface PreviewFieldProps {
  /** The identifier of a picture; null for none. */
  readonly preview: string | null;
  onChoose(preview: string | null): void;
}

/** The picture that stands for an entry, picked from the gallery. */
export function PreviewField({ preview, onChoose }: PreviewFieldProps) {
  const id = useId();
  const [isPicking, setPicking] = useState(false);
  const choose = ({ id: imageId }: GalleryImage) => {
    onChoose(imageId);
    setPicking(false);
  };
  return (
    <fieldset aria-labelledby={id} className="min-w-0">
      <FieldLabel id={id} label="Preview" />
      <div className="flex items-center gap-3">
        {preview !== null && (
          // biome-ignore lint/performance/noImgElement: the studio makes its own fixed variants
          <img
            src={imageAddress(preview, 'small')}
            alt="Chosen"
            decoding="async"
            draggable={false}
            className="h-20 max-w-40 rounded bg-sunken object-contain"
          />
        )}
        <Button
          size="small"
          aria-expanded={isPicking}
          onClick={() => setPicking((before) => !before)}
        >
          {preview === null ? 'Choose from the gallery' : 'Choose another'}
        </Button>
        {preview !== null && (
          <Button size="small" look="plain" onClick={() => onChoose(null)}>
            Leave it out
          </Button>
        )}
      </div>
      {isPicking && (
        <section
          aria-label="Choose a preview"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what is longer than its frame is scrolled by keyboard too
          tabIndex={0}
          className="mt-3 max-h-80 overflow-y-auto overscroll-contain rounded-md border border-line p-3"
        >
          <PickerGallery selection={onlyOne(choose)} isFull={false} />
        </section>
      )}
    </fieldset>
  );
}

/** The first press chooses: there is nothing to gather. */
function onlyOne(choose: (image: GalleryImage) => void) {
  const chosen: ReadonlyMap<string, GalleryImage> = new Map();
  return { chosen, toggle: (_id: string, image: GalleryImage) => choose(image) };
}
