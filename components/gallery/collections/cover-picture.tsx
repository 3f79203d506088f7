import { Folder } from 'lucide-react';
import type { CollectionCover } from '#lib/gallery/collection';
import { imageAddress } from '#lib/generations/image-address';

/** What stands for a collection: a picture that fills its frame, or a sign where there is none. */
export function CoverPicture({ cover }: { readonly cover: CollectionCover | null }) {
  if (!cover) {
    return (
      <span className="grid size-full place-items-center text-text-3">
        <Folder size={22} aria-hidden="true" strokeWidth={1.5} />
      </span>
    );
  }
  return (
    // biome-ignore lint/performance/noImgElement: the studio makes its own fixed variants
    <img
      src={imageAddress(cover.id, 'small')}
      alt=""
      width={cover.width}
      height={cover.height}
      loading="lazy"
      decoding="async"
      draggable={false}
      className="size-full object-cover"
    />
  );
}
