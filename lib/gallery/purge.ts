import { and, asc, eq, inArray, isNotNull, lt, lte, type SQL, sql } from 'drizzle-orm';
import type { Viewer } from '#lib/accounts/viewer';
import { mostAtOnce } from '#lib/gallery/image-change-rules';
import { emptyTrashJob } from '#lib/gallery/job-names';
import {
  collectionImages,
  collections,
  deletedCollections,
  imageTags,
  imports,
} from '#lib/gallery/tables';
import { countTrash } from '#lib/gallery/trash-queries';
import { images } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';
import { enqueue } from '#lib/platform/jobs/queue';

/**
 * Deletes pictures for good that are in the trash of an owner; others are left as they are. In one
 * transaction they are gone from every list; their rows keep the keys of their files until a job
 * has removed those (see remove-files.ts), so that a crash leaves nothing behind for ever.
 *
 * @returns how many were deleted
 */
export function deleteForGood(db: Db, owner: Viewer, ids: readonly string[]): Promise<number> {
  return db.transaction(async (tx) => {
    const its = and(eq(images.ownerId, owner.id), inArray(images.id, [...ids]));
    const deleted = await deleteTrashed(tx, its);
    if (deleted > 0) await enqueue(tx, emptyTrashJob, {});
    return deleted;
  });
}

/** How many one request deleted, and how many are still in the trash. */
export interface Emptied {
  readonly deleted: number;
  readonly left: number;
}

/**
 * Deletes a part of what is in the trash of an owner, as much as one request may.
 *
 * @param until what came into the trash behind this moment stays: it was not seen
 */
export function emptyPartOfTrash(db: Db, owner: Viewer, until: Date): Promise<Emptied> {
  return db.transaction(async (tx) => {
    const its = and(eq(images.ownerId, owner.id), lte(images.trashedAt, until));
    const deleted = await deleteTrashed(tx, its);
    if (deleted > 0) await enqueue(tx, emptyTrashJob, {});
    return { deleted, left: await countTrash(tx, owner.id) };
  });
}

/** For the worker, which acts for everybody: deletes what came into the trash before a moment. */
export async function deleteExpired(db: Db, before: Date): Promise<void> {
  let deleted: number;
  do {
    deleted = await db.transaction((tx) => deleteTrashed(tx, lt(images.trashedAt, before)));
  } while (deleted > 0);
  await db.delete(deletedCollections).where(lt(deletedCollections.deletedAt, before));
}

/** Everything that somebody has who is gone leaves as if it had been in the trash for long. */
export async function trashAllOf(tx: Db, ownerId: string): Promise<void> {
  const isStored = and(eq(images.ownerId, ownerId), eq(images.state, 'stored'));
  await tx.update(images).set({ trashedAt: sql`'epoch'::timestamptz` }).where(isStored);
}

/** Pictures that were paid for and never came are of no use to who is gone. */
export async function forgetMissingOf(tx: Db, ownerId: string): Promise<void> {
  const isMissing = and(eq(images.ownerId, ownerId), eq(images.state, 'missing'));
  await tx
    .update(images)
    .set({ ...nothingSaid, missing: null, link: null })
    .where(isMissing);
}

async function deleteTrashed(tx: Db, which: SQL | undefined): Promise<number> {
  const rows = await tx
    .select({ id: images.id })
    .from(images)
    .where(and(eq(images.state, 'stored'), isNotNull(images.trashedAt), which))
    .orderBy(asc(images.id))
    .limit(mostAtOnce)
    .for('update');
  if (rows.length === 0) return 0;
  const ids = rows.map(({ id }) => id);
  await tx.delete(imageTags).where(inArray(imageTags.imageId, ids));
  await tx.delete(collectionImages).where(inArray(collectionImages.imageId, ids));
  await tx.delete(imports).where(inArray(imports.imageId, ids));
  await tx.update(collections).set({ coverId: null }).where(inArray(collections.coverId, ids));
  await tx.update(images).set(nothingSaid).where(inArray(images.id, ids));
  return ids.length;
}

/** What a person deleted is not kept in another form. */
const nothingSaid = {
  state: 'deleted',
  trashedAt: null,
  prompt: '',
  words: '',
  traits: [],
  marks: [],
  labels: '',
  palette: null,
  placeholder: null,
  rating: null,
  isFavourite: false,
  note: null,
  alt: null,
} as const satisfies Partial<typeof images.$inferInsert>;
