'use server';

import { revalidatePath } from 'next/cache';
import * as z from 'zod/mini';
import * as changes from '#lib/accounts/tokens/change-tokens';
import { NewToken } from '#lib/accounts/tokens/new-token';
import { viewerAction } from '#lib/accounts/viewer-action';
import { database } from '#lib/platform/database/database';

/** Makes a token; its text is in this answer and never in another. */
export const createToken = viewerAction
  .inputSchema(NewToken)
  .action(async ({ parsedInput, ctx: { viewer } }) => {
    const { db } = await database();
    const made = await changes.createToken(db, viewer, parsedInput);
    revalidatePath('/settings');
    return made;
  });

/** Takes a token back, for good. */
export const revokeToken = viewerAction
  .inputSchema(z.object({ id: z.uuid() }))
  .action(async ({ parsedInput: { id }, ctx: { viewer } }) => {
    const { db } = await database();
    const revoked = await changes.revokeToken(db, viewer, id);
    revalidatePath('/settings');
    return revoked;
  });
