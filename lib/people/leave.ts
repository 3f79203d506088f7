import { and, eq, sql } from 'drizzle-orm';
import { noteDeed } from '#lib/accounts/deeds';
import { revokeLinks, revokeLinksBy } from '#lib/accounts/door-links';
import { type ProofFailure, proveSelf } from '#lib/accounts/own-proof';
import { mayManage } from '#lib/accounts/role';
import { authAccounts, passkeys, sessions, users } from '#lib/accounts/tables';
import type { Person } from '#lib/accounts/viewer';
import { experiments } from '#lib/experiments/tables';
import { emptyTrashJob } from '#lib/gallery/job-names';
import { cancelAllQueued } from '#lib/generations/change-course';
import { sentPrompts } from '#lib/generations/prompts/tables';
import { images } from '#lib/generations/tables';
import { keptPrompts } from '#lib/library/prompts/tables';
import { libraryEntries } from '#lib/library/tables';
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
  await db.transaction((tx) => remove(tx, owner.id, owner.id));
  return ok(null);
}

/** Deletes somebody's account, for whoever may manage them. */
export function deletePerson(
  db: Db,
  actor: Person,
  id: string,
): Promise<Result<null, LeaveFailure>> {
  return db.transaction(async (tx) => {
    const role = await lockRole(tx, id);
    if (role === null || !mayManage(actor.role, role)) return failed({ code: 'not-found' });
    await remove(tx, actor.id, id);
    return ok(null);
  });
}

/**
 * Nothing of them can sign in any more, what they had in the queue is canceled, and their pictures
 * leave the studio as if they had been in the trash for long; their library, prompts and experiments
 * are gone at once. What they spent stays in the ledger, without a name.
 */
async function remove(tx: Db, actorId: string, id: string): Promise<void> {
  const canceled = await cancelAllQueued(tx, { id });
  await revokeLinks(tx, 'new-password', id);
  await revokeLinksBy(tx, id);
  for (const table of [sessions, passkeys, authAccounts]) {
    await tx.delete(table).where(eq(table.userId, id));
  }
  await tx
    .update(users)
    .set({ name: 'Deleted', email: null, deletedAt: sql`now()`, suspendedAt: sql`now()` })
    .where(eq(users.id, id));
  await tx
    .update(images)
    .set({ trashedAt: sql`'epoch'::timestamptz` })
    .where(and(eq(images.ownerId, id), eq(images.state, 'stored')));
  for (const table of [sentPrompts, keptPrompts, libraryEntries, experiments]) {
    await tx.delete(table).where(eq(table.ownerId, id));
  }
  await enqueue(tx, emptyTrashJob, {});
  await noteDeed(tx, { kind: 'person-deleted', actorId, personId: id, details: { canceled } });
}
