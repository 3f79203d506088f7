import { and, eq } from 'drizzle-orm';
import { forgetMissingOf, trashAllOf } from '#lib/gallery/purge';
import { refreshLabelsIn } from '#lib/gallery/sharing/end-sharing';
import {
  collectionMembers,
  collections,
  deletedCollections,
  galleryHours,
  savedSearches,
} from '#lib/gallery/tables';
import type { Db } from '#lib/platform/database/database';

/**
 * Forgets the gallery of somebody who is gone. Their pictures go with the next run of the job that
 * empties the trash, and with them all that was said of them.
 */
export async function forgetGallery(tx: Db, ownerId: string): Promise<void> {
  const own = await tx
    .select({ id: collections.id })
    .from(collections)
    .where(eq(collections.ownerId, ownerId));
  // Pictures of others may lie in them, and are found by their names.
  await refreshLabelsIn(
    tx,
    own.map(({ id }) => id),
  );
  for (const table of [collections, deletedCollections, savedSearches]) {
    await tx.delete(table).where(eq(table.ownerId, ownerId));
  }
  await tx.delete(collectionMembers).where(eq(collectionMembers.personId, ownerId));
  await trashAllOf(tx, ownerId);
  await forgetMissingOf(tx, ownerId);
  // They count what the gallery shows, which is nothing any more.
  await tx
    .delete(galleryHours)
    .where(and(eq(galleryHours.ownerId, ownerId), eq(galleryHours.images, 0)));
}
