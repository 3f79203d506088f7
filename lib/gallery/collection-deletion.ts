import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Viewer } from '#lib/accounts/viewer';
import { namesLike } from '#lib/free-name';
import { type CollectionFailure, collectionNameMaxCharacters } from '#lib/gallery/collection';
import { isTaken, lockTree } from '#lib/gallery/collection-change';
import { heightOf, placeProblem, subtreeOf } from '#lib/gallery/collection-tree';
import { refreshLabelsJob } from '#lib/gallery/job-names';
import { endSharing, refreshLabelsIn } from '#lib/gallery/sharing/end-sharing';
import {
  collectionImages,
  collections,
  type DeletedCollection,
  deletedCollections,
} from '#lib/gallery/tables';
import { images } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';
import { enqueue } from '#lib/platform/jobs/queue';
import { failed, ok, type Result } from '#lib/result';

/**
 * Deletes a collection and all that lie in it; every picture stays. What was in which place is kept
 * beside, for as long as pictures are kept in the trash, so that it can be brought back: with the
 * owner's pictures, and shared with nobody.
 *
 * @returns how many collections lay in it
 */
export function removeCollection(
  db: Db,
  owner: Viewer,
  id: string,
): Promise<Result<{ id: string; inside: number }, CollectionFailure>> {
  return db.transaction(async (tx) => {
    const nodes = await lockTree(tx, owner.id);
    const ids = subtreeOf(nodes, id).map((node) => node.id);
    if (ids.length === 0) return failed({ code: 'not-found' as const });
    const contents = await readContents(tx, ids);
    await tx
      .insert(deletedCollections)
      .values({ id, ownerId: owner.id, contents })
      .onConflictDoUpdate({
        target: deletedCollections.id,
        set: { contents, deletedAt: sql`now()` },
      });
    await endSharing(tx, owner.id, ids);
    // Asked for while it is known whose pictures are in them.
    await refreshLabelsIn(tx, ids);
    await tx
      .delete(collections)
      .where(and(eq(collections.ownerId, owner.id), inArray(collections.id, ids)));
    return ok({ id, inside: ids.length - 1 });
  });
}

/**
 * Brings a deleted collection back as it was, with all that lay in it. Where its name is taken by
 * now it gets a number; where the collection it lay in is gone it comes to the top; pictures that
 * were deleted for good stay away.
 */
export function bringBackCollection(
  db: Db,
  owner: Viewer,
  id: string,
): Promise<Result<{ id: string }, CollectionFailure>> {
  return db.transaction(async (tx) => {
    const nodes = await lockTree(tx, owner.id);
    const [deleted] = await tx
      .delete(deletedCollections)
      .where(and(eq(deletedCollections.ownerId, owner.id), eq(deletedCollections.id, id)))
      .returning({ contents: deletedCollections.contents });
    const [outermost, ...inside] = deleted?.contents ?? [];
    if (!outermost) return failed({ code: 'not-found' as const });
    const height = heightOf([{ ...outermost, parentId: null }, ...inside], id);
    const isPlaceGone = placeProblem(nodes, { id, height }, outermost.parentId) !== null;
    const parentId = isPlaceGone ? null : outermost.parentId;
    const beside = nodes.filter((each) => each.parentId === parentId).map((each) => each.name);
    const name = await freeName(tx, owner.id, { parentId, name: outermost.name, beside });
    for (const each of [{ ...outermost, parentId, name }, ...inside]) {
      await insertWhole(tx, owner.id, each);
    }
    await refreshAll(tx, owner.id, [id, ...inside.map((each) => each.id)]);
    return ok({ id });
  });
}

async function readContents(tx: Db, ids: readonly string[]): Promise<DeletedCollection[]> {
  const rows = await tx
    .select()
    .from(collections)
    .where(inArray(collections.id, [...ids]));
  const members = await tx
    .select()
    .from(collectionImages)
    .where(inArray(collectionImages.collectionId, [...ids]))
    .orderBy(asc(collectionImages.position));
  const byCollection = Map.groupBy(members, ({ collectionId }) => collectionId);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const { parentId, name, coverId, createdAt } = row;
    const held = byCollection.get(id) ?? [];
    const inIt = held.map(({ imageId, position }) => [imageId, position] as const);
    return [{ id, parentId, name, coverId, createdAt: createdAt.toISOString(), images: inIt }];
  });
}

async function insertWhole(tx: Db, ownerId: string, deleted: DeletedCollection): Promise<void> {
  const { id, parentId, name, coverId, createdAt, images: held } = deleted;
  const cover = held.some(([imageId]) => imageId === coverId) ? coverId : null;
  await tx
    .insert(collections)
    .values({ id, ownerId, parentId, name, createdAt: new Date(createdAt) });
  const kept = held.map(([imageId, position]) => ({ id: imageId, position }));
  // Locked, so that none is deleted for good between being found and being put back.
  await tx.execute(sql`
    insert into ${collectionImages} (collection_id, image_id, owner_id, position)
    select ${id}::uuid, ${images.id}, ${ownerId}, kept.position
    from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as kept(id uuid, position text)
    join ${images} on ${images.id} = kept.id
    where ${images.ownerId} = ${ownerId} and ${images.state} = 'stored'
    for share of ${images}`);
  await tx.execute(sql`
    update ${collections} set cover_id = image_id from ${collectionImages}
    where ${collections.id} = ${id} and collection_id = ${id} and image_id = ${cover}::uuid`);
}

interface Wanted {
  readonly parentId: string | null;
  readonly name: string;
  /** The names that are there. The database has the last word, as it looks past their case. */
  readonly beside: readonly string[];
}

async function freeName(tx: Db, ownerId: string, { parentId, name, beside }: Wanted) {
  const there = new Set(beside);
  for (const tried of namesLike(name, collectionNameMaxCharacters)) {
    const isFree = !there.has(tried) && !(await isTaken(tx, ownerId, { parentId, name: tried }));
    if (isFree) return tried;
  }
  return name;
}

async function refreshAll(tx: Db, ownerId: string, ids: readonly string[]): Promise<void> {
  for (const collectionId of ids) await enqueue(tx, refreshLabelsJob, { ownerId, collectionId });
}
