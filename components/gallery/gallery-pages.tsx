import { ChevronRight, ChevronsLeft } from 'lucide-react';
import Link from 'next/link';

interface GalleryPagesProps {
  /** Whether this page begins before the newest picture. */
  readonly isOlderPage: boolean;
  /** The `before` of the next page, or null at the end. */
  readonly older: string | null;
}

const look =
  'inline-flex h-11 items-center gap-2 rounded-md bg-hover px-3.5 font-medium transition-colors hover:bg-line-strong active:bg-hover md:h-8';

/** The ways through a gallery that is longer than a page; plain links. */
export function GalleryPages({ isOlderPage, older }: GalleryPagesProps) {
  if (!isOlderPage && older === null) return null;
  return (
    <nav aria-label="Pages" className="flex justify-between gap-2">
      {isOlderPage ? (
        <Link className={look} href="/gallery">
          <ChevronsLeft size={14} aria-hidden="true" className="-ml-1" />
          Newest
        </Link>
      ) : (
        <span />
      )}
      {older !== null && (
        <Link className={look} href={`/gallery?at=${older}`}>
          Older
          <ChevronRight size={14} aria-hidden="true" className="-mr-1" />
        </Link>
      )}
    </nav>
  );
}
