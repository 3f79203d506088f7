'use server';

import { revalidatePath } from 'next/cache';
import * as z from 'zod/mini';
import { makerAction } from '#lib/accounts/viewer-action';
import { extendRepeats, topUpFailed } from '#lib/experiments/add-generations';
import { setExperimentName } from '#lib/experiments/change-experiment';
import { setCountsMarks } from '#lib/experiments/count-marks';
import { ExperimentName, ExperimentOrder } from '#lib/experiments/experiment-order';
import { startExperiment } from '#lib/experiments/start-experiment';
import { cancelRest, pauseExperiment, resumeExperiment } from '#lib/experiments/steer-experiment';
import { database } from '#lib/platform/database/database';

const page = '/experiments';

const courses = {
  pause: pauseExperiment,
  resume: resumeExperiment,
  cancel: cancelRest,
  'top-up': topUpFailed,
} as const;

/** Starts an experiment, and says under which identifier. */
export const startNewExperiment = makerAction
  .inputSchema(ExperimentOrder)
  .action(async ({ parsedInput, ctx: { viewer } }) => {
    const { db } = await database();
    const started = await startExperiment(db, viewer, parsedInput);
    revalidatePath(page);
    return started;
  });

/** Holds an experiment, lets it go on, ends it, or orders anew what has failed. */
export const steerExperiment = makerAction
  .inputSchema(z.object({ id: z.uuid(), course: z.enum(['pause', 'resume', 'cancel', 'top-up']) }))
  .action(async ({ parsedInput: { id, course }, ctx: { viewer } }) => {
    const { db } = await database();
    const steered = await courses[course](db, viewer, id);
    revalidatePath(page, 'layout');
    return steered;
  });

/** More repeats of each cell: the number is that of all of them. */
export const extendExperiment = makerAction
  .inputSchema(z.object({ id: z.uuid(), repeats: z.int() }))
  .action(async ({ parsedInput: { id, repeats }, ctx: { viewer } }) => {
    const { db } = await database();
    const extended = await extendRepeats(db, viewer, id, repeats);
    revalidatePath(page, 'layout');
    return extended;
  });

/** Whether ratings of the gallery and picks of clients count beside the votes. */
export const countMarks = makerAction
  .inputSchema(z.object({ id: z.uuid(), isOn: z.boolean() }))
  .action(async ({ parsedInput: { id, isOn }, ctx: { viewer } }) => {
    const { db } = await database();
    const set = await setCountsMarks(db, viewer, id, isOn);
    revalidatePath(page, 'layout');
    return set;
  });

export const renameExperiment = makerAction
  .inputSchema(z.object({ id: z.uuid(), name: ExperimentName }))
  .action(async ({ parsedInput: { id, name }, ctx: { viewer } }) => {
    const { db } = await database();
    const renamed = await setExperimentName(db, viewer, id, name);
    revalidatePath(page, 'layout');
    return renamed;
  });
