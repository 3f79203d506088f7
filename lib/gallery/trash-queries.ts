import { and, asc, desc, eq, isNotNull, lt, or, type SQL } from 'drizzle-orm';
import { tile } from '#lib/gallery/queries';
import { images } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';

/** A place in the order of the trash: behind this picture. */
export interface TrashPlace {
  readonly trashedAt: Date;
  readonly id: string;
}

function inTrashOf(ownerId: string): SQL | undefined {
  return and(eq(images.ownerId, ownerId), eq(images.state, 'stored'), isNotNull(images.trashedAt));
}

/** What came into the trash last comes first. */
export function listTrashedRows(
  db: Db,
  ownerId: string,
  { place, limit }: { place: TrashPlace | null; limit: number },
) {
  const behind =
    place &&
    or(
      lt(images.trashedAt, place.trashedAt),
      and(eq(images.trashedAt, place.trashedAt), lt(images.id, place.id)),
    );
  return db
    .select({ ...tile, trashedAt: images.trashedAt })
    .from(images)
    .where(and(inTrashOf(ownerId), behind ?? undefined))
    .orderBy(desc(images.trashedAt), desc(images.id))
    .limit(limit);
}

export function countTrash(db: Db, ownerId: string): Promise<number> {
  return db.$count(images, inTrashOf(ownerId));
}

/** Everything in the trash, what came first first. */
export async function listTrashedIds(db: Db, ownerId: string): Promise<string[]> {
  const rows = await db
    .select({ id: images.id })
    .from(images)
    .where(inTrashOf(ownerId))
    .orderBy(asc(images.trashedAt), asc(images.id));
  return rows.map(({ id }) => id);
}
