import { CollectionCards } from '#components/gallery/collections/collection-cards';
import type { Collection } from '#lib/gallery/collection';

/** What others of the studio let one see; nothing where that is nothing. */
export function SharedWithMe({ collections }: { readonly collections: readonly Collection[] }) {
  if (collections.length === 0) return null;
  return (
    <section aria-labelledby="shared-with-me" className="grid gap-4 border-line border-t pt-6">
      <h2 id="shared-with-me" className="font-semibold text-base tracking-tight">
        Shared with me
      </h2>
      <CollectionCards
        collections={collections}
        tree={collections}
        parentId={null}
        label="Shared with me"
        canShareInside={false}
      />
    </section>
  );
}
