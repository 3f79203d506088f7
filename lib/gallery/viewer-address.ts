import { imagePage } from '#lib/generations/image-address';

/**
 * The page of a picture as it is looked at in a search.
 *
 * @param params of the search, as the gallery's own address has them; empty for all there is
 */
export function viewerAddress(id: string, params: string): string {
  return params === '' ? imagePage(id) : `${imagePage(id)}?${params}`;
}

/** The gallery that a search was made in. */
export function galleryWith(params: string): string {
  return params === '' ? '/gallery' : `/gallery?${params}`;
}

/** Whether a path is that of a page beside those of pictures, such as a comparison. */
export function isBesidePictures(path: string): boolean {
  return /^\/gallery\/[^/]+\/?$/.test(path) && pictureOfPath(path) === null;
}

/** Which picture's page a path is, or null: other pages of the gallery stand beside them. */
export function pictureOfPath(path: string): string | null {
  return /^\/gallery\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/?$/i.exec(path)?.[1] ?? null;
}
