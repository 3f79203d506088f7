import { and, eq, inArray, sql } from 'drizzle-orm';
import { holdOwner } from '#lib/accounts/hold-owner';
import { freeName } from '#lib/free-name';
import { FolderPath, isInFolder, movedPath } from '#lib/library/folder';
import type { LibraryFailure } from '#lib/library/library-failure';
import { nameMaxCharacters } from '#lib/library/library-name';
import { type Place, placeOf } from '#lib/library/place';
import { libraryEntries } from '#lib/library/tables';
import type { Db } from '#lib/platform/database/database';
import { failed, ok, type Result } from '#lib/result';

const { id, ownerId: owner, kind, folder, name } = libraryEntries;

/**
 * Gives a folder another path, and with it everything that lies in it. Where that path has a folder
 * the two become one; an entry whose name is taken there gets a number.
 *
 * @returns how many entries were moved
 */
export function moveFolder(
  db: Db,
  ownerId: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<Result<{ moved: number }, LibraryFailure>> {
  return db.transaction(async (tx) => {
    await holdOwner(tx, ownerId);
    const all = await tx
      .select({ id, kind, folder, name })
      .from(libraryEntries)
      .where(eq(owner, ownerId));
    const moved = all.filter((each) => isInFolder(each.folder, from));
    if (moved.length === 0) return failed({ code: 'not-found' as const });
    if (moved.some((each) => !FolderPath.safeParse(movedPath(each.folder, from, to)).success)) {
      return failed({ code: 'too-deep' as const });
    }
    await lift(
      tx,
      moved.map((each) => each.id),
    );
    const taken = new Set(all.filter((each) => !isInFolder(each.folder, from)).map(placeOf));
    for (const each of moved) {
      const there = { ...each, folder: movedPath(each.folder, from, to) };
      const isTaken = (tried: string) => taken.has(placeOf({ ...there, name: tried }));
      const free = freeName(each.name, nameMaxCharacters, isTaken);
      taken.add(placeOf({ ...there, name: free }));
      if (free !== each.name) await layDown(tx, { ...there, name: free });
    }
    for (const path of new Set(moved.map((each) => each.folder))) {
      await tx
        .update(libraryEntries)
        .set({ folder: movedPath(path, from, to) })
        .where(and(eq(owner, ownerId), eq(folder, `/${path}`)));
    }
    return ok({ moved: moved.length });
  });
}

/** To where no folder is, since no name of one is empty: on the way, two could not have one place. */
async function lift(tx: Db, ids: readonly string[]): Promise<void> {
  await tx
    .update(libraryEntries)
    .set({ folder: sql`'/' || ${folder}` })
    .where(inArray(id, [...ids]));
}

async function layDown(tx: Db, entry: Place & { readonly id: string }): Promise<void> {
  await tx
    .update(libraryEntries)
    .set({ folder: entry.folder, name: entry.name })
    .where(eq(id, entry.id));
}
