import type { MendedWord } from '#lib/gallery/gallery-image';
import { chipsOf } from '#lib/gallery/search-chip';
import { searchWordsText } from '#lib/gallery/search-edit';
import type { SearchQuery } from '#lib/gallery/search-filter';

/** What was searched for without success: `No picture matches “harbour” with these 2 filters.` */
export function nothingFoundText(query: SearchQuery): string {
  const words = searchWordsText(query);
  const chips = chipsOf(query);
  const [first] = chips;
  const filters =
    first && chips.length === 1 ? `the filter “${first.label}”` : `these ${chips.length} filters`;
  if (!first) return words === '' ? 'There is no picture here.' : `No picture matches “${words}”.`;
  if (words !== '') return `No picture matches “${words}” with ${filters}.`;
  return `No picture matches ${chips.length === 1 ? filters : `all of ${filters}`}.`;
}

/** Which words were looked for in place of those that nothing was found for. */
export function searchedInsteadText(mended: readonly MendedWord[]): string {
  return mended
    .map(({ typed, instead }) => `Nothing was found for “${typed}”; this is “${instead}”.`)
    .join(' ');
}
