import { Search } from 'lucide-react';
import { Breadcrumbs } from '#components/gallery/collections/breadcrumbs';
import { CollectionCards } from '#components/gallery/collections/collection-cards';
import { CollectionMenu } from '#components/gallery/collections/collection-menu';
import { CollectionPictures } from '#components/gallery/collections/collection-pictures';
import { NewCollection } from '#components/gallery/collections/new-collection';
import { GalleryNav } from '#components/gallery/gallery-nav';
import { ShareButton } from '#components/shares/share-button';
import { SoftButtonLink } from '#components/ui/soft-button-link';
import type { Collection, CollectionRun, NamedCollection } from '#lib/gallery/collection';
import { childrenOf, pathTo } from '#lib/gallery/collection-tree';
import { filterAddress } from '#lib/gallery/filter-address';
import { countLabel } from '#lib/generations/count';

interface CollectionScreenProps {
  readonly collection: Collection;
  /** It and all that lie in it. */
  readonly collections: readonly Collection[];
  /** All collections of the viewer. */
  readonly tree: readonly NamedCollection[];
  /** The first page of its pictures. */
  readonly run: CollectionRun;
  readonly canShareInside: boolean;
}

/** A collection: what lies in it, and then its pictures in the order that a person gave them. */
export function CollectionScreen(props: CollectionScreenProps) {
  const { collection, collections, tree, run, canShareInside } = props;
  const { id, name, images, imagesBelow, cover } = collection;
  const inside = childrenOf(collections, id).length;
  return (
    <main className="grid gap-6 px-4 pt-3 pb-24 md:px-6">
      <GalleryNav here="collections" />
      <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-3">
        <div className="grid min-w-0 gap-0.5">
          <Breadcrumbs above={pathTo(tree, id).slice(0, -1)} />
          <h1 className="wrap-anywhere font-semibold text-xl tracking-tight">{name}</h1>
          <p className="text-text-3 text-xs tabular-nums">
            {countLabel(images, 'image')}
            {imagesBelow > images &&
              `, ${countLabel(imagesBelow, 'image')} with all that lies in it`}
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-1.5">
          <SoftButtonLink href={filterAddress({ kind: 'in', collection: name })}>
            <Search size={14} aria-hidden="true" className="-ml-0.5" />
            Search in it
          </SoftButtonLink>
          <NewCollection parentId={id} />
          {images > 0 && (
            <ShareButton
              source={{ kind: 'collection', id, isLive: true }}
              title={name}
              images={images}
            />
          )}
          <CollectionMenu collection={collection} tree={tree} canShareInside={canShareInside} />
        </div>
      </div>
      {inside > 0 && (
        <CollectionCards
          collections={collections}
          tree={tree}
          parentId={id}
          canShareInside={canShareInside}
        />
      )}
      <CollectionPictures
        key={id}
        collectionId={id}
        name={name}
        coverId={cover?.id ?? null}
        first={run}
      />
    </main>
  );
}
