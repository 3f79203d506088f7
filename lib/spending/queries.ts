import { and, asc, eq, gt, gte, sql } from 'drizzle-orm';
import { users } from '#lib/accounts/tables';
import type { Db } from '#lib/platform/database/database';
import { type Provider, studioTimeZone } from '#lib/platform/env';
import { getBudget } from '#lib/spending/budgets';
import { usedOf } from '#lib/spending/ledger';
import type { Spending, SpendingDay, Spent } from '#lib/spending/spending';
import { monthStart, spendingDay } from '#lib/spending/spending-day';
import { ledgerEntries, spendingDays } from '#lib/spending/tables';

type Kind = Provider['kind'];

export type LedgerEntry = typeof ledgerEntries.$inferSelect;

/** What an owner has spent with a provider today and this month, and what may be spent yet. */
export async function getSpending(db: Db, ownerId: string, provider: Kind): Promise<Spending> {
  const day = spendingDay(new Date(), studioTimeZone());
  const [today, month] = await Promise.all([
    spentSince(db, ownerId, provider, day),
    spentSince(db, ownerId, provider, monthStart(day)),
  ]);
  const budget = await getBudget(db, provider);
  return { today, month, budget, used: await usedOf(db, provider, day) };
}

async function spentSince(db: Db, ownerId: string, provider: Kind, from: string): Promise<Spent> {
  const [spent] = await db
    .select({
      images: sql<number>`coalesce(sum(${spendingDays.settled}), 0)::int`,
      usd: sql<number>`coalesce(sum(${spendingDays.settledUsd}), 0)::float`,
      open: sql<number>`coalesce(sum(${spendingDays.open}), 0)::int`,
    })
    .from(spendingDays)
    .where(isSince(ownerId, provider, from));
  return spent ?? { images: 0, usd: 0, open: 0 };
}

/** The days on which something was spent, from a day on, the oldest first. */
export function listSpendingDays(
  db: Db,
  ownerId: string,
  provider: Kind,
  from: string,
): Promise<SpendingDay[]> {
  return db
    .select({
      day: spendingDays.day,
      images: spendingDays.settled,
      usd: spendingDays.settledUsd,
    })
    .from(spendingDays)
    .where(isSince(ownerId, provider, from))
    .orderBy(asc(spendingDays.day));
}

/** A page of the ledger, in the order in which it was written. @param after the last one seen */
export function listEntries(
  db: Db,
  ownerId: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<LedgerEntry[]> {
  return db
    .select()
    .from(ledgerEntries)
    .where(and(eq(ledgerEntries.ownerId, ownerId), gt(ledgerEntries.id, after)))
    .orderBy(asc(ledgerEntries.id))
    .limit(limit);
}

/** The same of everybody, with their names, for whoever may manage. */
export async function listAllEntries(
  db: Db,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<Array<LedgerEntry & { readonly person: string }>> {
  const rows = await db
    .select({ entry: ledgerEntries, person: users.name })
    .from(ledgerEntries)
    .innerJoin(users, eq(users.id, ledgerEntries.ownerId))
    .where(gt(ledgerEntries.id, after))
    .orderBy(asc(ledgerEntries.id))
    .limit(limit);
  return rows.map(({ entry, person }) => ({ ...entry, person }));
}

function isSince(ownerId: string, provider: Kind, from: string) {
  return and(
    eq(spendingDays.ownerId, ownerId),
    eq(spendingDays.provider, provider),
    gte(spendingDays.day, from),
  );
}
