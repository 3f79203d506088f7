'use server';

import { headers as requestHeaders } from 'next/headers';
import * as z from 'zod/mini';
import { Joining, LinkToken, NewPassword, SignIn } from '#lib/accounts/account-fields';
import { auth } from '#lib/accounts/auth';
import { noteDeed } from '#lib/accounts/deeds';
import { join, resetPassword, setUp } from '#lib/accounts/door';
import { signIn, signInNewcomer } from '#lib/accounts/sign-in';
import { beginSignOn } from '#lib/accounts/single-sign-on';
import { doorAction, viewerAction } from '#lib/accounts/viewer-action';
import { database } from '#lib/platform/database/database';
import { ok } from '#lib/result';

/** Signs in with e-mail address and password. */
export const enterStudio = doorAction
  .inputSchema(SignIn)
  .action(async ({ parsedInput, ctx: { headers } }) => {
    const { db } = await database();
    return signIn(db, parsedInput, headers);
  });

/** Gives the address of the team's own sign-on, which leads back to a page of the studio. */
export const beginSingleSignOn = doorAction
  .inputSchema(z.object({ next: z.string().check(z.maxLength(2000)) }))
  .action(async ({ parsedInput: { next }, ctx: { headers } }) => {
    const { db } = await database();
    return beginSignOn(db, next, headers);
  });

/** Makes the owner of the studio, and signs them in. */
export const setUpStudio = doorAction
  .inputSchema(Joining)
  .action(async ({ parsedInput, ctx: { headers } }) => {
    const { db } = await database();
    const made = await setUp(db, parsedInput);
    return made.ok ? signInNewcomer(parsedInput, headers) : made;
  });

/** Makes the account of somebody who was invited, and signs them in. */
export const joinStudio = doorAction
  .inputSchema(Joining)
  .action(async ({ parsedInput, ctx: { headers } }) => {
    const { db } = await database();
    const made = await join(db, parsedInput);
    return made.ok ? signInNewcomer(parsedInput, headers) : made;
  });

/** Sets a new password by a link. */
export const chooseNewPassword = doorAction
  .inputSchema(z.object({ token: LinkToken, password: NewPassword }))
  .action(async ({ parsedInput }) => {
    const { db } = await database();
    const reset = await resetPassword(db, parsedInput);
    return reset.ok ? ok(null) : reset;
  });

/** Ends the session by which the request came. */
export const leaveStudio = viewerAction.action(async ({ ctx: { viewer } }) => {
  const { db } = await database();
  await (await auth()).api.signOut({ headers: await requestHeaders() });
  await noteDeed(db, { kind: 'signed-out', actorId: viewer.id });
  return ok(null);
});
