'use server';

import * as z from 'zod/mini';
import { makerAction } from '#lib/accounts/viewer-action';
import { mostAtOnce } from '#lib/gallery/image-change-rules';
import { deleteForGood, emptyPartOfTrash } from '#lib/gallery/purge';
import { database } from '#lib/platform/database/database';
import { ok } from '#lib/result';

/** Deletes pictures for good that are in the trash. */
export const deleteImages = makerAction
  .inputSchema(z.object({ ids: z.array(z.uuid()).check(z.minLength(1), z.maxLength(mostAtOnce)) }))
  .action(async ({ parsedInput: { ids }, ctx: { viewer } }) => {
    const { db } = await database();
    return ok({ deleted: await deleteForGood(db, viewer, ids) });
  });

/** Deletes a part of the trash for good; asked again until nothing more is deleted. */
export const emptyTrash = makerAction
  .inputSchema(z.object({ until: z.iso.datetime() }))
  .action(async ({ parsedInput: { until }, ctx: { viewer } }) => {
    const { db } = await database();
    return ok(await emptyPartOfTrash(db, viewer, new Date(until)));
  });
