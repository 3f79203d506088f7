import { type GalleryState, toSearchParams } from '#lib/gallery/gallery-address';

/** What is looked at, apart from the place in it and from how large it is shown. */
export interface GallerySearch extends Pick<GalleryState, 'order'> {
  /** As parameters of an address, for asking for pages of it: `q=harbour&order=oldest`, or empty. */
  readonly params: string;
  /** Whether it is all there is, and not searched in. */
  readonly isAll: boolean;
}

export function gallerySearch(state: GalleryState): GallerySearch {
  const { query, order } = state;
  return {
    order,
    params: toSearchParams({ query, order, at: null, density: 4 }).toString(),
    isAll: query.words.length + query.filters.length === 0,
  };
}

/** An address with the parameters of a search and some more. */
export function withSearch(path: string, search: GallerySearch, more: Record<string, string> = {}) {
  const params = new URLSearchParams(search.params);
  for (const [name, value] of Object.entries(more)) params.set(name, value);
  const text = params.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** The place behind the last picture, to page back from; null where none can be named. */
export function lastPlace({ order }: GallerySearch): string | null {
  switch (order) {
    case 'newest':
      return '00000000-0000-7000-8000-000000000000';
    case 'oldest':
      return 'ffffffff-ffff-7fff-bfff-ffffffffffff';
    case 'best':
      return null;
  }
}
