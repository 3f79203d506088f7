import { defaultGalleryState, toSearchParams } from '#lib/gallery/gallery-address';

export const collectionsPage = '/gallery/collections';
export const trashPage = '/gallery/trash';

/** The page of a collection. */
export function collectionPage(id: string): string {
  return `${collectionsPage}/${id}`;
}

/** The gallery with the pictures of a collection, and of all that lie in it, to be searched further. */
export function collectionSearch(name: string): string {
  const filter = { kind: 'in', collection: name, negated: false } as const;
  const query = { words: [], filters: [filter] };
  return `/gallery?${toSearchParams({ ...defaultGalleryState, query })}`;
}
