import type { MendedWord } from '#lib/gallery/gallery-image';
import { searchedInsteadText } from '#lib/gallery/search-found';

/** Says that a word was read as another, since nothing was found for it as it was typed. */
export function SearchedInstead({ mended }: { readonly mended: readonly MendedWord[] }) {
  if (mended.length === 0) return null;
  return (
    <p role="status" className="text-pretty pt-4 text-text-2">
      {searchedInsteadText(mended)}
    </p>
  );
}
