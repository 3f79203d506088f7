import { eq } from 'drizzle-orm';
import type { Viewer } from '#lib/accounts/viewer';
import { holdExperiment, isOfExperiment } from '#lib/experiments/queries';
import { experiments } from '#lib/experiments/tables';
import { cancelQueuedWhere } from '#lib/generations/cancel-generations';
import { fillPlacesLeft } from '#lib/generations/gate-sleepers';
import type { GenerateFailure } from '#lib/generations/generate-failure';
import { holdQueued, releaseHeld } from '#lib/generations/hold-generations';
import { afterCommit } from '#lib/platform/database/after-commit';
import type { Db } from '#lib/platform/database/database';
import { log } from '#lib/platform/log';
import { failed, ok, type Result } from '#lib/result';

/**
 * Nothing more of an experiment is sent until it is resumed. What is under way comes back, and without
 * a picture it is held like the rest.
 */
export function pauseExperiment(
  db: Db,
  owner: Viewer,
  id: string,
): Promise<Result<null, GenerateFailure>> {
  return db.transaction(async (tx) => {
    const experiment = await holdExperiment(tx, owner.id, id);
    if (!experiment) return failed({ code: 'not-found' as const });
    if (!experiment.pausedAt) {
      await tx.update(experiments).set({ pausedAt: new Date() }).where(eq(experiments.id, id));
    }
    const held = await holdQueued(tx, isOfExperiment(tx, owner.id, id));
    afterCommit(tx, () =>
      log.info({ event: 'experiment-paused', experiment: id, held }, 'experiment paused'),
    );
    return ok(null);
  });
}

/** Goes on with a paused experiment; its generations wait for their turn among all others. */
export async function resumeExperiment(
  db: Db,
  owner: Viewer,
  id: string,
): Promise<Result<null, GenerateFailure>> {
  const resumed = await db.transaction(async (tx) => {
    if (!(await holdExperiment(tx, owner.id, id))) return failed({ code: 'not-found' as const });
    await tx.update(experiments).set({ pausedAt: null }).where(eq(experiments.id, id));
    await releaseHeld(tx, isOfExperiment(tx, owner.id, id));
    return ok(null);
  });
  if (resumed.ok) await fillPlacesLeft(db);
  return resumed;
}

/**
 * Cancels what of an experiment has not been sent, paused or not, and gives back what was set aside.
 * What is under way comes back, and without a picture it is canceled, too.
 *
 * @returns how many generations that were
 */
export function cancelRest(
  db: Db,
  owner: Viewer,
  id: string,
): Promise<Result<number, GenerateFailure>> {
  return db.transaction(async (tx) => {
    if (!(await holdExperiment(tx, owner.id, id))) return failed({ code: 'not-found' as const });
    const canceled = await cancelQueuedWhere(tx, isOfExperiment(tx, owner.id, id));
    afterCommit(tx, () =>
      log.info(
        { event: 'experiment-canceled', experiment: id, canceled: canceled.length },
        'the rest of an experiment was canceled',
      ),
    );
    return ok(canceled.length);
  });
}
