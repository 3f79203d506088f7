import { type AnyColumn, and, asc, eq, gt, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { users } from '#lib/accounts/tables';
import { images } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';
import { imageStore } from '#lib/platform/image-store/image-store';
import { originals, referencePictures } from '#lib/references/tables';

/** Between the moment when bytes are durable and the one when a row names them lie seconds. */
const graceMs = 3_600_000;
const rowsAtOnce = 200;

/**
 * Removes the files of pictures that were deleted for good, unless somebody else's picture or
 * reference is of the same bytes. It may be cut off anywhere and run twice at once: a row forgets
 * its keys, and an imported one is forgotten itself, only when its files are gone. What was put in
 * the last hour stays until a later run: its row may not be written yet.
 *
 * @param now the moment before which nothing of this was begun
 */
export async function removeFilesOfDeleted(db: Db, now: Date): Promise<void> {
  for (let rows = await listLeft(db, null); rows.length > 0; ) {
    const wanted = await removeUnused(db, rows.flatMap(keysOf), now);
    const done = rows.filter((row) => !keysOf(row).some((key) => wanted.has(key)));
    await forget(
      db,
      done.map(({ id }) => id),
    );
    rows = await listLeft(db, rows.at(-1)?.id ?? null);
  }
}

/**
 * Removes those of these files that no row names any more that still counts.
 *
 * @param now the moment before which nothing of this was begun
 * @returns those that are still there, since somebody may be about to name them
 */
export async function removeUnused(
  db: Db,
  keys: readonly string[],
  now: Date,
): Promise<Set<string>> {
  const since = new Date(now.getTime() - graceMs);
  const store = imageStore();
  const unique = [...new Set(keys)];
  const used = await listUsedKeys(db, unique);
  const wanted = new Set<string>();
  for (const key of unique) {
    if (!used.has(key) && !(await store.removeUntouched(key, since))) wanted.add(key);
  }
  return wanted;
}

type Left = Awaited<ReturnType<typeof listLeft>>[number];

function listLeft(db: Db, behind: string | null) {
  const { id, contentKey, smallKey, largeKey } = images;
  return db
    .select({ id, contentKey, smallKey, largeKey })
    .from(images)
    .where(
      and(
        eq(images.state, 'deleted'),
        isNotNull(images.contentKey),
        behind === null ? undefined : gt(images.id, behind),
      ),
    )
    .orderBy(asc(images.id))
    .limit(rowsAtOnce);
}

function keysOf({ contentKey, smallKey, largeKey }: Left): string[] {
  return [contentKey, smallKey, largeKey].filter((key) => key !== null);
}

/**
 * Those of these keys under which something lies that is still shown or sent, whoever it belongs
 * to: bytes are kept once. Every table that names a key of the image store has its place here.
 */
async function listUsedKeys(db: Db, keys: readonly string[]): Promise<Set<string>> {
  const among = sql`jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb)`;
  // What is left of somebody who is gone needs no file: see remove-references.ts.
  const isHere = (ownerId: AnyColumn) =>
    sql`exists (select from ${users} where ${users.id} = ${ownerId} and ${users.deletedAt} is null)`;
  const shown = (column: AnyColumn) =>
    sql`exists (select from ${images} where ${column} = asked.key and ${images.state} <> 'deleted')`;
  const { rows } = await db.execute<{ key: string }>(sql`
    select asked.key from ${among} as asked(key)
    where ${shown(images.contentKey)} or ${shown(images.smallKey)} or ${shown(images.largeKey)}
      or exists (
        select from ${originals} where ${originals.key} = asked.key and ${isHere(originals.ownerId)}
      )
      or exists (
        select from ${referencePictures}
        where asked.key in (${referencePictures.key}, ${referencePictures.smallKey})
          and ${isHere(referencePictures.ownerId)}
      )`);
  return new Set(rows.map(({ key }) => key));
}

/** A generation goes on showing that a picture of it was deleted; an imported picture leaves nothing. */
async function forget(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const its = and(inArray(images.id, [...ids]), eq(images.state, 'deleted'));
  await db.delete(images).where(and(its, isNull(images.generationId)));
  await db.update(images).set({ contentKey: null, smallKey: null, largeKey: null }).where(its);
}
