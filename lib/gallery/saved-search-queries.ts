import { and, count, eq, ne } from 'drizzle-orm';
import { holdOwner } from '#lib/accounts/hold-owner';
import {
  type SavedSearch,
  type SavedSearchFailure,
  savedSearchesMax,
  sortSaved,
} from '#lib/gallery/saved-search';
import type { NewSavedSearch, SavedRename } from '#lib/gallery/saved-search-request';
import { savedSearches } from '#lib/gallery/tables';
import { newId } from '#lib/id';
import type { Db } from '#lib/platform/database/database';
import { failed, ok, type Result } from '#lib/result';

const columns = { id: savedSearches.id, name: savedSearches.name, query: savedSearches.query };

/** All of an owner, by their names. */
export async function listSavedSearches(db: Db, ownerId: string): Promise<SavedSearch[]> {
  const rows = await db
    .select(columns)
    .from(savedSearches)
    .where(eq(savedSearches.ownerId, ownerId))
    .limit(savedSearchesMax);
  return sortSaved(rows);
}

/** Keeps a search under a name that no other has. */
export async function insertSavedSearch(
  db: Db,
  ownerId: string,
  { name, query }: NewSavedSearch,
): Promise<Result<SavedSearch, SavedSearchFailure>> {
  return db.transaction(async (tx) => {
    await holdOwner(tx, ownerId);
    if (await isTaken(tx, ownerId, name, null)) return failed({ code: 'taken' });
    const [held] = await tx
      .select({ searches: count() })
      .from(savedSearches)
      .where(eq(savedSearches.ownerId, ownerId));
    if ((held?.searches ?? 0) >= savedSearchesMax) return failed({ code: 'over-limit' });
    const saved = { id: newId(), name, query };
    await tx.insert(savedSearches).values({ ...saved, ownerId });
    return ok(saved);
  });
}

export async function renameSavedSearch(
  db: Db,
  ownerId: string,
  { id, name }: SavedRename,
): Promise<Result<SavedSearch, SavedSearchFailure>> {
  return db.transaction(async (tx) => {
    await holdOwner(tx, ownerId);
    if (await isTaken(tx, ownerId, name, id)) return failed({ code: 'taken' });
    const [renamed] = await tx
      .update(savedSearches)
      .set({ name })
      .where(and(eq(savedSearches.ownerId, ownerId), eq(savedSearches.id, id)))
      .returning(columns);
    return renamed ? ok(renamed) : failed({ code: 'not-found' });
  });
}

/** @returns what was deleted, so that it can be saved again */
export async function deleteSavedSearch(
  db: Db,
  ownerId: string,
  id: string,
): Promise<Result<SavedSearch, SavedSearchFailure>> {
  const [deleted] = await db
    .delete(savedSearches)
    .where(and(eq(savedSearches.ownerId, ownerId), eq(savedSearches.id, id)))
    .returning(columns);
  return deleted ? ok(deleted) : failed({ code: 'not-found' });
}

async function isTaken(tx: Db, ownerId: string, name: string, by: string | null): Promise<boolean> {
  const others = by === null ? undefined : ne(savedSearches.id, by);
  const rows = await tx
    .select({ id: savedSearches.id })
    .from(savedSearches)
    .where(and(eq(savedSearches.ownerId, ownerId), eq(savedSearches.name, name), others))
    .limit(1);
  return rows.length > 0;
}
