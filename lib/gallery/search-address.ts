import {
  defaultGalleryState,
  type GalleryState,
  toSearchParams,
} from '#lib/gallery/gallery-address';
import type { SearchQuery } from '#lib/gallery/search-filter';

/** Where the gallery is in this state: `/gallery?q=harbour`. */
export function galleryAddress(state: GalleryState): string {
  const params = toSearchParams(state).toString();
  return params === '' ? '/gallery' : `/gallery?${params}`;
}

/** The gallery searched for something else: from its beginning, and as large as before. */
export function searchedFor(state: GalleryState, query: SearchQuery): GalleryState {
  const order = state.order === 'best' && !canRank(query) ? 'newest' : state.order;
  return { ...state, query, order, at: null };
}

/** Whether some pictures can match better than others: a word is looked for, not only left out. */
export function canRank({ words }: SearchQuery): boolean {
  return words.some(({ negated }) => !negated);
}

export function isWholeGallery({ words, filters }: SearchQuery): boolean {
  return words.length + filters.length === 0;
}

/** A way to a search that leaves it open how large its pictures are shown. */
export function searchLink(query: SearchQuery, order: GalleryState['order'] = 'newest'): string {
  return galleryAddress(searchedFor({ ...defaultGalleryState, order }, query));
}
