import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Viewer } from '#lib/accounts/viewer';
import { cancel, cancelQueuedWhere } from '#lib/generations/cancel-generations';
import type { GenerateFailure } from '#lib/generations/generate-failure';
import { generationJob } from '#lib/generations/job-name';
import { generations, images } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';
import { enqueue } from '#lib/platform/jobs/queue';
import { failed, ok, type Result } from '#lib/result';

/** queued → canceled: nothing was sent and nothing is billed. Too late once it has been claimed. */
export async function cancelQueued(
  db: Db,
  owner: Viewer,
  id: string,
): Promise<Result<null, GenerateFailure>> {
  const isOwn = and(eq(generations.ownerId, owner.id), eq(generations.id, id));
  return (await cancel(db, isOwn)) ? ok(null) : failed({ code: 'too-late' });
}

/**
 * Cancels all that an owner has in the queue, in the transaction that shuts them out.
 *
 * @returns how many
 */
export async function cancelAllQueued(tx: Db, owner: Viewer): Promise<number> {
  return (await cancelQueuedWhere(tx, eq(generations.ownerId, owner.id))).length;
}

/** An outcome that nobody knows is seen and let rest; should its answer be found, it still comes back. */
export async function dismissUnknown(
  db: Db,
  owner: Viewer,
  id: string,
): Promise<Result<null, GenerateFailure>> {
  const isOwn = and(eq(generations.ownerId, owner.id), eq(generations.id, id));
  const dismissed = await db
    .update(generations)
    .set({ dismissedAt: sql`now()` })
    .where(and(isOwn, eq(generations.state, 'unknown')))
    .returning({ id: generations.id });
  return dismissed.length === 1 ? ok(null) : failed({ code: 'too-late' });
}

/** Tries once more to fetch pictures that were billed and could not be had. Nothing is sent again. */
export function fetchMissingAgain(
  db: Db,
  owner: Viewer,
  id: string,
): Promise<Result<null, GenerateFailure>> {
  return db.transaction(async (tx) => {
    const reopened = await tx
      .update(generations)
      .set({ state: 'storing', worker: null, failure: null, finishedAt: null })
      .where(
        and(
          eq(generations.ownerId, owner.id),
          eq(generations.id, id),
          inArray(generations.state, ['done', 'failed']),
          sql`exists (select from ${images} where ${images.generationId} = ${id} and ${images.state} = 'missing')`,
        ),
      )
      .returning({ id: generations.id });
    if (reopened.length === 0) return failed({ code: 'too-late' as const });
    await tx
      .update(images)
      .set({ state: 'pending', missing: null })
      .where(and(eq(images.generationId, id), eq(images.state, 'missing')));
    await enqueue(tx, generationJob, { id });
    return ok(null);
  });
}
