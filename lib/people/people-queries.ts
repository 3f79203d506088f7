import { and, asc, eq, gte, isNotNull, isNull, max, sql } from 'drizzle-orm';
import type { Role } from '#lib/accounts/role';
import { sessions, users } from '#lib/accounts/tables';
import type { PersonLine } from '#lib/people/person';
import type { Db } from '#lib/platform/database/database';
import { type Provider, studioTimeZone } from '#lib/platform/env';
import { monthStart, spendingDay } from '#lib/spending/spending-day';
import { personBudgets, spendingDays } from '#lib/spending/tables';

/** Everybody who has an account, the owner first, for whoever may manage. */
export async function listPeople(db: Db, provider: Provider['kind']): Promise<PersonLine[]> {
  const seen = db
    .select({ userId: sessions.userId, at: max(sessions.updatedAt).as('at') })
    .from(sessions)
    .groupBy(sessions.userId)
    .as('seen');
  const from = monthStart(spendingDay(new Date(), studioTimeZone()));
  const images = sql`${spendingDays.open} + ${spendingDays.settled}`;
  const spent = db
    .select({ ownerId: spendingDays.ownerId, used: sql<number>`sum(${images})::int`.as('used') })
    .from(spendingDays)
    .where(and(eq(spendingDays.provider, provider), gte(spendingDays.day, from)))
    .groupBy(spendingDays.ownerId)
    .as('spent');
  const isBudget = and(eq(personBudgets.ownerId, users.id), eq(personBudgets.provider, provider));
  const rows = await db
    .select({ person: users, seenAt: seen.at, used: spent.used, budget: personBudgets })
    .from(users)
    .leftJoin(seen, eq(seen.userId, users.id))
    .leftJoin(spent, eq(spent.ownerId, users.id))
    .leftJoin(personBudgets, isBudget)
    .where(and(isNotNull(users.email), isNull(users.deletedAt)))
    .orderBy(
      sql`array_position(array['owner','admin','member','viewer'], ${users.role})`,
      asc(users.name),
    );
  return rows.map(({ person, seenAt, used, budget }) => ({
    id: person.id,
    name: person.name,
    email: person.email,
    role: person.role,
    isSuspended: person.suspendedAt !== null,
    lastSeen: seenAt?.toISOString() ?? null,
    budget: { dayImages: budget?.dayImages ?? null, monthImages: budget?.monthImages ?? null },
    usedThisMonth: used ?? 0,
  }));
}

/** The role of somebody who has an account, locked until the transaction ends. */
export async function lockRole(tx: Db, id: string): Promise<Role | null> {
  const [person] = await tx
    .select({ role: users.role })
    .from(users)
    .where(and(eq(users.id, id), isNotNull(users.email), isNull(users.deletedAt)))
    .for('no key update');
  return person?.role ?? null;
}
