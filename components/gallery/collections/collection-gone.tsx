import { RestoreCollection } from '#components/gallery/collections/restore-collection';
import { GalleryNav } from '#components/gallery/gallery-nav';
import { SoftButtonLink } from '#components/ui/soft-button-link';
import { collectionsPage } from '#lib/gallery/collection-address';
import type { CollectionName } from '#lib/gallery/gallery-image';

/** The page of a collection that was deleted and can still be brought back. */
export function CollectionGone({ id, name }: CollectionName) {
  return (
    <main className="grid gap-6 px-4 pt-3 pb-24 md:px-6">
      <GalleryNav here="collections" />
      <div className="grid min-h-[50dvh] place-content-center justify-items-start gap-2">
        <h1 className="wrap-anywhere font-semibold text-xl tracking-tight">{`“${name}” was deleted`}</h1>
        <p className="max-w-[46ch] text-pretty text-sm/6 text-text-2">
          Its images are still in the gallery. For a while the collection can be brought back with
          everything that was in it, in its order.
        </p>
        <div className="mt-3 flex flex-wrap gap-2">
          <RestoreCollection id={id} />
          <SoftButtonLink href={collectionsPage}>All collections</SoftButtonLink>
        </div>
      </div>
    </main>
  );
}
