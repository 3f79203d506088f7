import { ChevronRight } from 'lucide-react';
import Link from 'next/link';
import type { NamedCollection } from '#lib/gallery/collection';
import { collectionPage, collectionsPage } from '#lib/gallery/collection-address';

/** The way down to a collection; the collection itself stands beneath it as the heading. */
export function Breadcrumbs({ above }: { readonly above: readonly NamedCollection[] }) {
  return (
    <nav aria-label="Breadcrumbs">
      <ol className="flex flex-wrap items-center gap-x-1 text-text-3 text-xs">
        <li>
          <Link href={collectionsPage} prefetch={false} className={look}>
            All collections
          </Link>
        </li>
        {above.map(({ id, name }) => (
          <li key={id} className="flex min-w-0 items-center gap-x-1">
            <ChevronRight size={12} aria-hidden="true" className="shrink-0" />
            <Link href={collectionPage(id)} prefetch={false} className={look}>
              <span className="truncate">{name}</span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

const look = 'flex h-11 max-w-[24ch] items-center rounded hover:text-text md:h-6';
