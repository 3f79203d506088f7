import { CollectionCards } from '#components/gallery/collections/collection-cards';
import { NewCollection } from '#components/gallery/collections/new-collection';
import { SharedWithMe } from '#components/gallery/collections/shared-with-me';
import { GalleryNav } from '#components/gallery/gallery-nav';
import type { Collection } from '#lib/gallery/collection';

interface CollectionsScreenProps {
  readonly collections: readonly Collection[];
  /** Others', as far as they are shared with whoever looks. */
  readonly shared: readonly Collection[];
  readonly canShareInside: boolean;
  /** Whether the viewer makes collections of their own. */
  readonly canMake: boolean;
}

/** All collections, from the top: one's own, and what others share. */
export function CollectionsScreen(props: CollectionsScreenProps) {
  const { collections, shared, canShareInside, canMake } = props;
  return (
    <main className="grid gap-6 px-4 pt-3 pb-24 md:px-6">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <GalleryNav here="collections" />
        {collections.length > 0 && <NewCollection parentId={null} />}
      </div>
      <h1 className="sr-only">Collections</h1>
      {collections.length > 0 ? (
        <CollectionCards
          collections={collections}
          tree={collections}
          parentId={null}
          canShareInside={canShareInside}
        />
      ) : (
        canMake && <NoCollections />
      )}
      {!canMake && shared.length === 0 && (
        <p className="text-text-2">Nothing is shared with you yet.</p>
      )}
      <SharedWithMe collections={shared} />
    </main>
  );
}

/** What a collection is for, and the first step to one. */
function NoCollections() {
  return (
    <div className="grid min-h-[50dvh] place-content-center justify-items-start gap-2">
      <span aria-hidden="true" className="mb-3 flex gap-1.5">
        <i className="h-14 w-20 rounded-[4px] bg-raised outline outline-line -outline-offset-1" />
        <i className="h-14 w-20 rounded-[4px] bg-raised outline outline-line -outline-offset-1" />
      </span>
      <h2 className="font-semibold text-xl tracking-tight">Put together what belongs together</h2>
      <p className="max-w-[46ch] text-pretty text-sm/6 text-text-2">
        A collection is an ordered set of images. An image can be in many, and collections can lie
        in each other.
      </p>
      <div className="mt-3">
        <NewCollection parentId={null} look="primary" />
      </div>
    </div>
  );
}
