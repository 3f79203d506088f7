import { cache } from 'react';
import type { Viewer } from '#lib/accounts/viewer';
import { listCollectionNeighbours } from '#lib/gallery/collection-page';
import { fromSearchParams, type GalleryParams, toSearchParams } from '#lib/gallery/gallery-address';
import type { ImageDetail, Neighbours } from '#lib/gallery/gallery-image';
import { listNeighbours } from '#lib/gallery/gallery-page';
import { getImageDetail } from '#lib/gallery/image-detail';
import type { ViewerClock } from '#lib/gallery/viewer-clock';

/** How many pictures are shown on each side of one. */
const neighboursEach = 4;

/** A picture, and the search that it is looked at in; another's is looked at in its collection. */
export interface LookedAt {
  readonly image: ImageDetail;
  readonly neighbours: Neighbours;
  /** Of that search, as an address has them; the place in the list is the picture itself. */
  readonly params: string;
}

/** Null for what does not exist and for what the viewer does not see. */
export async function getLookedAt(
  viewer: Viewer,
  id: string,
  params: GalleryParams,
  clock: ViewerClock,
): Promise<LookedAt | null> {
  const image = await findImage(viewer, id);
  if (!image) return null;
  const state = { ...fromSearchParams(params), at: null };
  const around = { id: image.id, each: neighboursEach };
  const neighbours = image.shared
    ? await listCollectionNeighbours(viewer, image.shared.collection.id, around)
    : await listNeighbours(viewer, { ...state, ...clock }, around);
  return { image, neighbours, params: toSearchParams(state).toString() };
}

/** Read once for the title and the page. */
export const findImage = cache((viewer: Viewer, id: string) => getImageDetail(viewer, id));
