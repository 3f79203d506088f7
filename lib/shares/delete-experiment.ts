import { and, eq } from 'drizzle-orm';
import { noteDeed } from '#lib/accounts/deeds';
import type { Viewer } from '#lib/accounts/viewer';
import { removeExperiment } from '#lib/experiments/change-experiment';
import { holdExperiment } from '#lib/experiments/queries';
import type { Db } from '#lib/platform/database/database';
import { failed, ok, type Result } from '#lib/result';
import { shares } from '#lib/shares/tables';
import { forgetShare } from '#lib/shares/visitor/open-share';

/**
 * Deletes an experiment with all that hangs on it; its pictures stay. The shares of its report end as
 * revoked ones do: whoever has a link finds nothing, from the next request on.
 */
export async function deleteExperimentOf(
  db: Db,
  owner: Viewer,
  id: string,
): Promise<Result<null, { readonly code: 'not-found' }>> {
  const ended = await db.transaction(async (tx) => {
    // Held first, so that nothing is shared or ordered of it meanwhile.
    if (!(await holdExperiment(tx, owner.id, id))) return null;
    const gone = await tx
      .delete(shares)
      .where(and(eq(shares.ownerId, owner.id), eq(shares.experimentId, id)))
      .returning({ id: shares.id, token: shares.token, state: shares.state });
    for (const share of gone.filter(({ state }) => state !== 'revoked')) {
      const details = { share: share.id, now: 'revoked' };
      await noteDeed(tx, { kind: 'share-revoked', actorId: owner.id, details });
    }
    await removeExperiment(tx, owner, id);
    return gone;
  });
  if (!ended) return failed({ code: 'not-found' });
  for (const { token } of ended) forgetShare(token);
  return ok(null);
}
