import type { Viewer } from '#lib/accounts/viewer';
import type { Collection, CollectionRun } from '#lib/gallery/collection';
import {
  type CollectionPlace,
  findDeleted,
  listCollectionRows,
  listCollections,
} from '#lib/gallery/collection-queries';
import { type CollectionName, galleryPageSize } from '#lib/gallery/gallery-image';
import { toGalleryImage } from '#lib/gallery/gallery-page';
import { isOrderKey } from '#lib/gallery/manual-order';
import { isId } from '#lib/id';
import { database } from '#lib/platform/database/database';

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

/** A collection that was deleted and can still be brought back, or null. */
export async function getDeletedCollection(
  viewer: Viewer,
  id: string,
): Promise<CollectionName | null> {
  if (!isId(id)) return null;
  const { db } = await database();
  return findDeleted(db, viewer.id, id);
}

function readPlace(text: string): CollectionPlace | null {
  const [position = '', id = ''] = text.split('~');
  return isOrderKey(position) && isId(id) ? { position, id } : null;
}
