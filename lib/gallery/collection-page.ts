import type { Viewer } from '#lib/accounts/viewer';
import type {
  Collection,
  CollectionImage,
  CollectionRun,
  FiledCollection,
  NamedCollection,
} from '#lib/gallery/collection';
import {
  type CollectionPlace,
  findDeleted,
  findPlaceOf,
  listCollectionRows,
  listCollections,
  listFiledCollections,
  listNamedCollections,
} from '#lib/gallery/collection-queries';
import type { TreeNode } from '#lib/gallery/collection-tree';
import { type CollectionName, galleryPageSize, type Neighbours } from '#lib/gallery/gallery-image';
import { toGalleryImage } from '#lib/gallery/gallery-page';
import { isOrderKey } from '#lib/gallery/manual-order';
import { findAccess } from '#lib/gallery/sharing/seen';
import { listOpenShared } from '#lib/gallery/sharing/shared-collections';
import { isId } from '#lib/id';
import { database } from '#lib/platform/database/database';

/** The collections of a viewer by name and place, in no order. */
export async function listCollectionTree(viewer: Viewer): Promise<NamedCollection[]> {
  const { db } = await database();
  return listNamedCollections(db, viewer.id);
}

/** Every collection of a viewer with how much is in it, in no order. */
export async function listAllCollections(viewer: Viewer): Promise<Collection[]> {
  const { db } = await database();
  return listCollections(db, viewer.id);
}

/** Some of them, and nothing is counted of the others. */
export async function listSomeCollections(
  viewer: Viewer,
  some: readonly TreeNode[],
): Promise<Collection[]> {
  const { db } = await database();
  return listCollections(
    db,
    viewer.id,
    some.map(({ id }) => id),
  );
}

/** Every collection that a viewer can put pictures into: their own, and of others' those that let them. */
export async function listOpenCollections(viewer: Viewer): Promise<FiledCollection[]> {
  const { db } = await database();
  const shared = await listOpenShared(db, viewer);
  const known = new Set(shared.map(({ id }) => id));
  const others = shared.map(({ id, name, parentId, images, cover, sharedBy }) => {
    const isInKnown = parentId !== null && known.has(parentId);
    return { id, name, parentId: isInKnown ? parentId : null, images, cover, sharedBy };
  });
  return [...(await listFiledCollections(db, viewer.id)), ...others];
}

/**
 * A page of a collection's pictures; empty for a collection that is not there, or not to be seen.
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
  if ((await findAccess(db, viewer, collectionId)) === null) return { images: [], next: null };
  const place = next === null ? null : readPlace(next);
  const limit = galleryPageSize + 1;
  const wanted = { collectionId, place, side: 'behind', limit } as const;
  const rows = await listCollectionRows(db, viewer.id, wanted);
  const shown = rows.slice(0, galleryPageSize);
  const last = rows.length > galleryPageSize ? shown.at(-1) : undefined;
  const images = shown.map((row) => toCollectionImage(row, viewer));
  return { images, next: last ? `${last.place}~${last.id}` : null };
}

/**
 * The pictures around one of a collection, as many on each side as asked for, where there are. Null for
 * a picture that is not in it, and for a collection that is not there or not to be seen.
 */
export async function listCollectionNeighbours(
  viewer: Viewer,
  collectionId: string,
  { id, each: limit }: { readonly id: string; readonly each: number },
): Promise<Neighbours | null> {
  if (!isId(collectionId)) return null;
  const { db } = await database();
  const place = await findPlaceOf(db, collectionId, id);
  if (!place || (await findAccess(db, viewer, collectionId)) === null) return null;
  const around = { collectionId, place, limit };
  const before = await listCollectionRows(db, viewer.id, { ...around, side: 'before' });
  const after = await listCollectionRows(db, viewer.id, { ...around, side: 'behind' });
  const shown = (row: (typeof after)[number]) => toCollectionImage(row, viewer);
  return { before: before.reverse().map(shown), after: after.map(shown) };
}

/** What a person thinks of a picture is told to nobody else. */
function toCollectionImage(
  row: Awaited<ReturnType<typeof listCollectionRows>>[number],
  viewer: Viewer,
): CollectionImage {
  const image = toGalleryImage(row);
  if (row.ownerId === viewer.id) return { ...image, by: null };
  return { ...image, rating: null, isFavourite: false, by: row.ownerName };
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
