import { and, eq, inArray } from 'drizzle-orm';
import { listPlaces } from '#lib/gallery/collection-places';
import type { Changed, ChangeFailure, ImageChange } from '#lib/gallery/image-change';
import { collectionImages, collections } from '#lib/gallery/tables';
import type { Db } from '#lib/platform/database/database';
import { failed, ok, type Result } from '#lib/result';

type Collect = Extract<ImageChange, { kind: 'collect' }>;

/**
 * Puts pictures into a collection, behind those that are in it or at the places they have had, or
 * takes them out.
 */
export async function collectImages(
  tx: Db,
  ownerId: string,
  ids: readonly string[],
  { collectionId, isIn, places = {} }: Collect,
): Promise<Result<Changed, ChangeFailure>> {
  const [collection] = await tx
    .select({ id: collections.id })
    .from(collections)
    .where(and(eq(collections.ownerId, ownerId), eq(collections.id, collectionId)))
    .for('update');
  if (!collection) return failed({ code: 'not-found' });
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
