import { and, eq, inArray, isNotNull, notExists, sql } from 'drizzle-orm';
import { users } from '#lib/accounts/tables';
import { removeUnused } from '#lib/gallery/remove-files';
import type { Db } from '#lib/platform/database/database';
import { originals, referencePictures } from '#lib/references/tables';

const filesAtOnce = 200;

/**
 * Removes the files of references whose owner is gone, unless somebody else has the same bytes, and
 * forgets each row when its files are gone. It may be cut off anywhere and run twice at once.
 *
 * @param now as of `removeFilesOfDeleted`
 */
export async function removeReferencesOfDeleted(db: Db, now: Date): Promise<void> {
  const gone = await db
    .selectDistinct({ id: users.id })
    .from(users)
    .innerJoin(originals, eq(originals.ownerId, users.id))
    .where(isNotNull(users.deletedAt));
  for (const { id } of gone) {
    await removePictures(db, id, now);
    await removeOriginals(db, id, now);
  }
}

async function removePictures(db: Db, ownerId: string, now: Date): Promise<void> {
  const { key, smallKey } = referencePictures;
  const isTheirs = eq(referencePictures.ownerId, ownerId);
  const rows = await db.select({ key, smallKey }).from(referencePictures).where(isTheirs);
  for (let at = 0; at < rows.length; at += filesAtOnce) {
    const some = rows.slice(at, at + filesAtOnce);
    const wanted = await removeUnused(
      db,
      some.flatMap((row) => [row.key, row.smallKey]),
      now,
    );
    const done = some.filter((row) => !wanted.has(row.key) && !wanted.has(row.smallKey));
    await db.delete(referencePictures).where(and(isTheirs, inArray(key, keysOf(done))));
  }
}

/** Behind what was made from them. */
async function removeOriginals(db: Db, ownerId: string, now: Date): Promise<void> {
  const { key } = originals;
  const isTheirs = eq(originals.ownerId, ownerId);
  const madeFrom = db
    .select({ one: sql`1` })
    .from(referencePictures)
    .where(and(eq(referencePictures.ownerId, ownerId), eq(referencePictures.originalKey, key)));
  const rows = await db
    .select({ key })
    .from(originals)
    .where(and(isTheirs, notExists(madeFrom)));
  for (let at = 0; at < rows.length; at += filesAtOnce) {
    const some = rows.slice(at, at + filesAtOnce);
    const wanted = await removeUnused(db, keysOf(some), now);
    const done = some.filter((row) => !wanted.has(row.key));
    await db.delete(originals).where(and(isTheirs, inArray(key, keysOf(done))));
  }
}

const keysOf = (rows: ReadonlyArray<{ readonly key: string }>) => rows.map(({ key }) => key);
