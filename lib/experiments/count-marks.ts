import { and, eq } from 'drizzle-orm';
import type { Viewer } from '#lib/accounts/viewer';
import { experiments } from '#lib/experiments/tables';
import type { Db } from '#lib/platform/database/database';
import { failed, ok, type Result } from '#lib/result';

/** Whether stars and hearts of the gallery and picks of clients count beside the votes of an experiment. */
export async function setCountsMarks(
  db: Db,
  owner: Viewer,
  id: string,
  countsMarks: boolean,
): Promise<Result<null, { readonly code: 'not-found' }>> {
  const changed = await db
    .update(experiments)
    .set({ countsMarks })
    .where(and(eq(experiments.ownerId, owner.id), eq(experiments.id, id)))
    .returning({ id: experiments.id });
  return changed.length > 0 ? ok(null) : failed({ code: 'not-found' });
}
