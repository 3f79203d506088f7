'use server';

import * as z from 'zod/mini';
import { makerAction } from '#lib/accounts/viewer-action';
import {
  deleteSavedSearch,
  insertSavedSearch,
  renameSavedSearch,
} from '#lib/gallery/saved-search-queries';
import { NewSavedSearch, SavedRename } from '#lib/gallery/saved-search-request';
import { database } from '#lib/platform/database/database';

/** Keeps a search under a name. */
export const saveSearch = makerAction
  .inputSchema(NewSavedSearch)
  .action(async ({ parsedInput, ctx: { viewer } }) => {
    const { db } = await database();
    return insertSavedSearch(db, viewer.id, parsedInput);
  });

export const renameSearch = makerAction
  .inputSchema(SavedRename)
  .action(async ({ parsedInput, ctx: { viewer } }) => {
    const { db } = await database();
    return renameSavedSearch(db, viewer.id, parsedInput);
  });

/** Deletes a saved search; saving what comes back takes it back. */
export const deleteSearch = makerAction
  .inputSchema(z.object({ id: z.uuid() }))
  .action(async ({ parsedInput: { id }, ctx: { viewer } }) => {
    const { db } = await database();
    return deleteSavedSearch(db, viewer.id, id);
  });
