import type { Viewer } from '#lib/accounts/viewer';
import type { OfferedWords } from '#lib/compose/snippet-offer';
import type { EntryKind, LibraryEntry } from '#lib/library/entry';
import { type FolderLine, folderLines } from '#lib/library/folder';
import type { LibraryView } from '#lib/library/library-view';
import {
  countByFolder,
  countByKind,
  countEntries,
  listEntries,
  listEntryTags,
  listOfferedWords,
} from '#lib/library/queries';
import { database } from '#lib/platform/database/database';

/** Tags to choose from: more would be a list that has to be searched itself. */
const tagsOffered = 30;

export interface Library {
  /** What the view shows, by names. */
  readonly entries: readonly LibraryEntry[];
  /** How many there are in the view, shown or not. */
  readonly matching: number;
  /** How many there are of each kind in the whole library. */
  readonly kinds: Readonly<Record<EntryKind, number>>;
  readonly folders: readonly FolderLine[];
  /** The most used first. */
  readonly tags: ReadonlyArray<{ readonly tag: string; readonly entries: number }>;
}

/** What a view shows of a viewer's library, and all that it can be narrowed by. */
export async function getLibrary(viewer: Viewer, view: LibraryView): Promise<Library> {
  const { db } = await database();
  const kinds: Record<EntryKind, number> = { snippet: 0, style: 0, recipe: 0 };
  for (const { kind, entries } of await countByKind(db, viewer.id)) kinds[kind] = entries;
  return {
    entries: await listEntries(db, viewer.id, view, view.shown),
    matching: await countEntries(db, viewer.id, view),
    kinds,
    folders: folderLines(await countByFolder(db, viewer.id)),
    tags: await listEntryTags(db, viewer.id, tagsOffered),
  };
}

/** The snippets and styles of a viewer, for a prompt editor to complete. */
export async function getOfferedWords(viewer: Viewer): Promise<OfferedWords[]> {
  const { db } = await database();
  return listOfferedWords(db, viewer.id);
}

/** The paths of all folders that a viewer has, in the order of the tree. */
export async function getFolders(viewer: Viewer): Promise<string[]> {
  const { db } = await database();
  return folderLines(await countByFolder(db, viewer.id)).map(({ path }) => path);
}
