import Link from 'next/link';
import { libraryPage } from '#lib/library/library-view';

/** A view of the library in which there is nothing. */
export function NothingHere() {
  return (
    <div className="grid min-h-[30dvh] place-content-center justify-items-start gap-1">
      <p className="text-text-2">Nothing in your library is like that.</p>
      <Link
        href={libraryPage}
        prefetch={false}
        className="flex min-h-11 items-center text-accent hover:underline md:min-h-0"
      >
        Show all of it
      </Link>
    </div>
  );
}
