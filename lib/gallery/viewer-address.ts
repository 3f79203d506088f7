import { collectionPage } from '#lib/gallery/collection-address';
import { imagePage } from '#lib/generations/image-address';

/**
 * The page of a picture as it is looked at: in a search, or in a collection in its order.
 *
 * @param params of the search, as the gallery's own address has them, or of the collection; empty for
 *   all there is
 */
export function viewerAddress(id: string, params: string): string {
  return params === '' ? imagePage(id) : `${imagePage(id)}?${params}`;
}

/** What names a collection among the parameters of a picture's page. */
export const collectionParam = 'collection';

/** The parameters of a picture that is looked at in a collection. */
export function withinCollection(id: string): string {
  return new URLSearchParams({ [collectionParam]: id }).toString();
}

/** Whether parameters are those of a collection. */
export function isWithinCollection(params: string): boolean {
  return new URLSearchParams(params).has(collectionParam);
}

/** The page that a picture was opened from: of a collection, or the gallery with its search. */
export function pageBehind(params: string): string {
  const collectionId = new URLSearchParams(params).get(collectionParam);
  return collectionId === null ? galleryWith(params) : collectionPage(collectionId);
}

/** The gallery that a search was made in. */
export function galleryWith(params: string): string {
  return params === '' ? '/gallery' : `/gallery?${params}`;
}

/**
 * What a page is called that pictures are opened from and that is found again as it was left: a viewer
 * goes back to it. Null for all others.
 */
export function openerName(path: string): string | null {
  return openers.find(([page]) => page.test(path))?.[1] ?? null;
}

const openers: readonly (readonly [RegExp, string])[] = [
  [/^\/$/, 'studio'],
  [/^\/gallery\/?$/, 'gallery'],
  [/^\/collections\/[^/]+/, 'collection'],
  [/^\/trash\/?$/, 'trash'],
  [/^\/compare\/?$/, 'comparison'],
  [/^\/experiments\/[^/]+\/report\/?$/, 'report'],
  [/^\/experiments\/[^/]+/, 'experiment'],
  [/^\/library(?:\/|$)/, 'library'],
  [/^\/shares\/[^/]+/, 'share'],
];

/** The way back, in words. */
export function wordsBehind(params: string): string {
  return `Back to the ${isWithinCollection(params) ? 'collection' : 'gallery'}`;
}

/** Which picture's page a path is, or null. */
export function pictureOfPath(path: string): string | null {
  return /^\/gallery\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/?$/i.exec(path)?.[1] ?? null;
}
