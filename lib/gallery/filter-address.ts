import { defaultGalleryState, toSearchParams } from '#lib/gallery/gallery-address';
import type { PlainFilter } from '#lib/gallery/search-filter';
import { galleryWith } from '#lib/gallery/viewer-address';

/** The gallery with one filter: `/gallery?q=color%3A%23b3472a`. */
export function filterAddress(filter: PlainFilter): string {
  const query = { words: [], filters: [{ ...filter, negated: false }] };
  return galleryWith(toSearchParams({ ...defaultGalleryState, query }).toString());
}
