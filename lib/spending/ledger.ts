import { and, eq, gte, sql } from 'drizzle-orm';
import { batchesOf } from '#lib/platform/database/batches';
import type { Db } from '#lib/platform/database/database';
import { env, type Provider, studioTimeZone } from '#lib/platform/env';
import { type OverBudget, overBudget, type Used } from '#lib/spending/budget';
import { getPersonBudget, holdBudget } from '#lib/spending/budgets';
import { monthStart, spendingDay } from '#lib/spending/spending-day';
import { ledgerEntries, spendingDays } from '#lib/spending/tables';

/** An order for images, as the ledger sees it. */
export interface Reservation {
  readonly generationId: string;
  readonly ownerId: string;
  readonly provider: Provider['kind'];
  /** The most that can come. */
  readonly images: number;
  /** The experiment that ordered it, if one did. */
  readonly experimentId?: string | null;
}

/** Thrown rather than returned, so that the transaction of the order is rolled back whole. */
export class BudgetPassed extends Error {
  override readonly name = 'BudgetPassed';
  readonly over: OverBudget;

  constructor(over: OverBudget) {
    super(`Over the budget of the ${over.period}.`);
    this.over = over;
  }
}

/**
 * Sets images aside for orders, in the transaction that accepts them: the budget is held until then,
 * so orders at the same time count each other.
 *
 * @throws BudgetPassed when they would be more than the budget allows
 */
export async function reserve(tx: Db, orders: readonly Reservation[]): Promise<void> {
  const [first] = orders;
  if (!first) return;
  const { provider } = first;
  const day = spendingDay(new Date(), studioTimeZone());
  const budget = await holdBudget(tx, provider);
  const used = await usedOf(tx, provider, day);
  const over = overBudget('studio', budget, used, imagesOf(orders));
  if (over) throw new BudgetPassed(over);
  const byOwner = Map.groupBy(orders, ({ ownerId }) => ownerId);
  for (const [ownerId, own] of byOwner) {
    await keepToOwnBudget(tx, { provider, day, ownerId }, imagesOf(own));
  }
  const priceUsd = env().SEEDREAM_PRICE_USD;
  for (const batch of batchesOf(orders)) {
    const lines = batch.map((order) => ({ ...order, kind: 'reserved' as const, priceUsd, day }));
    await tx.insert(ledgerEntries).values(lines);
  }
  for (const [ownerId, own] of byOwner) {
    const open = imagesOf(own);
    await tx
      .insert(spendingDays)
      .values({ provider, day, ownerId, open })
      .onConflictDoUpdate({
        target: [spendingDays.provider, spendingDays.day, spendingDays.ownerId],
        set: { open: sql`${spendingDays.open} + excluded.open` },
      });
  }
}

/** Under the studio's budget, which is held, so orders of the same person count each other, too. */
async function keepToOwnBudget(
  tx: Db,
  { provider, day, ownerId }: Pick<Reservation, 'provider' | 'ownerId'> & { readonly day: string },
  asked: number,
): Promise<void> {
  const budget = await getPersonBudget(tx, provider, ownerId);
  if (budget.dayImages === null && budget.monthImages === null) return;
  const over = overBudget('person', budget, await usedOf(tx, provider, day, ownerId), asked);
  if (over) throw new BudgetPassed(over);
}

function imagesOf(orders: readonly Reservation[]): number {
  return orders.reduce((sum, { images }) => sum + images, 0);
}

/**
 * Settles an order with the images that came, in the transaction that learns of it, and gives the
 * rest back. A second time changes nothing, whoever comes with it.
 *
 * @param images that were returned, and so are paid for; 0 where nothing was made
 */
export async function settleOrder(tx: Db, generationId: string, images: number): Promise<void> {
  await settleOrders(tx, [generationId], images);
}

/**
 * The same for orders of which as many images came each, in one statement however many they are: ten
 * thousand may be canceled at once, and everybody waits for the transaction that does it.
 */
export async function settleOrders(
  tx: Db,
  generationIds: readonly string[],
  images: number,
): Promise<void> {
  if (generationIds.length === 0) return;
  await tx.execute(sql`
    with reserved as (
      select generation_id, owner_id, provider, experiment_id, price_usd, day, images
      from ledger_entries
      where kind = 'reserved' and generation_id = any(${sql.param(generationIds)}::uuid[])
    ), settled as (
      insert into ledger_entries
        (kind, images, generation_id, owner_id, provider, experiment_id, price_usd, day)
      select 'settled', ${images}::integer,
        generation_id, owner_id, provider, experiment_id, price_usd, day
      from reserved order by generation_id
      on conflict do nothing
      returning generation_id
    ), released as (
      insert into ledger_entries
        (kind, images, generation_id, owner_id, provider, experiment_id, price_usd, day)
      select 'released', greatest(0, images - ${images}::integer),
        generation_id, owner_id, provider, experiment_id, price_usd, day
      from settled join reserved using (generation_id)
    ), sums as (
      select provider, day, owner_id, count(*) * ${images}::integer as came,
        sum(images) as open, sum(price_usd) * ${images}::integer as usd
      from settled join reserved using (generation_id)
      group by provider, day, owner_id
    )
    update spending_days as days
    set open = days.open - sums.open,
      settled = days.settled + sums.came,
      settled_usd = days.settled_usd + sums.usd
    from sums
    where (days.provider, days.day, days.owner_id) = (sums.provider, sums.day, sums.owner_id)`);
}

/** What counts against the budgets of a provider: of everybody together, or of one person. */
export async function usedOf(
  db: Db,
  provider: Provider['kind'],
  day: string,
  ownerId?: string,
): Promise<Used> {
  const images = sql`${spendingDays.open} + ${spendingDays.settled}`;
  const [used] = await db
    .select({
      day: sql<number>`coalesce(sum(${images}) filter (where ${spendingDays.day} = ${day}), 0)::int`,
      month: sql<number>`coalesce(sum(${images}), 0)::int`,
    })
    .from(spendingDays)
    .where(
      and(
        eq(spendingDays.provider, provider),
        gte(spendingDays.day, monthStart(day)),
        ownerId === undefined ? undefined : eq(spendingDays.ownerId, ownerId),
      ),
    );
  return used ?? { day: 0, month: 0 };
}
