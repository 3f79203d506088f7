'use server';

import * as z from 'zod/mini';
import { makerAction } from '#lib/accounts/viewer-action';
import { database } from '#lib/platform/database/database';
import { DrawingSchema } from '#lib/references/drawing-schema';
import { noteDrawing } from '#lib/references/note-drawing';

const Key = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** Notes what a reference was drawn on, and what, so that the drawing stays editable. */
export const keepDrawing = makerAction
  .inputSchema(z.object({ key: Key, baseKey: Key, drawing: DrawingSchema }))
  .action(async ({ parsedInput, ctx: { viewer } }) => {
    const { db } = await database();
    return noteDrawing(db, viewer, parsedInput);
  });
