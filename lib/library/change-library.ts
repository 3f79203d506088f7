import { and, eq, ne, sql } from 'drizzle-orm';
import { holdOwner } from '#lib/accounts/hold-owner';
import { freeName } from '#lib/free-name';
import { images } from '#lib/generations/tables';
import { newId } from '#lib/id';
import { type LibraryEntry, libraryMax, type NewEntry } from '#lib/library/entry';
import type { LibraryFailure } from '#lib/library/library-failure';
import { nameMaxCharacters } from '#lib/library/library-name';
import { storedKeys } from '#lib/library/library-recipe';
import { getEntry } from '#lib/library/queries';
import { libraryEntries } from '#lib/library/tables';
import type { Db } from '#lib/platform/database/database';
import { listReferences } from '#lib/references/queries';
import { failed, ok, type Result } from '#lib/result';

type Changed<Value> = Promise<Result<Value, LibraryFailure>>;
type Kept = { readonly id: string };
type Place = Pick<NewEntry, 'kind' | 'folder' | 'name'>;

/** Keeps a new entry. Its name is not to be taken in its folder. */
export function addEntry(db: Db, ownerId: string, entry: NewEntry): Changed<Kept> {
  return db.transaction(async (tx) => {
    await holdOwner(tx, ownerId);
    const problem = (await contentProblem(tx, ownerId, entry)) ?? (await roomProblem(tx, ownerId));
    if (problem) return failed(problem);
    if (await isTaken(tx, ownerId, entry)) return failed({ code: 'taken' as const });
    return ok(await insertEntry(tx, ownerId, entry));
  });
}

/** Puts other contents in the place of an entry's. */
export function changeEntry(db: Db, ownerId: string, id: string, entry: NewEntry): Changed<Kept> {
  return db.transaction(async (tx) => {
    await holdOwner(tx, ownerId);
    const problem = await contentProblem(tx, ownerId, entry);
    if (problem) return failed(problem);
    if (await isTaken(tx, ownerId, entry, id)) return failed({ code: 'taken' as const });
    const changed = await tx
      .update(libraryEntries)
      .set({ ...rowOf(entry), updatedAt: sql`now()` })
      .where(isEntry(ownerId, id))
      .returning({ id: libraryEntries.id });
    return changed[0] ? ok(changed[0]) : failed({ code: 'not-found' as const });
  });
}

/** Keeps an entry once more, beside itself and under a name of its own. */
export function copyEntry(db: Db, ownerId: string, id: string): Changed<Kept & { name: string }> {
  return db.transaction(async (tx) => {
    await holdOwner(tx, ownerId);
    const entry = await getEntry(tx, ownerId, id);
    if (!entry) return failed({ code: 'not-found' as const });
    const problem = await roomProblem(tx, ownerId);
    if (problem) return failed(problem);
    const beside = await tx
      .select({ name: libraryEntries.name })
      .from(libraryEntries)
      .where(isBeside(ownerId, entry));
    const names = new Set(beside.map(({ name }) => name));
    const name = freeName(entry.name, nameMaxCharacters, (tried) => names.has(tried));
    return ok({ ...(await insertEntry(tx, ownerId, { ...entry, name })), name });
  });
}

/** Puts an entry into another folder. @returns the folder that it lay in */
export function moveEntry(
  db: Db,
  ownerId: string,
  { id, folder }: { readonly id: string; readonly folder: string },
): Changed<{ from: string }> {
  return db.transaction(async (tx) => {
    await holdOwner(tx, ownerId);
    const entry = await getEntry(tx, ownerId, id);
    if (!entry) return failed({ code: 'not-found' as const });
    if (await isTaken(tx, ownerId, { ...entry, folder }, id)) {
      return failed({ code: 'taken' as const });
    }
    await tx.update(libraryEntries).set({ folder }).where(isEntry(ownerId, id));
    return ok({ from: entry.folder });
  });
}

/** Takes an entry out of the library. @returns it, so that it can be put back */
export function removeEntry(db: Db, ownerId: string, id: string): Changed<LibraryEntry> {
  return db.transaction(async (tx) => {
    await holdOwner(tx, ownerId);
    const entry = await getEntry(tx, ownerId, id);
    if (!entry) return failed({ code: 'not-found' as const });
    await tx.delete(libraryEntries).where(isEntry(ownerId, id));
    return ok(entry);
  });
}

/** The columns of an entry's contents. */
export function rowOf(entry: NewEntry) {
  const { kind, name, folder, tags, preview: previewId } = entry;
  const common = { kind, name, folder, tags, previewId };
  return entry.kind === 'recipe'
    ? { ...common, text: null, recipe: entry.recipe }
    : { ...common, text: entry.text, recipe: null };
}

async function insertEntry(tx: Db, ownerId: string, entry: NewEntry): Promise<Kept> {
  const id = newId();
  await tx.insert(libraryEntries).values({ ...rowOf(entry), id, ownerId });
  return { id };
}

async function roomProblem(tx: Db, ownerId: string): Promise<LibraryFailure | null> {
  const held = await tx.$count(libraryEntries, eq(libraryEntries.ownerId, ownerId));
  return held >= libraryMax ? { code: 'over-limit' } : null;
}

/** What of an entry is not the owner's, whether it is another's or nobody's. */
async function contentProblem(
  tx: Db,
  ownerId: string,
  entry: NewEntry,
): Promise<LibraryFailure | null> {
  if (entry.preview !== null && !(await ownsPicture(tx, ownerId, entry.preview))) {
    return { code: 'no-picture' };
  }
  const keys = entry.kind === 'recipe' ? storedKeys(entry.recipe) : [];
  if (entry.kind !== 'recipe' || keys.length === 0) return null;
  const known = new Set((await listReferences(tx, ownerId, keys)).map(({ key }) => key));
  const at = entry.recipe.references.findIndex((key) => key !== null && !known.has(key));
  return at < 0 ? null : { code: 'no-reference', place: at + 1 };
}

async function ownsPicture(tx: Db, ownerId: string, imageId: string): Promise<boolean> {
  const its = and(eq(images.id, imageId), eq(images.ownerId, ownerId), eq(images.state, 'stored'));
  return (await tx.$count(images, its)) > 0;
}

/** @param by the entry itself, which is not in its own way */
async function isTaken(tx: Db, ownerId: string, place: Place, by?: string): Promise<boolean> {
  const others = by === undefined ? undefined : ne(libraryEntries.id, by);
  const its = and(isBeside(ownerId, place), eq(libraryEntries.name, place.name), others);
  return (await tx.$count(libraryEntries, its)) > 0;
}

function isBeside(ownerId: string, { kind, folder }: Pick<Place, 'kind' | 'folder'>) {
  return and(
    eq(libraryEntries.ownerId, ownerId),
    eq(libraryEntries.kind, kind),
    eq(libraryEntries.folder, folder),
  );
}

function isEntry(ownerId: string, id: string) {
  return and(eq(libraryEntries.ownerId, ownerId), eq(libraryEntries.id, id));
}
