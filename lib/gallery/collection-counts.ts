import { type SQL, sql } from 'drizzle-orm';
import { users } from '#lib/accounts/tables';
import { isNotInTrash } from '#lib/gallery/queries';
import { isShownTo } from '#lib/gallery/sharing/seen';
import { collectionImages, collections } from '#lib/gallery/tables';
import { images } from '#lib/generations/tables';

/**
 * Counts of pictures in some collections, as parts of a `with recursive` that has these collections
 * as `inside (id)`: which they are is named one by one, so that Postgres knows how few it looks at.
 */

/**
 * `own (id, images)`: how many pictures are in each, where there are any.
 *
 * @param isSeen of rows of `collection_images`: whether whoever asks sees the picture
 */
export function ownInside(isSeen: SQL): SQL {
  return sql`own as (
    select ${collectionImages.collectionId} as id, count(*)::int as images
    ${heldInside(isSeen)} group by ${collectionImages.collectionId}
  )`;
}

/**
 * The same, and `below (id, images)`: with all that lies in them, each picture once, of those that
 * hold others. A picture is in a collection once, so what lies at the bottom needs no second look.
 */
export function belowInside(isSeen: SQL): SQL {
  return sql`held as materialized (
    select ${collectionImages.collectionId}, ${collectionImages.imageId} ${heldInside(isSeen)}
  ), own as (
    select collection_id as id, count(*)::int as images from held group by collection_id
  ), lineage (top, id) as (
    select id, id from inside
    where exists (select from ${collections} as child where child.parent_id = inside.id)
    union all
    select lineage.top, child.id
    from lineage join ${collections} as child on child.parent_id = lineage.id
  ), below as (
    select top as id, count(*)::int as images from (
      select distinct lineage.top, held.image_id
      from lineage join held on held.collection_id = lineage.id
    ) as each group by top
  )`;
}

function heldInside(isSeen: SQL): SQL {
  return sql`
    from inside join ${collectionImages} on ${collectionImages.collectionId} = inside.id
    where ${isSeen}`;
}

/** What an owner sees in collections of their own: what others have put there as well. */
export function isSeenByOwner(ownerId: string): SQL {
  // The others' are few, and looked at one by one: `exists` would have everybody's pictures read.
  return sql`${isNotInTrash(collectionImages.imageId, ownerId)} and (
    ${collectionImages.ownerId} = ${ownerId}
    or (select ${isShownTo(ownerId)} ${imageOfRow})
  )`;
}

/** What somebody sees in collections of which is known that they see them. */
export function isSeenBy(viewerId: string): SQL {
  return sql`exists (select ${imageOfRow} and ${isShownTo(viewerId)})`;
}

const imageOfRow = sql`
  from ${images} join ${users} on ${users.id} = ${images.ownerId}
  where ${images.id} = ${collectionImages.imageId}`;
