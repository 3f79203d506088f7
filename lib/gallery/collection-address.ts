export const collectionsPage = '/gallery/collections';
export const trashPage = '/gallery/trash';

/** The page of a collection. */
export function collectionPage(id: string): string {
  return `${collectionsPage}/${id}`;
}
