'use server';

import { revalidatePath } from 'next/cache';
import * as z from 'zod/mini';
import { hasRight } from '#lib/accounts/role';
import { makerAction, viewerAction } from '#lib/accounts/viewer-action';
import { database } from '#lib/platform/database/database';
import { failed, ok } from '#lib/result';
import { moderateComment } from '#lib/shares/answer-queries';
import { changeShareOf, makeShare, removeRevoked, setShareState } from '#lib/shares/make-share';
import { shareAddress } from '#lib/shares/share-address';
import { ShareChange, ShareOrder } from '#lib/shares/share-order';
import { forgetShare } from '#lib/shares/visitor/open-share';

const page = '/shares';

const notFound = { code: 'not-found' } as const;

/** Makes a share, and says where it is seen. */
export const createShare = makerAction
  .inputSchema(ShareOrder)
  .action(async ({ parsedInput, ctx: { viewer } }) => {
    const { db } = await database();
    const made = await makeShare(db, viewer, parsedInput);
    if (!made.ok) return made;
    const { id, token } = made.value;
    return ok({ id, address: shareAddress(token, parsedInput.rules) });
  });

export const changeShare = makerAction
  .inputSchema(ShareChange)
  .action(async ({ parsedInput, ctx: { viewer } }) => {
    const { db } = await database();
    const changed = await changeShareOf(db, viewer, parsedInput);
    revalidatePath(page);
    return changed;
  });

/**
 * Pauses a share, lets it go on, or ends it for good. To take something away is no making: whoever was
 * made a viewer still ends what they began, which nobody else can.
 */
export const moveShare = viewerAction
  .inputSchema(z.object({ id: z.uuid(), to: z.enum(['live', 'paused', 'revoked']) }))
  .action(async ({ parsedInput: { id, to }, ctx: { viewer } }) => {
    if (to === 'live' && !hasRight(viewer.role, 'make')) return failed(notFound);
    const { db } = await database();
    const moved = await setShareState(db, viewer, id, to);
    revalidatePath(page);
    return moved;
  });

/** Takes a share that was revoked off the list, with all that was said in it. */
export const removeShare = viewerAction
  .inputSchema(z.object({ id: z.uuid() }))
  .action(async ({ parsedInput: { id }, ctx: { viewer } }) => {
    const { db } = await database();
    // Nothing is loaded again with the answer: its own page, if that is open, has to be left first.
    return removeRevoked(db, viewer, id);
  });

/** Takes a comment off a share's page, puts it back, or deletes it. */
export const moderate = viewerAction
  .inputSchema(z.object({ id: z.uuid(), what: z.enum(['hide', 'show', 'delete']) }))
  .action(async ({ parsedInput: { id, what }, ctx: { viewer } }) => {
    if (what === 'show' && !hasRight(viewer.role, 'make')) return failed(notFound);
    const { db } = await database();
    const token = await moderateComment(db, viewer.id, id, what);
    if (token === null) return failed(notFound);
    forgetShare(token);
    revalidatePath(page, 'layout');
    return ok(null);
  });
