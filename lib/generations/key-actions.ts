'use server';

import { revalidatePath } from 'next/cache';
import * as z from 'zod/mini';
import { removeProviderKey, setProviderKey } from '#lib/accounts/provider-key';
import { managerAction } from '#lib/accounts/viewer-action';
import { heedChangedKey } from '#lib/generations/changed-key';
import { database } from '#lib/platform/database/database';
import { ApiKey } from '#lib/platform/seedream/api-key';
import { ok } from '#lib/result';

/** Sets the provider's key, or changes it; the next call is made with it. */
export const saveKey = managerAction
  .inputSchema(z.object({ key: ApiKey }))
  .action(async ({ parsedInput: { key }, ctx: { viewer } }) => {
    const { db } = await database();
    const set = await setProviderKey(db, viewer, key);
    if (set.ok) await heedChangedKey(db);
    revalidatePath('/', 'layout');
    return set;
  });

/** Removes the key that was set here. */
export const removeKey = managerAction.action(async ({ ctx: { viewer } }) => {
  const { db } = await database();
  await removeProviderKey(db, viewer);
  await heedChangedKey(db);
  revalidatePath('/', 'layout');
  return ok(null);
});
