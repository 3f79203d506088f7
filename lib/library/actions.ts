'use server';

import * as z from 'zod/mini';
import { makerAction } from '#lib/accounts/viewer-action';
import { bringIn } from '#lib/library/bring-in';
import {
  addEntry,
  changeEntry,
  copyEntry,
  moveEntry,
  removeEntry,
} from '#lib/library/change-library';
import { NewEntry } from '#lib/library/entry';
import { FolderPath } from '#lib/library/folder';
import { moveFolder } from '#lib/library/move-folder';
import { starterSet } from '#lib/library/starter-set';
import { database } from '#lib/platform/database/database';
import { ok } from '#lib/result';

const One = z.object({ id: z.uuid() });

export const createEntry = makerAction
  .inputSchema(NewEntry)
  .action(async ({ parsedInput, ctx: { viewer } }) => {
    const { db } = await database();
    return addEntry(db, viewer.id, parsedInput);
  });

export const updateEntry = makerAction
  .inputSchema(z.extend(One, { entry: NewEntry }))
  .action(async ({ parsedInput: { id, entry }, ctx: { viewer } }) => {
    const { db } = await database();
    return changeEntry(db, viewer.id, id, entry);
  });

export const duplicateEntry = makerAction
  .inputSchema(One)
  .action(async ({ parsedInput: { id }, ctx: { viewer } }) => {
    const { db } = await database();
    return copyEntry(db, viewer.id, id);
  });

export const putEntryInto = makerAction
  .inputSchema(z.extend(One, { folder: FolderPath }))
  .action(async ({ parsedInput, ctx: { viewer } }) => {
    const { db } = await database();
    return moveEntry(db, viewer.id, parsedInput);
  });

/** Gives a folder another name or another place; the top is none. */
export const renameFolder = makerAction
  .inputSchema(z.object({ from: FolderPath.check(z.minLength(1)), to: FolderPath }))
  .action(async ({ parsedInput, ctx: { viewer } }) => {
    const { db } = await database();
    return moveFolder(db, viewer.id, parsedInput);
  });

/** Deletes an entry; restoring what comes back takes it back. */
export const deleteEntry = makerAction
  .inputSchema(One)
  .action(async ({ parsedInput: { id }, ctx: { viewer } }) => {
    const { db } = await database();
    return removeEntry(db, viewer.id, id);
  });

/** Puts back what was deleted, under another name where its own is taken by now. */
export const restoreEntry = makerAction
  .inputSchema(NewEntry)
  .action(async ({ parsedInput: entry, ctx: { viewer } }) => {
    const { db } = await database();
    return ok(await bringIn(db, viewer.id, [{ place: 1, entry }]));
  });

/** Brings in the recipes, styles and snippets that come with the studio; those that are there stay. */
export const addStarterSet = makerAction.action(async ({ ctx: { viewer } }) => {
  const { db } = await database();
  const incoming = starterSet.map((entry, at) => ({ place: at + 1, entry }));
  return ok(await bringIn(db, viewer.id, incoming));
});
