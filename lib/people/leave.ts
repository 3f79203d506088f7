import { eq, sql } from 'drizzle-orm';
import { noteDeed } from '#lib/accounts/deeds';
import { revokeLinks, revokeLinksBy } from '#lib/accounts/door-links';
import { holdOwner } from '#lib/accounts/hold-owner';
import { type ProofFailure, proveSelf } from '#lib/accounts/own-proof';
import { mayManage } from '#lib/accounts/role';
import { authAccounts, deeds, doorLinks, passkeys, sessions, users } from '#lib/accounts/tables';
import type { Person } from '#lib/accounts/viewer';
import { holdExperimentsOf } from '#lib/experiments/queries';
import { emptyTrashJob } from '#lib/gallery/job-names';
import { cancelAllQueued } from '#lib/generations/change-course';
import { forgetAllOf } from '#lib/people/forget';
import { lockRole } from '#lib/people/people-queries';
import type { Db } from '#lib/platform/database/database';
import { enqueue } from '#lib/platform/jobs/queue';
import { failed, ok, type Result } from '#lib/result';

/** Why somebody is not deleted. */
export type LeaveFailure = ProofFailure | { readonly code: 'not-found' | 'owner' };

/**
 * Deletes one's own account. The owner cannot: somebody has to have the studio.
 *
 * @param password asked once more, since nothing brings it back: see own-proof.ts
 */
export async function leave(
  db: Db,
  owner: Person,
  password: string,
): Promise<Result<null, LeaveFailure>> {
  if (owner.role === 'owner') return failed({ code: 'owner' });
  const proven = await proveSelf(db, owner, password);
  if (!proven.ok) return proven;
  await db.transaction(async (tx) => {
    await holdExperimentsOf(tx, owner.id);
    await remove(tx, owner.id, owner.id);
  });
  return ok(null);
}

/** Deletes somebody's account, for whoever may manage them. */
export function deletePerson(
  db: Db,
  actor: Person,
  id: string,
): Promise<Result<null, LeaveFailure>> {
  return db.transaction(async (tx) => {
    await holdExperimentsOf(tx, id);
    const role = await lockRole(tx, id);
    if (role === null || !mayManage(actor.role, role)) return failed({ code: 'not-found' });
    await remove(tx, actor.id, id);
    return ok(null);
  });
}

/**
 * Nothing of them can sign in any more, what they had in the queue is canceled, and nothing is left of
 * them but what they spent, without a name.
 *
 * @param tx in which their experiments are held
 */
async function remove(tx: Db, actorId: string, id: string): Promise<void> {
  // Held first, so that no order is accepted for them behind the canceling.
  await holdOwner(tx, id);
  const canceled = await cancelAllQueued(tx, { id });
  await revokeLinks(tx, 'new-password', id);
  await revokeLinksBy(tx, id);
  for (const table of [sessions, passkeys, authAccounts]) {
    await tx.delete(table).where(eq(table.userId, id));
  }
  await forgetAddress(tx, id);
  await tx.update(deeds).set({ address: null }).where(eq(deeds.actorId, id));
  await tx
    .update(users)
    .set({ ...nobody, deletedAt: sql`now()`, suspendedAt: sql`now()` })
    .where(eq(users.id, id));
  await forgetAllOf(tx, id);
  await enqueue(tx, emptyTrashJob, {});
  await noteDeed(tx, { kind: 'person-deleted', actorId, personId: id, details: { canceled } });
}

const nobody = { name: 'Deleted', email: null, emailVerified: false, image: null } as const;

/** Invitations for their address are forgotten, and one that waits lets nobody in any more. */
async function forgetAddress(tx: Db, id: string): Promise<void> {
  const address = tx.select({ email: users.email }).from(users).where(eq(users.id, id));
  await tx
    .update(doorLinks)
    .set({ email: null, usedAt: sql`coalesce(${doorLinks.usedAt}, now())` })
    .where(eq(doorLinks.email, address));
}
