'use server';

import { revalidatePath } from 'next/cache';
import * as z from 'zod/mini';
import { makerAction } from '#lib/accounts/viewer-action';
import { Recipe } from '#lib/compose/recipe';
import { cancelQueued, dismissUnknown, fetchMissingAgain } from '#lib/generations/change-course';
import { forgetInterruption } from '#lib/generations/interruptions';
import { resumeDispatch } from '#lib/generations/resume-dispatch';
import { startGenerations } from '#lib/generations/start-generations';
import { database } from '#lib/platform/database/database';
import { ok } from '#lib/result';

const One = z.object({ id: z.uuid() });

/** Accepts one order and answers at once; the call itself is made by the worker. */
export const generate = makerAction
  .inputSchema(z.object({ clientKey: z.uuid(), recipe: Recipe, repeats: z.optional(z.uuid()) }))
  .action(async ({ parsedInput: { clientKey, recipe, repeats }, ctx: { viewer } }) => {
    const { db } = await database();
    const order = { clientKey, recipe, repeats: repeats ?? null };
    const started = await startGenerations(db, viewer, [order]);
    return started.ok ? ok({ id: started.value[0] ?? '' }) : started;
  });

/** Takes back a generation that has not been sent. */
export const cancelGeneration = makerAction
  .inputSchema(One)
  .action(async ({ parsedInput: { id }, ctx: { viewer } }) => {
    const { db } = await database();
    return cancelQueued(db, viewer, id);
  });

/** Lets an outcome rest that nobody knows. */
export const dismissGeneration = makerAction
  .inputSchema(One)
  .action(async ({ parsedInput: { id }, ctx: { viewer } }) => {
    const { db } = await database();
    return dismissUnknown(db, viewer, id);
  });

/** Fetches pictures once more that were returned and could not be had. */
export const fetchMissing = makerAction
  .inputSchema(One)
  .action(async ({ parsedInput: { id }, ctx: { viewer } }) => {
    const { db } = await database();
    return fetchMissingAgain(db, viewer, id);
  });

/** Lets the queue go on after the key was refused or the balance was empty, if that has changed. */
export const tryAgain = makerAction.action(async () => {
  const { db } = await database();
  return resumeDispatch(db);
});

/** The notice of an interruption has been seen. */
export const dismissInterruption = makerAction.action(async ({ ctx: { viewer } }) => {
  const { db } = await database();
  await forgetInterruption(db, viewer.id);
  revalidatePath('/', 'layout');
  return ok(null);
});
