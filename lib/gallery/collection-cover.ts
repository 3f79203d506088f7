import { type SQL, sql } from 'drizzle-orm';
import { users } from '#lib/accounts/tables';
import type { CollectionCover } from '#lib/gallery/collection';
import { collectionImages, collections } from '#lib/gallery/tables';
import { images } from '#lib/generations/tables';

/** The columns of a cover among those of a collection. */
export type CoverRow = Omit<CollectionCover, 'id'> & { readonly coverId: string | null };

/** The same of what `coverFor` joins. */
export const coverColumns = sql`cover.id as "coverId", cover.width, cover.height,
  cover.size_bytes as "sizeBytes", cover.media_type as "mediaType", cover.placeholder`;

/**
 * Joins to collections what stands for each: the picture that was chosen, or the first one.
 *
 * @param isSeen of rows of `collection_images` with their image and its owner
 */
export function coverFor(isSeen: SQL | undefined): SQL {
  const from = sql`
    from ${collectionImages} join ${images} on ${images.id} = image_id
    join ${users} on ${users.id} = ${images.ownerId}
    where collection_id = ${collections.id} and ${isSeen}`;
  return sql`
    left join lateral (
      select image_id ${from} and image_id = ${collections.coverId}
    ) as chosen on true
    left join lateral (
      select image_id ${from} order by ${collectionImages.position}, image_id limit 1
    ) as first on chosen.image_id is null
    left join ${images} as cover on cover.id = coalesce(chosen.image_id, first.image_id)`;
}

/** A collection as it is read, with its cover in one piece. */
export function withCover<Row extends CoverRow>(row: Row) {
  const { coverId, width, height, sizeBytes, mediaType, placeholder, ...rest } = row;
  const cover = coverId ? { id: coverId, width, height, sizeBytes, mediaType, placeholder } : null;
  return { ...rest, cover };
}
