import { ChevronRight, ChevronsLeft } from 'lucide-react';
import { type GallerySearch, withSearch } from '#lib/gallery/gallery-search';

interface GalleryPagesProps {
  readonly search: GallerySearch;
  /** Whether this page begins behind the first picture. */
  readonly isLaterPage: boolean;
  /** The place of the next page, or null at the end. */
  readonly next: string | null;
}

const look =
  'inline-flex h-11 items-center gap-2 rounded-md bg-hover px-3.5 font-medium transition-colors hover:bg-line-strong active:bg-hover md:h-8';

const namesIn = {
  newest: { first: 'Newest', next: 'Older' },
  oldest: { first: 'Oldest', next: 'Newer' },
  best: { first: 'Best match', next: 'Further' },
} as const satisfies Record<GallerySearch['order'], { first: string; next: string }>;

/** The ways through a gallery that is longer than a page, for browsers that run no scripts. */
export function GalleryPages({ search, isLaterPage, next }: GalleryPagesProps) {
  if (!isLaterPage && next === null) return null;
  const names = namesIn[search.order];
  return (
    <nav aria-label="Pages" className="mt-8 hidden justify-between gap-2 noscript:flex">
      {isLaterPage ? (
        <a className={look} href={withSearch('/gallery', search)}>
          <ChevronsLeft size={14} aria-hidden="true" className="-ml-1" />
          {names.first}
        </a>
      ) : (
        <span />
      )}
      {next !== null && (
        <a className={look} href={withSearch('/gallery', search, { at: next })}>
          {names.next}
          <ChevronRight size={14} aria-hidden="true" className="-mr-1" />
        </a>
      )}
    </nav>
  );
}
