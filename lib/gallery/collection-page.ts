import type { Viewer } from '#lib/accounts/viewer';
import type { Collection } from '#lib/gallery/collection';
import {
  type CollectionPlace,
  listCollectionRows,
  listCollections,
} from '#lib/gallery/collection-queries';
import { type GalleryImage, galleryPageSize } from '#lib/gallery/gallery-image';
import { toGalleryImage } from '#lib/gallery/gallery-page';
import { isOrderKey } from '#lib/gallery/manual-order';
import { isId } from '#lib/id';
import { database } from '#lib/platform/database/database';

/** A run of a collection, in the order that a person gave it. */
export interface CollectionRun {
  readonly images: readonly GalleryImage[];
  /** The place behind these, or null at the end. */
  readonly next: string | null;
}

/** Every collection of a viewer, in no order. */
export async function listAllCollections(viewer: Viewer): Promise<Collection[]> {
  const { db } = await database();
  return listCollections(db, viewer.id);
}

/**
 * A page of a collection's pictures; empty for a collection that is not there.
 *
 * @param next the place that the page before gave; one that is none begins anew
 */
export async function listCollection(
  viewer: Viewer,
  collectionId: string,
  next: string | null,
): Promise<CollectionRun> {
  if (!isId(collectionId)) return { images: [], next: null };
  const { db } = await database();
  const place = next === null ? null : readPlace(next);
  const limit = galleryPageSize + 1;
  const rows = await listCollectionRows(db, viewer.id, { collectionId, place, limit });
  const shown = rows.slice(0, galleryPageSize);
  const last = rows.length > galleryPageSize ? shown.at(-1) : undefined;
  return { images: shown.map(toGalleryImage), next: last ? `${last.place}~${last.id}` : null };
}

function readPlace(text: string): CollectionPlace | null {
  const [position = '', id = ''] = text.split('~');
  return isOrderKey(position) && isId(id) ? { position, id } : null;
}
