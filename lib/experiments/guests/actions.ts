'use server';

import { revalidatePath } from 'next/cache';
import * as z from 'zod/mini';
import { makerAction, viewerAction } from '#lib/accounts/viewer-action';
import * as changes from '#lib/experiments/guests/change-links';
import { NewGuestLink } from '#lib/experiments/guests/guest-link';
import { database } from '#lib/platform/database/database';

const page = '/experiments';

/** Makes a link for guests who judge an experiment, and says where it leads. */
export const inviteJudges = makerAction
  .inputSchema(NewGuestLink)
  .action(async ({ parsedInput, ctx: { viewer } }) => {
    const { db } = await database();
    const made = await changes.makeGuestLink(db, viewer, parsedInput);
    revalidatePath(page, 'layout');
    return made;
  });

/** Takes a link back, for good. Whoever was made a viewer still ends what they began. */
export const revokeGuestLink = viewerAction
  .inputSchema(z.object({ id: z.uuid() }))
  .action(async ({ parsedInput: { id }, ctx: { viewer } }) => {
    const { db } = await database();
    const revoked = await changes.revokeGuestLink(db, viewer, id);
    revalidatePath(page, 'layout');
    return revoked;
  });
