import { eq, sql } from 'drizzle-orm';
import { noteDeed } from '#lib/accounts/deeds';
import { makeLink, revokeLinks, revokeLinksBy } from '#lib/accounts/door-links';
import { hasRight, type InvitedRole, mayManage, type Role } from '#lib/accounts/role';
import { sessions, users } from '#lib/accounts/tables';
import type { Person } from '#lib/accounts/viewer';
import { cancelAllQueued } from '#lib/generations/change-course';
import { lockRole } from '#lib/people/people-queries';
import type { PeopleFailure } from '#lib/people/person';
import type { Db } from '#lib/platform/database/database';
import type { Provider } from '#lib/platform/env';
import { failed, ok, type Result } from '#lib/result';
import type { Budget } from '#lib/spending/budget';
import { setPersonBudget } from '#lib/spending/budgets';

type Changed<Value = null> = Promise<Result<Value, PeopleFailure>>;

/** Gives somebody another role below one's own, from their next request on. */
export async function changeRole(db: Db, actor: Person, id: string, role: InvitedRole): Changed {
  if (!mayManage(actor.role, role)) return failed({ code: 'not-found' });
  return manage(db, actor, id, async (tx, before) => {
    await tx.update(users).set({ role, updatedAt: sql`now()` }).where(eq(users.id, id));
    // Who may make nothing any more has nothing made.
    if (role === 'viewer') await cancelAllQueued(tx, { id });
    if (!hasRight(role, 'manage')) await revokeLinksBy(tx, id);
    // Made by somebody who may manage who they were, and perhaps not who they are.
    await revokeLinks(tx, 'new-password', id);
    const details = { from: before, to: role };
    await noteDeed(tx, { kind: 'role-changed', actorId: actor.id, personId: id, details });
    return null;
  });
}

/** Shuts somebody out: their next request is refused, and what they have in the queue is canceled. */
export function suspend(db: Db, actor: Person, id: string): Changed {
  return manage(db, actor, id, async (tx) => {
    await tx.update(users).set({ suspendedAt: sql`now()` }).where(eq(users.id, id));
    await tx.delete(sessions).where(eq(sessions.userId, id));
    await revokeLinks(tx, 'new-password', id);
    await revokeLinksBy(tx, id);
    const canceled = await cancelAllQueued(tx, { id });
    const details = { canceled };
    await noteDeed(tx, { kind: 'suspended', actorId: actor.id, personId: id, details });
    return null;
  });
}

/** Lets somebody in again; they sign in as before. */
export function letBackIn(db: Db, actor: Person, id: string): Changed {
  return manage(db, actor, id, async (tx) => {
    await tx.update(users).set({ suspendedAt: null }).where(eq(users.id, id));
    await noteDeed(tx, { kind: 'restored', actorId: actor.id, personId: id });
    return null;
  });
}

/**
 * A link by which somebody chooses a new password; one made before is of no use any more.
 *
 * @param origin by what the actor knows the studio; as the settings say it when left out
 */
export function makeResetLink(db: Db, actor: Person, id: string, origin?: string): Changed<string> {
  return manage(db, actor, id, async (tx) => {
    await revokeLinks(tx, 'new-password', id);
    await noteDeed(tx, { kind: 'reset-link-made', actorId: actor.id, personId: id });
    const link = { kind: 'new-password', personId: id, madeBy: actor.id } as const;
    return makeLink(tx, { ...link, ...(origin !== undefined && { origin }) });
  });
}

/** What somebody may order in a day and a month, within the budget of the studio. */
export function changePersonBudget(
  db: Db,
  actor: Person,
  id: string,
  { provider, budget }: { readonly provider: Provider['kind']; readonly budget: Budget },
): Changed {
  return manage(db, actor, id, async (tx) => {
    await setPersonBudget(tx, provider, id, budget);
    const details = { day: budget.dayImages, month: budget.monthImages };
    await noteDeed(tx, { kind: 'budget-changed', actorId: actor.id, personId: id, details });
    return null;
  });
}

/** Nobody manages themselves, their equals or those above; to them such a person does not exist. */
function manage<Value>(
  db: Db,
  actor: Person,
  id: string,
  change: (tx: Db, role: Role) => Promise<Value>,
): Changed<Value> {
  return db.transaction(async (tx) => {
    const role = await lockRole(tx, id);
    if (role === null || !mayManage(actor.role, role)) return failed({ code: 'not-found' });
    return ok(await change(tx, role));
  });
}
