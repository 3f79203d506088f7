import { emptySearch, type SearchQuery } from '#lib/gallery/search-filter';
import { parseSearch } from '#lib/gallery/search-query';
import { formatSearch } from '#lib/gallery/search-text';
import { firstOf, type SearchParams } from '#lib/search-params';

/** The gallery in its address: whoever is sent it sees the same search at the same place. */
export const galleryOrders = ['newest', 'oldest', 'best'] as const;
/** `best` by how well the words match. */
export type GalleryOrder = (typeof galleryOrders)[number];

/** How many pictures share a screen: 1 shows the largest. */
export const densities = [1, 2, 3, 4, 5, 6, 7] as const;
export type Density = (typeof densities)[number];

export interface GalleryState {
  readonly query: SearchQuery;
  readonly order: GalleryOrder;
  /** The place in the list, as its pages give it; null at the beginning. */
  readonly at: string | null;
  readonly density: Density;
}

export const defaultGalleryState: GalleryState = {
  query: emptySearch,
  order: 'newest',
  at: null,
  density: 4,
};

/** The parameters of an address, in either form that Next gives them in. */
export type GalleryParams = URLSearchParams | SearchParams;

/** In this order, without what is as by default: `q=harbour+rating%3A%3E%3D4&order=best`. */
export function toSearchParams(state: GalleryState): URLSearchParams {
  const { order, at, density } = state;
  const params = new URLSearchParams();
  const text = formatSearch(state.query);
  if (text !== '') params.set('q', text);
  if (order !== defaultGalleryState.order) params.set('order', order);
  if (at !== null && isPlace(at)) params.set('at', at);
  if (density !== defaultGalleryState.density) params.set('density', String(density));
  return params;
}

/** What an address says, and the default for all that it does not say in a way that is understood. */
export function fromSearchParams(params: GalleryParams): GalleryState {
  const { order, density } = defaultGalleryState;
  const at = readParam(params, 'at');
  return {
    query: parseSearch(readParam(params, 'q') ?? '').query,
    order: galleryOrders.find((each) => each === readParam(params, 'order')) ?? order,
    at: at !== null && isPlace(at) ? at : null,
    density: densities.find((each) => String(each) === readParam(params, 'density')) ?? density,
  };
}

/** Whether a text can be a place in a list: the list itself judges whether it is one of its own. */
export function isPlace(text: string): boolean {
  return /^[\w.~:-]{1,128}$/.test(text);
}

/** The first of a parameter that is there more than once. */
export function readParam(params: GalleryParams, name: string): string | null {
  return params instanceof URLSearchParams ? params.get(name) : firstOf(params, name);
}
