import type { Db } from '#lib/platform/database/database';
import { env, type Provider, provider, studioTimeZone } from '#lib/platform/env';
import { type LeftOver, leftOver, type OverBudget, overBudget } from '#lib/spending/budget';
import { leavesSentence, overBudgetSentence } from '#lib/spending/budget-words';
import { getBudget, getPersonBudget } from '#lib/spending/budgets';
import { usedOf } from '#lib/spending/ledger';
import { spendingDay } from '#lib/spending/spending-day';

/** What orders would cost, before anything is sent. */
export interface CostEstimate {
  /** The most that can come. */
  readonly images: number;
  /** By the estimate of the settings; the demo costs nothing. */
  readonly costUsd: number;
  /** Why the budget does not allow it, or null. */
  readonly overBudget: string | null;
  /** What the budget has left after it, in words; null where it has no limit or does not allow it. */
  readonly leaves: string | null;
}

/**
 * Estimates by the settings and the budgets what so many images would cost. Nothing is set aside.
 *
 * @param images the most that can come
 */
export async function estimateCost(db: Db, ownerId: string, images: number): Promise<CostEstimate> {
  const { kind } = provider();
  const { over, left } = await askBudgets(db, ownerId, kind, images);
  return {
    images,
    costUsd: kind === 'demo' ? 0 : images * env().SEEDREAM_PRICE_USD,
    overBudget: over && overBudgetSentence(over),
    leaves: left && !over ? leavesSentence(left) : null,
  };
}

/** Which budget would not allow it, the studio's asked before the person's: as `reserve` asks them. */
async function askBudgets(
  db: Db,
  ownerId: string,
  kind: Provider['kind'],
  images: number,
): Promise<{ readonly over: OverBudget | null; readonly left: LeftOver | null }> {
  const day = spendingDay(new Date(), studioTimeZone());
  const studio = [await getBudget(db, kind), await usedOf(db, kind, day)] as const;
  const own = [
    await getPersonBudget(db, kind, ownerId),
    await usedOf(db, kind, day, ownerId),
  ] as const;
  const over = overBudget('studio', ...studio, images) ?? overBudget('person', ...own, images);
  const left = leftOver(
    [
      ['studio', ...studio],
      ['person', ...own],
    ],
    images,
  );
  return { over, left };
}
