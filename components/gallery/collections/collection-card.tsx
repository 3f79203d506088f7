import Link from 'next/link';
import { CollectionMenu } from '#components/gallery/collections/collection-menu';
import { CoverPicture } from '#components/gallery/collections/cover-picture';
import type { Collection, NamedCollection } from '#lib/gallery/collection';
import { collectionPage } from '#lib/gallery/collection-address';
import { childrenOf, coverOf } from '#lib/gallery/collection-tree';
import { countLabel } from '#lib/generations/count';

interface CollectionCardProps {
  readonly collection: Collection;
  /** It and all that lie in it. */
  readonly collections: readonly Collection[];
  /** All collections: where it can be moved to. */
  readonly tree: readonly NamedCollection[];
  readonly canShareInside: boolean;
}

/** A collection as a way to its page: its cover, its name and how much is in it. */
export function CollectionCard(props: CollectionCardProps) {
  const { collection, collections, tree, canShareInside } = props;
  const { id, name, imagesBelow, sharedBy } = collection;
  const inside = childrenOf(collections, id).length;
  return (
    <li className="relative grid min-w-0 content-start gap-2">
      <div className="aspect-[4/3] overflow-clip rounded-md bg-sunken outline outline-line -outline-offset-1">
        <CoverPicture cover={coverOf(collections, collection)} />
      </div>
      <div className="flex items-start gap-1">
        <div className="grid min-w-0 flex-1 py-0.5">
          <Link
            href={collectionPage(id)}
            prefetch={false}
            className="truncate rounded font-medium after:absolute after:inset-0 after:rounded-md"
          >
            {name}
          </Link>
          <p className="text-text-3 text-xs tabular-nums">
            {countLabel(imagesBelow, 'image')}
            {inside > 0 && `, ${countLabel(inside, 'collection')}`}
            {sharedBy && `, by ${sharedBy}`}
          </p>
        </div>
        {!sharedBy && (
          <div className="relative z-10 -mr-1">
            <CollectionMenu collection={collection} tree={tree} canShareInside={canShareInside} />
          </div>
        )}
      </div>
    </li>
  );
}
