import { Breadcrumbs } from '#components/gallery/collections/breadcrumbs';
import { CollectionCards } from '#components/gallery/collections/collection-cards';
import { SharedPictures } from '#components/gallery/collections/shared-pictures';
import { GalleryNav } from '#components/gallery/gallery-nav';
import type { CollectionRun, NamedCollection } from '#lib/gallery/collection';
import { childrenOf, pathTo } from '#lib/gallery/collection-tree';
import type { SharedCollection } from '#lib/gallery/sharing/shared-collections';
import { countLabel } from '#lib/generations/count';

interface SharedCollectionScreenProps {
  readonly collection: SharedCollection;
  /** It and all that lie in it. */
  readonly collections: readonly SharedCollection[];
  /** All that is shared with whoever looks. */
  readonly tree: readonly NamedCollection[];
  /** The first page of its pictures. */
  readonly run: CollectionRun;
}

/** Another's collection: its pictures to be looked at, and taken along. */
export function SharedCollectionScreen(props: SharedCollectionScreenProps) {
  const { collection, collections, tree, run } = props;
  const { id, name, images, sharedBy, canContribute } = collection;
  return (
    <main className="grid gap-6 px-4 pt-3 pb-24 md:px-6">
      <GalleryNav here="collections" />
      <div className="grid min-w-0 gap-0.5">
        <Breadcrumbs above={pathTo(tree, id).slice(0, -1)} />
        <h1 className="wrap-anywhere font-semibold text-xl tracking-tight">{name}</h1>
        <p className="text-text-3 text-xs tabular-nums">
          {`${countLabel(images, 'image')}, shared by ${sharedBy}`}
        </p>
        {canContribute && (
          <p className="max-w-[64ch] text-pretty text-text-2 text-xs">
            You can add images of your own: select some in the gallery and choose Add to collection.
          </p>
        )}
      </div>
      {childrenOf(collections, id).length > 0 && (
        <CollectionCards
          collections={collections}
          tree={tree}
          parentId={id}
          canShareInside={false}
        />
      )}
      <SharedPictures key={id} collectionId={id} name={name} first={run} />
    </main>
  );
}
