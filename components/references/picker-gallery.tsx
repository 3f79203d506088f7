import { PickerGrid } from '#components/references/picker-grid';
import { PickerTile } from '#components/references/picker-tile';
import { pixelLabel } from '#lib/compose/size';
import type { GalleryImage, GalleryPage } from '#lib/gallery/gallery-image';
import { imageAddress } from '#lib/generations/image-address';
import { askStudio } from '#lib/references/ask-studio';
import { type LoadPage, usePages } from './use-pages.ts';
import type { Selection } from './use-selection.ts';

interface PickerGalleryProps {
  readonly selection: Selection<GalleryImage>;
  readonly isFull: boolean;
}

/** Pictures that were made here. */
export function PickerGallery({ selection, isFull }: PickerGalleryProps) {
  const pages = usePages(loadGallery);
  return (
    <PickerGrid
      label="Pictures of the gallery"
      pages={pages}
      empty="Nothing was made yet. Pictures you generate can be picked here."
    >
      {pages.items.map((image) => (
        <PickerTile
          key={image.id}
          name={image.prompt}
          picture={imageAddress(image.id, 'small')}
          facts={pixelLabel(image)}
          isChosen={selection.chosen.has(image.id)}
          isOff={isFull && !selection.chosen.has(image.id)}
          onToggle={() => selection.toggle(image.id, image)}
        />
      ))}
    </PickerGrid>
  );
}

const loadGallery: LoadPage<GalleryImage> = async (behind, signal) => {
  const query = behind ? `?${new URLSearchParams({ next: behind })}` : '';
  const page = await askStudio<GalleryPage>(`/api/images${query}`, signal);
  if (!page.ok) return page;
  return { ok: true, value: { items: page.value.images, older: page.value.next } };
};
