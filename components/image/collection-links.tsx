import Link from 'next/link';
import { filterAddress } from '#lib/gallery/filter-address';
import type { CollectionName } from '#lib/gallery/gallery-image';

/** The collections a picture is in, each a way to its pictures. */
export function CollectionLinks({
  collections,
}: {
  readonly collections: readonly CollectionName[];
}) {
  if (collections.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-1.5">
      {collections.map(({ id, name }) => (
        <li key={id} className="min-w-0">
          <Link
            href={filterAddress({ kind: 'in', collection: name })}
            prefetch={false}
            className="inline-flex h-11 max-w-full items-center rounded-full bg-hover px-3 text-text-2 text-xs transition-colors hover:bg-line-strong hover:text-text md:h-[22px] md:px-2"
          >
            <span className="truncate">{name}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
