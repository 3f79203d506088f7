import { cache } from 'react';
import type { Viewer } from '#lib/accounts/viewer';
import { listCollectionNeighbours } from '#lib/gallery/collection-page';
import {
  fromSearchParams,
  type GalleryParams,
  readParam,
  toSearchParams,
} from '#lib/gallery/gallery-address';
import type { ImageDetail, Neighbours } from '#lib/gallery/gallery-image';
import { listNeighbours } from '#lib/gallery/gallery-page';
import { getImageDetail } from '#lib/gallery/image-detail';
import { collectionParam, withinCollection } from '#lib/gallery/viewer-address';
import type { ViewerClock } from '#lib/gallery/viewer-clock';

/** How many pictures are shown on each side of one. */
const neighboursEach = 4;

/** A picture, and what it is looked at in: a search, or a collection in the order of a person. */
export interface LookedAt {
  readonly image: ImageDetail;
  readonly neighbours: Neighbours;
  /** As an address has them; the place in the list is the picture itself. */
  readonly params: string;
}

/**
 * A picture with those around it: in the collection that the address names, or else in its search.
 * Another's is looked at in the collection that it is seen through.
 *
 * @returns null for what does not exist and for what the viewer does not see
 */
export async function getLookedAt(
  viewer: Viewer,
  id: string,
  params: GalleryParams,
  clock: ViewerClock,
): Promise<LookedAt | null> {
  const image = await findImage(viewer, id);
  if (!image) return null;
  const around = { id: image.id, each: neighboursEach };
  const named = [readParam(params, collectionParam), image.shared?.collection.id];
  for (const collectionId of named) {
    if (!collectionId) continue;
    const neighbours = await listCollectionNeighbours(viewer, collectionId, around);
    if (neighbours) return { image, neighbours, params: withinCollection(collectionId) };
  }
  const state = { ...fromSearchParams(params), at: null };
  const neighbours = await listNeighbours(viewer, { ...state, ...clock }, around);
  return { image, neighbours, params: toSearchParams(state).toString() };
}

/** Read once for the title and the page. */
export const findImage = cache((viewer: Viewer, id: string) => getImageDetail(viewer, id));
