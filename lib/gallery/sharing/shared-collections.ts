import { sql } from 'drizzle-orm';
import { users } from '#lib/accounts/tables';
import type { Viewer } from '#lib/accounts/viewer';
import type { Collection, CollectionCover } from '#lib/gallery/collection';
import { isShownTo, sharedWith } from '#lib/gallery/sharing/seen';
import { collectionImages, collections } from '#lib/gallery/tables';
import { images } from '#lib/generations/tables';
import { type Db, database } from '#lib/platform/database/database';

/** A collection of somebody else's, as those see it with whom it is shared. */
export interface SharedCollection extends Collection {
  /** Null at the top of what is shared, wherever it lies in its owner's tree. */
  readonly parentId: string | null;
  /** The name of its owner. */
  readonly sharedBy: string;
  readonly canContribute: boolean;
}

/** Every collection that is shared with a viewer, in no order. */
export async function listSharedWith(viewer: Viewer): Promise<SharedCollection[]> {
  const { db } = await database();
  return listShared(db, viewer);
}

type Row = Omit<SharedCollection, 'cover'> & Omit<CollectionCover, 'id'> & { coverId: string };

export async function listShared(db: Db, viewer: Viewer): Promise<SharedCollection[]> {
  const { rows } = await db.execute<{ [Column in keyof Row]: Row[Column] }>(sql`
    with ${sharedWith(viewer.id)}, held as (
      select ${collectionImages.collectionId}, ${collectionImages.imageId}, ${collectionImages.position}
      from shared
      join ${collectionImages} on ${collectionImages.collectionId} = shared.id
      join ${images} on ${images.id} = ${collectionImages.imageId}
      join ${users} on ${users.id} = ${images.ownerId}
      where ${isShownTo(viewer.id)}
    ), lineage as (
      select id as top, id from shared
      union all
      select lineage.top, child.id
      from lineage join ${collections} as child on child.parent_id = lineage.id
    ), counted as (
      select lineage.top, count(distinct image_id)::int as below,
        (count(*) filter (where lineage.top = lineage.id))::int as own
      from lineage join held on collection_id = lineage.id group by lineage.top
    ), covers as (
      select distinct on (held.collection_id) held.collection_id, held.image_id
      from held join ${collections} on ${collections.id} = held.collection_id
      order by held.collection_id, (held.image_id = ${collections.coverId}) desc, held.position, held.image_id
    )
    select ${collections.id}, ${collections.name}, ${users.name} as "sharedBy",
      shared.contributes as "canContribute",
      (select id from shared as outer_one where outer_one.id = ${collections.parentId}) as "parentId",
      coalesce(counted.own, 0) as images, coalesce(counted.below, 0) as "imagesBelow",
      cover.id as "coverId", cover.width, cover.height, cover.size_bytes as "sizeBytes",
      cover.media_type as "mediaType", cover.placeholder
    from shared
    join ${collections} on ${collections.id} = shared.id
    join ${users} on ${users.id} = shared.owner_id
    left join counted on counted.top = shared.id
    left join covers on covers.collection_id = shared.id
    left join ${images} as cover on cover.id = covers.image_id`);
  return rows.map(({ coverId, width, height, sizeBytes, mediaType, placeholder, ...rest }) => ({
    ...rest,
    cover: coverId ? { id: coverId, width, height, sizeBytes, mediaType, placeholder } : null,
  }));
}
