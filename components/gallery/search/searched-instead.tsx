import Link from 'next/link';
import type { GalleryState } from '#lib/gallery/gallery-address';
import type { MendedWord } from '#lib/gallery/gallery-image';
import { searchLink } from '#lib/gallery/search-address';
import { searchWordsText, withWordInstead } from '#lib/gallery/search-edit';
import { searchedInsteadText } from '#lib/gallery/search-found';

interface SearchedInsteadProps {
  readonly state: GalleryState;
  readonly mended: readonly MendedWord[];
}

/** Says that a word was read as another, since nothing was found for it as it was typed. */
export function SearchedInstead({ state, mended }: SearchedInsteadProps) {
  if (mended.length === 0) return null;
  const meant = mended.reduce(
    (query, { typed, instead }) => withWordInstead(query, typed, instead),
    state.query,
  );
  return (
    <p className="wrap-anywhere text-pretty px-4 pt-4 text-text-2 md:px-6">
      {searchedInsteadText(mended)}{' '}
      <Link
        href={searchLink(meant, state.order)}
        prefetch={false}
        scroll={false}
        className="text-accent underline underline-offset-3 hover:text-accent-strong"
      >
        Search for “{searchWordsText(meant)}”
      </Link>
    </p>
  );
}
