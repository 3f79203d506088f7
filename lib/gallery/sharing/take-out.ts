import { and, eq } from 'drizzle-orm';
import type { Viewer } from '#lib/accounts/viewer';
import { refreshMarks } from '#lib/gallery/marks';
import { findAccess } from '#lib/gallery/sharing/seen';
import type { SharingFailure } from '#lib/gallery/sharing/share-inside';
import { collectionImages, collections } from '#lib/gallery/tables';
import { images } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';
import { failed, ok, type Result } from '#lib/result';

/**
 * Takes a picture out of a collection that is shared: anything for the collection's owner, one's own
 * for who sees it. The picture itself stays what and whose it is.
 */
export function takeOut(
  db: Db,
  viewer: Viewer,
  { id, imageId }: { readonly id: string; readonly imageId: string },
): Promise<Result<null, SharingFailure>> {
  return db.transaction(async (tx) => {
    // Pictures before collections, in the order in which every change of pictures locks them.
    const [image] = await tx
      .select({ ownerId: images.ownerId })
      .from(images)
      .where(eq(images.id, imageId))
      .for('update');
    const access = await findAccess(tx, viewer, id);
    if (!image || access === null || (access !== 'own' && image.ownerId !== viewer.id)) {
      return failed({ code: 'not-found' });
    }
    const taken = await tx
      .delete(collectionImages)
      .where(and(eq(collectionImages.collectionId, id), eq(collectionImages.imageId, imageId)))
      .returning({ id: collectionImages.imageId });
    if (taken.length === 0) return failed({ code: 'not-found' });
    await tx
      .update(collections)
      .set({ coverId: null })
      .where(and(eq(collections.id, id), eq(collections.coverId, imageId)));
    await refreshMarks(tx, image.ownerId, [imageId]);
    return ok(null);
  });
}
