import { and, arrayContains, asc, eq, gt } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import { refreshMarks } from '#lib/gallery/marks';
import { collectionImages } from '#lib/gallery/tables';
import { images } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';

/** So many pictures a transaction: nobody else has to wait for long. */
const imagesAtOnce = 200;

/**
 * Writes the marks of a collection's pictures anew: of those that are in it, and of those whose row
 * still says so.
 */
export async function refreshLabelsOf(
  db: Db,
  ownerId: string,
  collectionId: string,
): Promise<void> {
  for (let ids = await listTouched(db, ownerId, collectionId, null); ids.length > 0; ) {
    const some = ids;
    await db.transaction((tx) => refreshMarks(tx, ownerId, some));
    ids = await listTouched(db, ownerId, collectionId, some.at(-1) ?? null);
  }
}

async function listTouched(
  db: Db,
  ownerId: string,
  collectionId: string,
  behind: string | null,
): Promise<string[]> {
  const members = db
    .select({ id: collectionImages.imageId })
    .from(collectionImages)
    .where(
      and(
        eq(collectionImages.ownerId, ownerId),
        eq(collectionImages.collectionId, collectionId),
        behind === null ? undefined : gt(collectionImages.imageId, behind),
      ),
    )
    .orderBy(asc(collectionImages.imageId))
    .limit(imagesAtOnce);
  const marked = db
    .select({ id: images.id })
    .from(images)
    .where(
      and(
        eq(images.ownerId, ownerId),
        arrayContains(images.marks, [`in:${collectionId}`]),
        behind === null ? undefined : gt(images.id, behind),
      ),
    )
    .orderBy(asc(images.id))
    .limit(imagesAtOnce);
  const rows = await unionAll(members, marked);
  return [...new Set(rows.map(({ id }) => id))].sort().slice(0, imagesAtOnce);
}
