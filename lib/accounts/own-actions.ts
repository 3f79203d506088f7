'use server';

import { revalidatePath } from 'next/cache';
import * as z from 'zod/mini';
import { NewPassword, PersonName } from '#lib/accounts/account-fields';
import {
  changeOwnPassword,
  removeOwnPasskey,
  renameSelf,
  revokeOwnSession,
} from '#lib/accounts/own-account';
import { viewerAction } from '#lib/accounts/viewer-action';
import { database } from '#lib/platform/database/database';
import { ok } from '#lib/result';

const page = '/settings/account';
const One = z.object({ id: z.string().check(z.minLength(1), z.maxLength(64)) });

export const saveOwnName = viewerAction
  .inputSchema(z.object({ name: PersonName }))
  .action(async ({ parsedInput: { name }, ctx: { viewer } }) => {
    const { db } = await database();
    await renameSelf(db, viewer, name);
    revalidatePath(page);
    return ok(null);
  });

export const saveOwnPassword = viewerAction
  .inputSchema(z.object({ current: z.string().check(z.maxLength(256)), password: NewPassword }))
  .action(async ({ parsedInput, ctx: { viewer } }) => {
    const { db } = await database();
    const changed = await changeOwnPassword(db, viewer, parsedInput);
    revalidatePath(page);
    return changed;
  });

export const signDeviceOut = viewerAction
  .inputSchema(One)
  .action(async ({ parsedInput: { id }, ctx: { viewer } }) => {
    const { db } = await database();
    const revoked = await revokeOwnSession(db, viewer, id);
    revalidatePath(page);
    return revoked;
  });

export const removePasskey = viewerAction
  .inputSchema(One)
  .action(async ({ parsedInput: { id }, ctx: { viewer } }) => {
    const { db } = await database();
    const removed = await removeOwnPasskey(db, viewer, id);
    revalidatePath(page);
    return removed;
  });
