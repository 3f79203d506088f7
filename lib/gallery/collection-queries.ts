import { and, asc, count, desc, eq, gt, inArray, lt, or, type SQL, sql } from 'drizzle-orm';
import { users } from '#lib/accounts/tables';
import type { Collection } from '#lib/gallery/collection';
import { isNotInTrash, shownTo, tile } from '#lib/gallery/queries';
import { isShownTo } from '#lib/gallery/sharing/seen';
import { collectionImages, collections, deletedCollections } from '#lib/gallery/tables';
import { images } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';

type Row = Omit<Collection, 'cover'> & {
  readonly coverId: string | null;
  readonly width: number;
  readonly height: number;
  readonly sizeBytes: number;
  readonly mediaType: string;
  readonly placeholder: string;
};

/** Every collection of an owner, in no order, with how much is in it and what stands for it. */
export async function listCollections(db: Db, ownerId: string): Promise<Collection[]> {
  const { rows } = await db.execute<{ [Column in keyof Row]: Row[Column] }>(sql`
    with ${countedFor(ownerId)}
    select ${collections.id}, ${collections.name}, ${collections.parentId} as "parentId",
      coalesce(counted.own, 0) as images, coalesce(counted.below, 0) as "imagesBelow",
      cover.id as "coverId", cover.width, cover.height, cover.size_bytes as "sizeBytes",
      cover.media_type as "mediaType", cover.placeholder
    from ${collections}
    left join counted on counted.top = ${collections.id}
    left join lateral (
      select image_id from ${collectionImages} join ${images} on ${images.id} = image_id
      where collection_id = ${collections.id} and image_id = ${collections.coverId} and ${shownTo(ownerId)}
    ) as chosen on true
    left join lateral (
      select image_id from ${collectionImages} join ${images} on ${images.id} = image_id
      where collection_id = ${collections.id} and ${shownTo(ownerId)}
      order by ${collectionImages.position}, image_id limit 1
    ) as first on chosen.image_id is null
    left join ${images} as cover on cover.id = coalesce(chosen.image_id, first.image_id)
    where ${collections.ownerId} = ${ownerId}`);
  return rows.map(({ coverId, width, height, sizeBytes, mediaType, placeholder, ...rest }) => ({
    ...rest,
    cover: coverId ? { id: coverId, width, height, sizeBytes, mediaType, placeholder } : null,
  }));
}

/** For each collection, how many pictures are in it, and with those below it, each counted once. */
function countedFor(ownerId: string): SQL {
  return sql`recursive lineage as (
    select id as top, id from ${collections} where owner_id = ${ownerId}
    union all
    select lineage.top, child.id from lineage join ${collections} as child on child.parent_id = lineage.id
  ), counted as (
    select lineage.top, count(distinct image_id)::int as below,
      (count(*) filter (where lineage.top = lineage.id))::int as own
    from lineage join ${collectionImages} on collection_id = lineage.id
    where case when ${collectionImages.ownerId} = ${ownerId}
      then ${isNotInTrash(collectionImages.imageId, ownerId)}
      else exists (
        select from ${images} join ${users} on ${users.id} = ${images.ownerId}
        where ${images.id} = ${collectionImages.imageId} and ${isShownTo(ownerId)}
      ) end
    group by lineage.top
  )`;
}

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
