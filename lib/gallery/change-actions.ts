'use server';

import { makerAction } from '#lib/accounts/viewer-action';
import { changeImagesOf } from '#lib/gallery/change-images';
import { ImagesChange } from '#lib/gallery/image-change';
import { database } from '#lib/platform/database/database';

/** Changes some pictures, and says how to take it back. */
export const changeImages = makerAction
  .inputSchema(ImagesChange)
  .action(async ({ parsedInput, ctx: { viewer } }) => {
    const { db } = await database();
    return changeImagesOf(db, viewer, parsedInput);
  });
