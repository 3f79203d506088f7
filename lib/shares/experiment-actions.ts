'use server';

import * as z from 'zod/mini';
import { makerAction } from '#lib/accounts/viewer-action';
import { database } from '#lib/platform/database/database';
import { deleteExperimentOf } from '#lib/shares/delete-experiment';

/** Deletes an experiment, its votes and its links; its pictures stay. */
export const deleteExperiment = makerAction
  .inputSchema(z.object({ id: z.uuid() }))
  .action(async ({ parsedInput: { id }, ctx: { viewer } }) => {
    const { db } = await database();
    // Nothing is loaded again with the answer: its own page, which is open, has to be left first.
    return deleteExperimentOf(db, viewer, id);
  });
