'use server';

import { revalidatePath } from 'next/cache';
import { headers } from 'next/headers';
import * as z from 'zod/mini';
import { Email } from '#lib/accounts/account-fields';
import { InvitedRole } from '#lib/accounts/role';
import { managerAction, viewerAction } from '#lib/accounts/viewer-action';
import { studioOrigin } from '#lib/accounts/visitors/visitor';
import { invite, revokeInvitation } from '#lib/people/invite';
import { deletePerson, leave } from '#lib/people/leave';
import {
  changePersonBudget,
  changeRole,
  letBackIn,
  makeResetLink,
  suspend,
} from '#lib/people/manage';
import { database } from '#lib/platform/database/database';
import { provider } from '#lib/platform/env';
import { Budget } from '#lib/spending/budget';

const Somebody = z.object({ id: z.string().check(z.minLength(1), z.maxLength(64)) });
const page = '/settings/people';

/** Makes a link by which somebody can join. */
export const invitePerson = managerAction
  .inputSchema(
    z.object({
      role: InvitedRole,
      email: z.nullable(Email),
      days: z.int().check(z.gte(1), z.lte(30)),
    }),
  )
  .action(async ({ parsedInput, ctx: { viewer } }) => {
    const { db } = await database();
    const origin = studioOrigin(await headers());
    const invited = await invite(db, viewer, { ...parsedInput, origin });
    revalidatePath(page);
    return invited;
  });

/** Takes an invitation back. */
export const takeBackInvitation = managerAction
  .inputSchema(z.object({ id: z.uuid() }))
  .action(async ({ parsedInput: { id }, ctx: { viewer } }) => {
    const { db } = await database();
    const revoked = await revokeInvitation(db, viewer, id);
    revalidatePath(page);
    return revoked;
  });

export const giveRole = managerAction
  .inputSchema(z.extend(Somebody, { role: InvitedRole }))
  .action(async ({ parsedInput: { id, role }, ctx: { viewer } }) => {
    const { db } = await database();
    const changed = await changeRole(db, viewer, id, role);
    revalidatePath(page);
    return changed;
  });

/** Shuts somebody out, or lets them in again. */
export const shutOut = managerAction
  .inputSchema(z.extend(Somebody, { isSuspended: z.boolean() }))
  .action(async ({ parsedInput: { id, isSuspended }, ctx: { viewer } }) => {
    const { db } = await database();
    const changed = await (isSuspended ? suspend : letBackIn)(db, viewer, id);
    revalidatePath(page);
    return changed;
  });

export const linkForNewPassword = managerAction
  .inputSchema(Somebody)
  .action(async ({ parsedInput: { id }, ctx: { viewer } }) => {
    const { db } = await database();
    return makeResetLink(db, viewer, id, studioOrigin(await headers()));
  });

export const givePersonBudget = managerAction
  .inputSchema(z.extend(Somebody, { budget: Budget }))
  .action(async ({ parsedInput: { id, budget }, ctx: { viewer } }) => {
    const { db } = await database();
    const { kind } = provider();
    const changed = await changePersonBudget(db, viewer, id, { provider: kind, budget });
    revalidatePath(page);
    return changed;
  });

/** Deletes somebody's account and pictures. */
export const removePerson = managerAction
  .inputSchema(Somebody)
  .action(async ({ parsedInput: { id }, ctx: { viewer } }) => {
    const { db } = await database();
    const removed = await deletePerson(db, viewer, id);
    revalidatePath(page);
    return removed;
  });

/** Deletes one's own account and pictures. */
export const leaveForGood = viewerAction
  .inputSchema(z.object({ password: z.string().check(z.maxLength(256)) }))
  .action(async ({ parsedInput: { password }, ctx: { viewer } }) => {
    const { db } = await database();
    return leave(db, viewer, password);
  });
