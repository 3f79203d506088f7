import { and, asc, count, desc, eq, gt, inArray, lt, or, type SQL, sql } from 'drizzle-orm';
import { users } from '#lib/accounts/tables';
import type { Collection, FiledCollection, NamedCollection } from '#lib/gallery/collection';
import { belowInside, isSeenByOwner, ownInside } from '#lib/gallery/collection-counts';
import { type CoverRow, coverColumns, coverFor, withCover } from '#lib/gallery/collection-cover';
import { shownTo, tile } from '#lib/gallery/queries';
import { isShownTo } from '#lib/gallery/sharing/seen';
import { collectionImages, collections, deletedCollections } from '#lib/gallery/tables';
import { images } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';

/** The collections of an owner by name and place, in no order. */
export function listNamedCollections(db: Db, ownerId: string): Promise<NamedCollection[]> {
  const { id, name, parentId } = collections;
  return db
    .select({ id, name, parentId })
    .from(collections)
    .where(eq(collections.ownerId, ownerId));
}

/** Every collection of an owner, in no order, with how much is in it and what stands for it. */
export async function listFiledCollections(db: Db, ownerId: string): Promise<FiledCollection[]> {
  const { rows } = await db.execute<Omit<FiledCollection, 'cover'> & CoverRow>(sql`
    with ${insideOf(ownerId, null)}, ${ownInside(isSeenByOwner(ownerId))}
    select ${named}, coalesce(own.images, 0) as images, ${coverColumns}
    from inside join ${collections} on ${collections.id} = inside.id
    left join own on own.id = inside.id
    ${coverFor(shownTo(ownerId))}`);
  return rows.map(withCover);
}

/**
 * The same with how much is in all that lies in it.
 *
 * @param ids of those that are asked for; null for every one
 */
export async function listCollections(
  db: Db,
  ownerId: string,
  ids: readonly string[] | null = null,
): Promise<Collection[]> {
  const { rows } = await db.execute<Omit<Collection, 'cover'> & CoverRow>(sql`
    with recursive ${insideOf(ownerId, ids)}, ${belowInside(isSeenByOwner(ownerId))}
    select ${named}, coalesce(own.images, 0) as images,
      coalesce(below.images, own.images, 0) as "imagesBelow", ${coverColumns}
    from inside join ${collections} on ${collections.id} = inside.id
    left join own on own.id = inside.id
    left join below on below.id = inside.id
    ${coverFor(shownTo(ownerId))}`);
  return rows.map(withCover);
}

function insideOf(ownerId: string, ids: readonly string[] | null): SQL {
  const are = ids ? inArray(collections.id, [...ids]) : undefined;
  return sql`inside as (select id from ${collections} where ${and(eq(collections.ownerId, ownerId), are)})`;
}

const named = sql`${collections.id}, ${collections.name}, ${collections.parentId} as "parentId"`;

/** A place in a collection: that of this picture. */
export interface CollectionPlace {
  readonly position: string;
  readonly id: string;
}

interface Rows {
  readonly collectionId: string;
  /** Null for the beginning. */
  readonly place: CollectionPlace | null;
  /** On which side of the place they are; before it, the nearest comes first. */
  readonly side: 'behind' | 'before';
  readonly limit: number;
}

/**
 * The pictures of a collection in the order that a person gave them, as far as the viewer sees them,
 * each with whose it is. That the viewer sees the collection is made sure of before.
 */
export function listCollectionRows(
  db: Db,
  viewerId: string,
  { collectionId, place, side, limit }: Rows,
) {
  const { position, imageId } = collectionImages;
  const [beyond, order] = side === 'behind' ? [gt, asc] : [lt, desc];
  const there =
    place &&
    or(
      beyond(position, place.position),
      and(eq(position, place.position), beyond(imageId, place.id)),
    );
  return db
    .select({ ...tile, place: position, ownerId: images.ownerId, ownerName: users.name })
    .from(collectionImages)
    .innerJoin(images, eq(images.id, imageId))
    .innerJoin(users, eq(users.id, images.ownerId))
    .where(
      and(eq(collectionImages.collectionId, collectionId), isShownTo(viewerId), there ?? undefined),
    )
    .orderBy(order(position), order(imageId))
    .limit(limit);
}

/** The place of a picture in a collection. */
export async function findPlaceOf(
  db: Db,
  collectionId: string,
  id: string,
): Promise<CollectionPlace | null> {
  const [row] = await db
    .select({ position: collectionImages.position })
    .from(collectionImages)
    .where(and(eq(collectionImages.collectionId, collectionId), eq(collectionImages.imageId, id)));
  return row ? { position: row.position, id } : null;
}

/** How many of some pictures each collection holds; those that hold none are left out. */
export function countMemberships(db: Db, ownerId: string, ids: readonly string[]) {
  return db
    .select({ collectionId: collectionImages.collectionId, images: count() })
    .from(collectionImages)
    .where(and(eq(collectionImages.ownerId, ownerId), inArray(collectionImages.imageId, [...ids])))
    .groupBy(collectionImages.collectionId);
}

/** A collection that was deleted and can still be brought back. */
export async function findDeleted(db: Db, ownerId: string, id: string) {
  const [row] = await db
    .select({
      id: deletedCollections.id,
      name: sql<string>`${deletedCollections.contents} -> 0 ->> 'name'`,
    })
    .from(deletedCollections)
    .where(and(eq(deletedCollections.ownerId, ownerId), eq(deletedCollections.id, id)));
  return row ?? null;
}
