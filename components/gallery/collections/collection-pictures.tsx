'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useAllApplied } from '#components/gallery/changes/use-applied';
import { useImageChanges } from '#components/gallery/changes/use-image-changes';
import { CollectionSelection } from '#components/gallery/collections/collection-selection';
import { CollectionTile } from '#components/gallery/collections/collection-tile';
import { SortableTiles } from '#components/gallery/collections/sortable-tiles';
import { useTileChoice } from '#components/gallery/grid/use-tile-choice';
import { MorePictures } from '#components/gallery/more-pictures';
import { tell } from '#components/ui/toast-manager';
import { heardFrom } from '#lib/ask-action';
import {
  type CollectionImage,
  type CollectionRun,
  collectionFailureWords,
} from '#lib/gallery/collection';
import { chooseCover } from '#lib/gallery/collection-actions';
import { imageOverrides } from '#lib/gallery/image-overrides';
import { takeOutOfCollection } from '#lib/gallery/sharing/actions';
import { tilesLook } from './tiles-look.ts';
import { useCollectionOrder } from './use-collection-order.ts';

interface CollectionPicturesProps {
  readonly collectionId: string;
  readonly name: string;
  /** The picture that stands for the collection. */
  readonly coverId: string | null;
  readonly first: CollectionRun;
}

/** The pictures of a collection, to be looked at and put in order. */
export function CollectionPictures({
  collectionId,
  name,
  coverId,
  first,
}: CollectionPicturesProps) {
  const router = useRouter();
  const order = useCollectionOrder(collectionId, first);
  const { change } = useImageChanges();
  const overrides = useStore(imageOverrides, (state) => state.overrides);
  const list = useRef<HTMLUListElement>(null);
  const [takenOut, setTakenOut] = useState<readonly string[]>([]);
  const images = useAllApplied(order.images).filter(
    ({ id, isTrashed }) =>
      !isTrashed &&
      !takenOut.includes(id) &&
      overrides.get(id)?.collections?.get(collectionId) !== null,
  );
  const ids = images.map(({ id }) => id);
  // Others' pictures are theirs to change.
  const own = images.filter(({ by }) => by === null);
  const { verbs, choose, listen } = useTileChoice({
    ...{ list, collectionId, images: own },
    async change(some, what) {
      await change(some, what);
      if (what.kind === 'trash') router.refresh();
    },
  });
  const removeOwn = async (chosen: readonly string[]) => {
    verbs.leave(chosen);
    await change(chosen, { kind: 'collect', collectionId, isIn: false }, name);
    focusIfLost(list.current);
    router.refresh();
  };
  const remove = async ({ id, by }: CollectionImage) => {
    if (by === null) await removeOwn([id]);
    else {
      const result = await heardFrom(
        takeOutOfCollection({ id: collectionId, imageId: id }),
        collectionFailureWords,
      );
      if (!result.ok) return tell(result.failure);
      setTakenOut((had) => [...had, id]);
      tell(`Taken out of “${name}”. It stays with ${by}.`);
      focusIfLost(list.current);
      router.refresh();
    }
  };
  const cover = async (id: string) => {
    const result = await heardFrom(
      chooseCover({ id: collectionId, imageId: id }),
      collectionFailureWords,
    );
    if (!result.ok) tell(result.failure);
    router.refresh();
  };
  if (images.length === 0 && !order.hasMore) return <NoPictures />;
  return (
    <section aria-label="Images of the collection" className="grid gap-4">
      <SortableTiles images={images} onMove={(id, to) => void order.move(ids, id, to)}>
        <ul ref={list} aria-label="Images" tabIndex={-1} className={tilesLook} {...listen}>
          {images.map((image, at) => (
            <CollectionTile
              key={image.id}
              image={image}
              collectionId={collectionId}
              at={at}
              isLast={at === images.length - 1}
              isEnd={at === images.length - 1 && !order.hasMore}
              isFirst={at < 8}
              isCover={image.id === coverId}
              onMove={(to) => void order.move(ids, image.id, to)}
              onCover={() => void cover(image.id)}
              onRemove={() => void remove(image)}
              onChoose={choose}
            />
          ))}
        </ul>
      </SortableTiles>
      <MorePictures state={order.state} hasMore={order.hasMore} onMore={() => void order.more()} />
      <CollectionSelection
        collectionId={collectionId}
        ids={own.map(({ id }) => id)}
        hasMore={order.hasMore}
        verbs={verbs}
        onRemove={(chosen) => void removeOwn(chosen)}
      />
    </section>
  );
}

/** The tile, or the toolbar, that had the focus is gone. */
function focusIfLost(list: HTMLElement | null): void {
  if (document.activeElement === document.body) list?.focus();
}

function NoPictures() {
  return (
    <p className="max-w-[56ch] py-10 text-pretty text-sm/6 text-text-2">
      No images of its own yet. Select some in the gallery and choose Add to collection.
    </p>
  );
}
