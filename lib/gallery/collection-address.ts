export const collectionsPage = '/collections';
export const trashPage = '/trash';

/** The page of a collection. */
export function collectionPage(id: string): string {
  return `${collectionsPage}/${id}`;
}
