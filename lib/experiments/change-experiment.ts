import { and, eq, isNull } from 'drizzle-orm';
import { noteDeed } from '#lib/accounts/deeds';
import type { Viewer } from '#lib/accounts/viewer';
import { guestLinks } from '#lib/experiments/guests/tables';
import { isOfExperiment } from '#lib/experiments/queries';
import { experiments } from '#lib/experiments/tables';
import { cancelQueuedWhere } from '#lib/generations/cancel-generations';
import { afterCommit } from '#lib/platform/database/after-commit';
import type { Db } from '#lib/platform/database/database';
import { log } from '#lib/platform/log';
import { failed, ok, type Result } from '#lib/result';

/** Gives an experiment another name, wherever it is named. */
export async function setExperimentName(
  db: Db,
  owner: Viewer,
  id: string,
  name: string,
): Promise<Result<null, { readonly code: 'not-found' }>> {
  const renamed = await db
    .update(experiments)
    .set({ name })
    .where(and(eq(experiments.ownerId, owner.id), eq(experiments.id, id)))
    .returning({ id: experiments.id });
  return renamed.length > 0 ? ok(null) : failed({ code: 'not-found' });
}

/**
 * Takes an experiment away for good, with its cells, votes, guests and their links. What it made stays
 * as pictures and generations of their own; what was not sent is canceled, and its budget given back.
 *
 * @param tx in which the experiment is held
 */
export async function removeExperiment(tx: Db, owner: Viewer, id: string): Promise<void> {
  const canceled = await cancelQueuedWhere(tx, isOfExperiment(tx, owner.id, id));
  const isOpen = and(
    eq(guestLinks.ownerId, owner.id),
    eq(guestLinks.experimentId, id),
    isNull(guestLinks.revokedAt),
  );
  const links = await tx.select({ link: guestLinks.id }).from(guestLinks).where(isOpen);
  for (const { link } of links) {
    const details = { experiment: id, link };
    await noteDeed(tx, { kind: 'judges-link-revoked', actorId: owner.id, details });
  }
  await tx
    .delete(experiments)
    .where(and(eq(experiments.ownerId, owner.id), eq(experiments.id, id)));
  const said = { event: 'experiment-deleted', experiment: id, canceled: canceled.length };
  afterCommit(tx, () => log.info(said, 'an experiment was deleted'));
}
