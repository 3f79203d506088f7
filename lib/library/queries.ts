import { and, arrayContains, asc, count, desc, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { OfferedWords } from '#lib/compose/snippet-offer';
import { images } from '#lib/generations/tables';
import { type EntryKind, type LibraryEntry, libraryMax, type NewEntry } from '#lib/library/entry';
import type { FolderCount } from '#lib/library/folder';
import { type LibraryView, searchedWords } from '#lib/library/library-view';
import { libraryEntries } from '#lib/library/tables';
import type { Db } from '#lib/platform/database/database';

const { id, ownerId: owner, kind, name, folder, tags, text, recipe, previewId } = libraryEntries;

const columns = {
  id,
  kind,
  name,
  folder,
  tags,
  text,
  recipe,
  imageId: images.id,
  width: images.width,
  height: images.height,
  sizeBytes: images.sizeBytes,
  mediaType: images.mediaType,
  placeholder: images.placeholder,
  trashedAt: images.trashedAt,
};

/** By names, in the same order on either database. */
const byName = [sql`lower(${name}) collate "C"`, asc(id)];

/** What a view shows of an owner's library, by names. @param limit at most `libraryMax` */
export async function listEntries(
  db: Db,
  ownerId: string,
  view: LibraryView,
  limit: number = libraryMax,
): Promise<LibraryEntry[]> {
  const rows = await selectEntries(db, ownerId, isInView(ownerId, view))
    .orderBy(...byName)
    .limit(limit);
  return rows.map(toEntry);
}

/** One of an owner's entries; null for what does not exist and for another's. */
export async function getEntry(
  db: Db,
  ownerId: string,
  entryId: string,
): Promise<LibraryEntry | null> {
  const [row] = await selectEntries(db, ownerId, and(eq(owner, ownerId), eq(id, entryId)));
  return row ? toEntry(row) : null;
}

/** How many of an owner's entries are in a view, those of its other pages as well. */
export function countEntries(db: Db, ownerId: string, view: LibraryView): Promise<number> {
  return db.$count(libraryEntries, isInView(ownerId, view));
}

/** How many of an owner's entries lie in each folder, in no order. */
export function countByFolder(db: Db, ownerId: string): Promise<FolderCount[]> {
  return db
    .select({ folder, entries: count() })
    .from(libraryEntries)
    .where(eq(owner, ownerId))
    .groupBy(folder);
}

/** How many of an owner's entries are of each kind; a kind that has none is left out. */
export function countByKind(
  db: Db,
  ownerId: string,
): Promise<Array<{ kind: EntryKind; entries: number }>> {
  return db
    .select({ kind, entries: count() })
    .from(libraryEntries)
    .where(eq(owner, ownerId))
    .groupBy(kind);
}

/** The tags of an owner's entries, the most used first. */
export function listEntryTags(db: Db, ownerId: string, limit: number) {
  const used = db
    .select({ tag: sql<string>`unnest(${tags})`.as('tag') })
    .from(libraryEntries)
    .where(eq(owner, ownerId))
    .as('used');
  return db
    .select({ tag: used.tag, entries: count() })
    .from(used)
    .groupBy(used.tag)
    .orderBy(desc(count()), asc(used.tag))
    .limit(limit);
}

/** The snippets and styles of an owner, by names. */
export async function listOfferedWords(db: Db, ownerId: string): Promise<OfferedWords[]> {
  const rows = await db
    .select({ id, name, text })
    .from(libraryEntries)
    .where(and(eq(owner, ownerId), inArray(kind, ['snippet', 'style'])))
    .orderBy(...byName)
    .limit(libraryMax);
  return rows.map((row) => ({ ...row, text: row.text ?? '' }));
}

/** With the previews that still exist: those of the owner's, in the trash or not. */
function selectEntries(db: Db, ownerId: string, which: SQL | undefined) {
  return db
    .select(columns)
    .from(libraryEntries)
    .leftJoin(
      images,
      and(eq(images.id, previewId), eq(images.ownerId, ownerId), eq(images.state, 'stored')),
    )
    .where(which);
}

type Row = Awaited<ReturnType<typeof selectEntries>>[number];

function toEntry(row: Row): LibraryEntry {
  return { ...contentsOf(row), id: row.id, picture: pictureOf(row) };
}

function contentsOf(row: Row): NewEntry {
  const common = { name: row.name, folder: row.folder, tags: row.tags, preview: row.imageId };
  if (row.kind !== 'recipe') return { kind: row.kind, ...common, text: row.text ?? '' };
  if (!row.recipe) throw new Error(`The recipe ${row.id} is none.`);
  return { kind: row.kind, ...common, recipe: row.recipe };
}

function pictureOf(row: Row): LibraryEntry['picture'] {
  const { width, height, sizeBytes, mediaType, placeholder } = row;
  const isWhole = width && height && sizeBytes && mediaType && placeholder !== null;
  if (!isWhole || row.trashedAt) return null;
  return { width, height, sizeBytes, mediaType, placeholder };
}

function isInView(ownerId: string, view: LibraryView): SQL | undefined {
  return and(
    eq(owner, ownerId),
    view.kind ? eq(kind, view.kind) : undefined,
    view.folder === ''
      ? undefined
      : or(eq(folder, view.folder), sql`starts_with(${folder}, ${`${view.folder}/`})`),
    view.tag === null ? undefined : arrayContains(tags, [view.tag]),
    // Read through without an index: nobody has more than `libraryMax` of them.
    ...searchedWords(view).map((word) => sql`position(lower(${word}) in ${said}) > 0`),
  );
}

/** All that an entry can be found by. */
const said = sql`lower(concat_ws(' ', ${name}, ${folder}, array_to_string(${tags}, ' '), ${text}, ${recipe} ->> 'prompt'))`;
