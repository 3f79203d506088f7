'use server';

import { revalidatePath } from 'next/cache';
import * as z from 'zod/mini';
import { makerAction } from '#lib/accounts/viewer-action';
import {
  bringVersionBack,
  removeVersion,
  renameOneVersion,
  renamePrompt,
} from '#lib/library/prompts/change-versions';
import { keepVersion } from '#lib/library/prompts/keep-version';
import { promptsPage } from '#lib/library/prompts/prompt-address';
import { DeletedVersion, NewVersion, PromptRename } from '#lib/library/prompts/prompt-version';
import { database } from '#lib/platform/database/database';

/** Keeps a wording as a version of a prompt, and says where. */
export const keepPrompt = makerAction
  .inputSchema(NewVersion)
  .action(async ({ parsedInput, ctx: { viewer } }) => {
    const { db } = await database();
    const kept = await keepVersion(db, viewer, parsedInput);
    revalidatePath(promptsPage, 'layout');
    return kept;
  });

export const renameKeptPrompt = makerAction
  .inputSchema(PromptRename)
  .action(async ({ parsedInput, ctx: { viewer } }) => {
    const { db } = await database();
    const renamed = await renamePrompt(db, viewer, parsedInput);
    revalidatePath(promptsPage, 'layout');
    return renamed;
  });

export const renameVersion = makerAction
  .inputSchema(PromptRename)
  .action(async ({ parsedInput, ctx: { viewer } }) => {
    const { db } = await database();
    const renamed = await renameOneVersion(db, viewer, parsedInput);
    revalidatePath(promptsPage, 'layout');
    return renamed;
  });

/** Deletes a version; restoring what comes back takes it back. */
export const deleteVersion = makerAction
  .inputSchema(z.object({ id: z.uuid() }))
  .action(async ({ parsedInput: { id }, ctx: { viewer } }) => {
    const { db } = await database();
    return removeVersion(db, viewer, id);
  });

export const restoreVersion = makerAction
  .inputSchema(DeletedVersion)
  .action(async ({ parsedInput, ctx: { viewer } }) => {
    const { db } = await database();
    const restored = await bringVersionBack(db, viewer, parsedInput);
    revalidatePath(promptsPage, 'layout');
    return restored;
  });
