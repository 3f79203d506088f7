import { and, asc, desc, eq, gt, lt } from 'drizzle-orm';
import { generations, images } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';

const tile = {
  id: images.id,
  width: images.width,
  height: images.height,
  sizeBytes: images.sizeBytes,
  mediaType: images.mediaType,
  placeholder: images.placeholder,
  createdAt: images.createdAt,
  recipe: generations.recipe,
  provider: generations.provider,
};

/** Kept pictures, newest first. @param before the identifier of the last one of the page before */
export function listImageRows(
  db: Db,
  ownerId: string,
  { before, limit }: { before: string | null; limit: number },
) {
  return db
    .select(tile)
    .from(images)
    .innerJoin(generations, eq(generations.id, images.generationId))
    .where(
      and(
        eq(images.ownerId, ownerId),
        eq(images.state, 'stored'),
        before === null ? undefined : lt(images.id, before),
      ),
    )
    .orderBy(desc(images.id))
    .limit(limit);
}

export async function getImageRow(db: Db, ownerId: string, id: string) {
  const [row] = await db
    .select({
      ...tile,
      generationId: images.generationId,
      position: images.position,
      durationMs: generations.durationMs,
    })
    .from(images)
    .innerJoin(generations, eq(generations.id, images.generationId))
    .where(and(eq(images.ownerId, ownerId), eq(images.id, id), eq(images.state, 'stored')));
  return row ?? null;
}

/** The keys under which the files of a picture are kept, for its owner only. */
export async function getImageKeys(db: Db, ownerId: string, id: string) {
  const [row] = await db
    .select({
      original: images.contentKey,
      small: images.smallKey,
      large: images.largeKey,
      mediaType: images.mediaType,
      recipe: generations.recipe,
    })
    .from(images)
    .innerJoin(generations, eq(generations.id, images.generationId))
    .where(and(eq(images.ownerId, ownerId), eq(images.id, id), eq(images.state, 'stored')));
  return row ?? null;
}

export function countImagesOf(db: Db, ownerId: string, generationId: string): Promise<number> {
  return db.$count(images, and(eq(images.ownerId, ownerId), eq(images.generationId, generationId)));
}

/** The picture next to one in the gallery's order, or null at its end. */
export async function getNeighbour(
  db: Db,
  ownerId: string,
  id: string,
  direction: 'newer' | 'older',
): Promise<string | null> {
  const [row] = await db
    .select({ id: images.id })
    .from(images)
    .where(
      and(
        eq(images.ownerId, ownerId),
        eq(images.state, 'stored'),
        direction === 'newer' ? gt(images.id, id) : lt(images.id, id),
      ),
    )
    .orderBy(direction === 'newer' ? asc(images.id) : desc(images.id))
    .limit(1);
  return row?.id ?? null;
}
