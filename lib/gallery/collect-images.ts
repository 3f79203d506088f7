import { and, eq, inArray } from 'drizzle-orm';
import { lockTree } from '#lib/gallery/collection-change';
import { listPlaces } from '#lib/gallery/collection-places';
import type { Changed, ChangeFailure, ImageChange } from '#lib/gallery/image-change';
import { findAccess } from '#lib/gallery/sharing/seen';
import { collectionImages, collections } from '#lib/gallery/tables';
import type { Db } from '#lib/platform/database/database';
import { failed, ok, type Result } from '#lib/result';

type Collect = Extract<ImageChange, { kind: 'collect' }>;

/**
 * Puts pictures of an owner into a collection, behind those that are in it or at the places they have
 * had, or takes them out. The collection is their own, or one that is shared with them: into that they
 * put something where they may contribute.
 */
export async function collectImages(
  tx: Db,
  ownerId: string,
  ids: readonly string[],
  { collectionId, isIn, places = {} }: Collect,
): Promise<Result<Changed, ChangeFailure>> {
  if (!(await openCollection(tx, ownerId, collectionId, isIn)))
    return failed({ code: 'not-found' });
  const inIt = and(
    eq(collectionImages.ownerId, ownerId),
    eq(collectionImages.collectionId, collectionId),
  );
  const members = await tx
    .select({ imageId: collectionImages.imageId })
    .from(collectionImages)
    .where(and(inIt, inArray(collectionImages.imageId, [...ids])));
  const known = new Set(members.map(({ imageId }) => imageId));
  const changed = ids.filter((id) => known.has(id) !== isIn);
  if (changed.length === 0) return ok({ changed: 0, undo: [] });
  const back: Collect = { kind: 'collect', collectionId, isIn: !isIn };
  if (isIn) {
    const keys = await listPlaces(tx, collectionId, changed, places);
    await tx.insert(collectionImages).values(
      changed.map((imageId, at) => {
        return { collectionId, imageId, ownerId, position: keys[at] ?? '' };
      }),
    );
    return ok({ changed: changed.length, undo: [{ ids: changed, change: back }] });
  }
  const taken = await tx
    .delete(collectionImages)
    .where(and(inIt, inArray(collectionImages.imageId, changed)))
    .returning({ imageId: collectionImages.imageId, position: collectionImages.position });
  const had = Object.fromEntries(taken.map(({ imageId, position }) => [imageId, position]));
  return ok({
    changed: changed.length,
    undo: [{ ids: changed, change: { ...back, places: had } }],
  });
}

/** Locks a collection, and says whether somebody may put pictures into it or take their own out. */
async function openCollection(tx: Db, viewerId: string, id: string, isIn: boolean) {
  const isIt = eq(collections.id, id);
  const [own] = await tx
    .select({ id: collections.id })
    .from(collections)
    .where(and(eq(collections.ownerId, viewerId), isIt))
    .for('update');
  if (own) return true;
  const [other] = await tx.select({ ownerId: collections.ownerId }).from(collections).where(isIt);
  if (!other) return false;
  // Its owner cannot end the sharing, or move it, before this is done.
  await lockTree(tx, other.ownerId);
  const access = await findAccess(tx, { id: viewerId }, id);
  if (access === null || (isIn && access === 'view')) return false;
  const [open] = await tx
    .select({ id: collections.id })
    .from(collections)
    .where(isIt)
    .for('update');
  return open !== undefined;
}
