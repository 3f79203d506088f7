'use server';

import * as z from 'zod/mini';
import { makerAction } from '#lib/accounts/viewer-action';
import { accesses } from '#lib/gallery/sharing/access';
import { listAccess, setAccess } from '#lib/gallery/sharing/share-inside';
import { takeOut } from '#lib/gallery/sharing/take-out';
import { database } from '#lib/platform/database/database';

const One = z.object({ id: z.uuid() });

/** Who sees a collection, and who could. */
export const findAccesses = makerAction
  .inputSchema(One)
  .action(async ({ parsedInput: { id }, ctx: { viewer } }) => {
    const { db } = await database();
    return listAccess(db, viewer, id);
  });

/** Shares a collection inside the studio with a person or, for null, with everyone; or ends it. */
export const shareInside = makerAction
  .inputSchema(
    z.extend(One, {
      personId: z.nullable(z.string().check(z.minLength(1), z.maxLength(64))),
      access: z.nullable(z.enum(accesses)),
    }),
  )
  .action(async ({ parsedInput, ctx: { viewer } }) => {
    const { db } = await database();
    return setAccess(db, viewer, parsedInput);
  });

/** Takes a picture out of a shared collection. */
export const takeOutOfCollection = makerAction
  .inputSchema(z.extend(One, { imageId: z.uuid() }))
  .action(async ({ parsedInput, ctx: { viewer } }) => {
    const { db } = await database();
    return takeOut(db, viewer, parsedInput);
  });
