'use server';

import * as z from 'zod/mini';
import { makerAction } from '#lib/accounts/viewer-action';
import { mostAgain } from '#lib/gallery/again';
import { makeAgain } from '#lib/gallery/make-again';
import { database } from '#lib/platform/database/database';

const Order = z.object({ clientKey: z.uuid(), imageId: z.uuid() });

/** Repeats what some pictures were made by, all of it or nothing. */
export const generateAgain = makerAction
  .inputSchema(z.object({ orders: z.array(Order).check(z.minLength(1), z.maxLength(mostAgain)) }))
  .action(async ({ parsedInput: { orders }, ctx: { viewer } }) => {
    const { db } = await database();
    return makeAgain(db, viewer, orders);
  });
