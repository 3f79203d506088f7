'use server';

import * as z from 'zod/mini';
import { makerAction } from '#lib/accounts/viewer-action';
import {
  addCollection,
  placeImage,
  setCollectionName,
  setCollectionParent,
  setCover,
} from '#lib/gallery/collection-change';
import { bringBackCollection, removeCollection } from '#lib/gallery/collection-deletion';
import { CollectionLabel } from '#lib/gallery/collection-label';
import { countMemberships } from '#lib/gallery/collection-queries';
import { mostAtOnce } from '#lib/gallery/image-change-rules';
import { database } from '#lib/platform/database/database';
import { ok } from '#lib/result';

const One = z.object({ id: z.uuid() });
const Parent = z.nullable(z.uuid());

export const createCollection = makerAction
  .inputSchema(z.object({ name: CollectionLabel, parentId: Parent }))
  .action(async ({ parsedInput, ctx: { viewer } }) => {
    const { db } = await database();
    return addCollection(db, viewer, parsedInput);
  });

export const renameCollection = makerAction
  .inputSchema(z.extend(One, { name: CollectionLabel }))
  .action(async ({ parsedInput, ctx: { viewer } }) => {
    const { db } = await database();
    return setCollectionName(db, viewer, parsedInput);
  });

export const moveCollection = makerAction
  .inputSchema(z.extend(One, { parentId: Parent }))
  .action(async ({ parsedInput, ctx: { viewer } }) => {
    const { db } = await database();
    return setCollectionParent(db, viewer, parsedInput);
  });

export const deleteCollection = makerAction
  .inputSchema(One)
  .action(async ({ parsedInput: { id }, ctx: { viewer } }) => {
    const { db } = await database();
    return removeCollection(db, viewer, id);
  });

export const restoreCollection = makerAction
  .inputSchema(One)
  .action(async ({ parsedInput: { id }, ctx: { viewer } }) => {
    const { db } = await database();
    return bringBackCollection(db, viewer, id);
  });

export const chooseCover = makerAction
  .inputSchema(z.extend(One, { imageId: z.nullable(z.uuid()) }))
  .action(async ({ parsedInput, ctx: { viewer } }) => {
    const { db } = await database();
    return setCover(db, viewer, parsedInput);
  });

/** Puts a picture of a collection behind another one of it or behind all, or at the beginning. */
export const moveInCollection = makerAction
  .inputSchema(
    z.extend(One, {
      imageId: z.uuid(),
      behind: z.nullable(z.union([z.uuid(), z.literal('all')])),
    }),
  )
  .action(async ({ parsedInput, ctx: { viewer } }) => {
    const { db } = await database();
    return placeImage(db, viewer, parsedInput);
  });

/** How many of some pictures are in each collection. */
export const findMemberships = makerAction
  .inputSchema(z.object({ ids: z.array(z.uuid()).check(z.maxLength(mostAtOnce)) }))
  .action(async ({ parsedInput: { ids }, ctx: { viewer } }) => {
    const { db } = await database();
    return ok(await countMemberships(db, viewer.id, ids));
  });
