import { CollectionCard } from '#components/gallery/collections/collection-card';
import type { Collection, NamedCollection } from '#lib/gallery/collection';
import { childrenOf } from '#lib/gallery/collection-tree';

interface CollectionCardsProps {
  readonly collections: readonly Collection[];
  /** All collections: where they can be moved to. */
  readonly tree: readonly NamedCollection[];
  /** Those of which collection; null for the top. */
  readonly parentId: string | null;
  /** The accessible name of the list. */
  readonly label?: string;
  /** Whether there is anybody to share one with. */
  readonly canShareInside: boolean;
}

/** The collections that lie beside each other, by name. */
export function CollectionCards(props: CollectionCardsProps) {
  const { collections, tree, parentId, label = 'Collections', canShareInside } = props;
  return (
    <ul
      aria-label={label}
      className="grid grid-cols-[repeat(auto-fill,minmax(min(148px,45%),1fr))] gap-x-4 gap-y-6 lg:grid-cols-[repeat(auto-fill,minmax(210px,1fr))]"
    >
      {childrenOf(collections, parentId).map((collection) => (
        <CollectionCard
          key={collection.id}
          collection={collection}
          collections={collections}
          tree={tree}
          canShareInside={canShareInside}
        />
      ))}
    </ul>
  );
}
