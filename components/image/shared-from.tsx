import Link from 'next/link';
import { collectionPage } from '#lib/gallery/collection-address';
import type { SharedBy } from '#lib/gallery/gallery-image';

/** Whose picture it is, and the collection that it is seen in. */
export function SharedFrom({ by, collection }: SharedBy) {
  return (
    <section className="grid justify-items-start gap-2">
      <h2 className="font-medium">Shared</h2>
      <p className="wrap-anywhere text-pretty text-text-2">
        {`This image is ${by}’s. You see it in `}
        <Link
          href={collectionPage(collection.id)}
          prefetch={false}
          className="rounded text-text underline"
        >
          {collection.name}
        </Link>
        .
      </p>
    </section>
  );
}
