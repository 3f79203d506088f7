import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Changed, ChangeFailure, ImageChange } from '#lib/gallery/image-change';
import { keysBehind } from '#lib/gallery/manual-order';
import { collectionImages, collections } from '#lib/gallery/tables';
import type { Db } from '#lib/platform/database/database';
import { failed, ok, type Result } from '#lib/result';

/** Puts pictures into a collection, behind those that are in it, or takes them out. */
export async function collectImages(
  tx: Db,
  ownerId: string,
  ids: readonly string[],
  { collectionId, isIn }: Extract<ImageChange, { kind: 'collect' }>,
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
  if (isIn) {
    const [last] = await tx
      .select({ position: collectionImages.position })
      .from(collectionImages)
      .where(inIt)
      .orderBy(desc(collectionImages.position))
      .limit(1);
    const keys = keysBehind(last?.position ?? null, changed.length);
    const rows = changed.map((imageId, at) => ({
      collectionId,
      imageId,
      ownerId,
      position: keys[at] ?? '',
    }));
    await tx.insert(collectionImages).values(rows);
  } else {
    await tx.delete(collectionImages).where(and(inIt, inArray(collectionImages.imageId, changed)));
  }
  const undo = [{ ids: changed, change: { kind: 'collect', collectionId, isIn: !isIn } as const }];
  return ok({ changed: changed.length, undo });
}
