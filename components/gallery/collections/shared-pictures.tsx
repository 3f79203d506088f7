'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { SharedTile } from '#components/gallery/collections/shared-tile';
import { MorePictures } from '#components/gallery/more-pictures';
import { tell } from '#components/ui/toast-manager';
import { heardFrom } from '#lib/ask-action';
import { type CollectionRun, collectionFailureWords } from '#lib/gallery/collection';
import { takeOutOfCollection } from '#lib/gallery/sharing/actions';
import { tilesLook } from './tiles-look.ts';
import { useCollectionOrder } from './use-collection-order.ts';

interface SharedPicturesProps {
  readonly collectionId: string;
  readonly name: string;
  readonly first: CollectionRun;
}

/** The pictures of another's collection, in their order; one's own can be taken out again. */
export function SharedPictures({ collectionId, name, first }: SharedPicturesProps) {
  const router = useRouter();
  const { images: all, hasMore, state, more } = useCollectionOrder(collectionId, first);
  const [takenOut, setTakenOut] = useState<readonly string[]>([]);
  const images = all.filter(({ id }) => !takenOut.includes(id));
  const takeOut = async (imageId: string) => {
    const result = await heardFrom(
      takeOutOfCollection({ id: collectionId, imageId }),
      collectionFailureWords,
    );
    if (!result.ok) return tell(result.failure);
    setTakenOut((had) => [...had, imageId]);
    tell(`Taken out of “${name}”. It stays in your gallery.`);
    router.refresh();
  };
  if (images.length === 0 && !hasMore) {
    return <p className="py-10 text-sm/6 text-text-2">There are no images in it yet.</p>;
  }
  return (
    <section aria-label="Images of the collection" className="grid gap-4">
      <ul aria-label="Images" className={tilesLook}>
        {images.map((image, at) => (
          <SharedTile
            key={image.id}
            image={image}
            collectionId={collectionId}
            isFirst={at < 8}
            onTakeOut={() => void takeOut(image.id)}
          />
        ))}
      </ul>
      <MorePictures state={state} hasMore={hasMore} onMore={() => void more()} />
    </section>
  );
}
