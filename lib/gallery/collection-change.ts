import { and, eq, isNull, ne, type SQL, sql } from 'drizzle-orm';
import { holdOwner } from '#lib/accounts/hold-owner';
import type { Viewer } from '#lib/accounts/viewer';
import type { CollectionFailure } from '#lib/gallery/collection';
import { findLast, placeBehind } from '#lib/gallery/collection-places';
import { heightOf, placeProblem, type TreeNode } from '#lib/gallery/collection-tree';
import { dropStrangers, refreshLabelsIn } from '#lib/gallery/sharing/end-sharing';
import { collectionImages, collections } from '#lib/gallery/tables';
import { newId } from '#lib/id';
import type { Db } from '#lib/platform/database/database';
import { failed, ok, type Result } from '#lib/result';

/** A new collection, empty, at the top or in another one. @param name as its schema gives it */
export function addCollection(
  db: Db,
  owner: Viewer,
  { name, parentId }: { readonly name: string; readonly parentId: string | null },
): Promise<Result<{ id: string }, CollectionFailure>> {
  return db.transaction(async (tx) => {
    const nodes = await lockTree(tx, owner.id);
    const problem = placeProblem(nodes, { id: null, height: 1 }, parentId);
    if (problem) return failed({ code: problem });
    if (await isTaken(tx, owner.id, { parentId, name })) return failed({ code: 'taken' as const });
    const id = newId();
    await tx.insert(collections).values({ id, ownerId: owner.id, parentId, name });
    return ok({ id });
  });
}

/** Its pictures are found by the new name as soon as a job has gone through them. */
export function setCollectionName(
  db: Db,
  owner: Viewer,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<Result<{ id: string }, CollectionFailure>> {
  return db.transaction(async (tx) => {
    const node = (await lockTree(tx, owner.id)).find((each) => each.id === id);
    if (!node) return failed({ code: 'not-found' as const });
    if (await isTaken(tx, owner.id, { ...node, name })) return failed({ code: 'taken' as const });
    await tx.update(collections).set({ name }).where(its(owner.id, id));
    await refreshLabelsIn(tx, [id]);
    return ok({ id });
  });
}

/**
 * Puts a collection with all that is in it into another one, or to the top. Whoever saw it by the one
 * it lay in sees it no more.
 */
export function setCollectionParent(
  db: Db,
  owner: Viewer,
  { id, parentId }: { readonly id: string; readonly parentId: string | null },
): Promise<Result<{ id: string }, CollectionFailure>> {
  return db.transaction(async (tx) => {
    const nodes = await lockTree(tx, owner.id);
    const node = nodes.find((each) => each.id === id);
    if (!node) return failed({ code: 'not-found' as const });
    const problem = placeProblem(nodes, { id, height: heightOf(nodes, id) }, parentId);
    if (problem) return failed({ code: problem });
    if (await isTaken(tx, owner.id, { ...node, parentId })) {
      return failed({ code: 'taken' as const });
    }
    await tx.update(collections).set({ parentId }).where(its(owner.id, id));
    await dropStrangers(tx, owner.id);
    return ok({ id });
  });
}

/** Lets one of its pictures stand for a collection; null leaves that to the first one. */
export function setCover(
  db: Db,
  owner: Viewer,
  { id, imageId }: { readonly id: string; readonly imageId: string | null },
): Promise<Result<{ id: string }, CollectionFailure>> {
  return db.transaction(async (tx) => {
    const member = imageId === null || (await findPlace(tx, id, imageId));
    if (!member) return failed({ code: 'not-found' as const });
    const set = await tx
      .update(collections)
      .set({ coverId: imageId })
      .where(its(owner.id, id))
      .returning({ id: collections.id });
    return set[0] ? ok(set[0]) : failed({ code: 'not-found' as const });
  });
}

/**
 * Moves a picture within a collection; one row is written.
 *
 * @param behind the picture that it is to stand behind, or `all`; null for the beginning
 */
export function placeImage(
  db: Db,
  owner: Viewer,
  {
    id,
    imageId,
    behind,
  }: { readonly id: string; readonly imageId: string; readonly behind: string | null },
): Promise<Result<{ id: string }, CollectionFailure>> {
  return db.transaction(async (tx) => {
    const [collection] = await tx
      .select({ id: collections.id })
      .from(collections)
      .where(its(owner.id, id))
      .for('no key update');
    const place = collection ? await findPlace(tx, id, imageId) : null;
    const before = collection ? await findBefore(tx, id, behind) : null;
    if (!place || (behind !== null && !before) || behind === imageId) {
      return failed({ code: 'not-found' as const });
    }
    const position = await placeBehind(tx, id, before);
    await tx
      .update(collectionImages)
      .set({ position })
      .where(and(eq(collectionImages.collectionId, id), eq(collectionImages.imageId, imageId)));
    return ok({ id });
  });
}

/** The tree of an owner, which nobody else changes until this transaction is over. */
export async function lockTree(
  tx: Db,
  ownerId: string,
): Promise<Array<TreeNode & { readonly name: string }>> {
  await holdOwner(tx, ownerId);
  return tx
    .select({ id: collections.id, parentId: collections.parentId, name: collections.name })
    .from(collections)
    .where(eq(collections.ownerId, ownerId));
}

interface Place {
  /** Of the collection itself, which is not in its own way. */
  readonly id?: string;
  readonly parentId: string | null;
  readonly name: string;
}

/** Whether there is another one of this name in this place. */
export async function isTaken(tx: Db, ownerId: string, { id, parentId, name }: Place) {
  const found = await tx.$count(
    collections,
    and(
      eq(collections.ownerId, ownerId),
      parentId === null ? isNull(collections.parentId) : eq(collections.parentId, parentId),
      sql`lower(${collections.name}) = lower(${name})`,
      id === undefined ? undefined : ne(collections.id, id),
    ),
  );
  return found > 0;
}

async function findPlace(tx: Db, id: string, imageId: string) {
  const [member] = await tx
    .select({ position: collectionImages.position })
    .from(collectionImages)
    .where(and(eq(collectionImages.collectionId, id), eq(collectionImages.imageId, imageId)));
  return member?.position ?? null;
}

function findBefore(tx: Db, id: string, behind: string | null): Promise<string | null> | null {
  if (behind === null) return null;
  return behind === 'all' ? findLast(tx, id) : findPlace(tx, id, behind);
}

function its(ownerId: string, id: string): SQL | undefined {
  return and(eq(collections.ownerId, ownerId), eq(collections.id, id));
}
