import { and, desc, eq, isNotNull } from 'drizzle-orm';
import type { Plan } from '#lib/experiments/plan/plan';
import { estimateTime, typicalOf } from '#lib/experiments/plan/plan-time';
import { gateLimits } from '#lib/generations/gate-row';
import { generations } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';
import { env, type Provider, provider, studioTimeZone } from '#lib/platform/env';
import { type LeftOver, leftOver, type OverBudget, overBudget } from '#lib/spending/budget';
import { leavesSentence, overBudgetSentence } from '#lib/spending/budget-words';
import { getBudget, getPersonBudget } from '#lib/spending/budgets';
import { usedOf } from '#lib/spending/ledger';
import { spendingDay } from '#lib/spending/spending-day';

/** What a plan would take, before anything is sent. */
export interface PlanEstimate {
  /** The most that can come. */
  readonly images: number;
  /** By the estimate of the settings; the demo costs nothing. */
  readonly costUsd: number;
  readonly timeMs: number;
  /** Why the budget does not allow it, or null. */
  readonly overBudget: string | null;
  /** What the budget has left after it, in words; null where it has no limit or does not allow it. */
  readonly leaves: string | null;
}

/** So many of the last calls say how long one takes. */
const lastCalls = 50;

/** Estimates a plan by the settings, the budget and the owner's last calls. Nothing is set aside. */
export async function estimatePlan(
  db: Db,
  ownerId: string,
  plan: Pick<Plan, 'generations' | 'images'>,
): Promise<PlanEstimate> {
  const { kind } = provider();
  const { images } = plan;
  const typicalCallMs = typicalOf(await listDurations(db, ownerId, kind));
  const { over, left } = await askBudgets(db, ownerId, kind, images);
  return {
    images,
    costUsd: kind === 'demo' ? 0 : images * env().SEEDREAM_PRICE_USD,
    timeMs: estimateTime(plan, { ...gateLimits(), typicalCallMs }),
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

async function listDurations(db: Db, ownerId: string, kind: Provider['kind']) {
  const { durationMs } = generations;
  const rows = await db
    .select({ durationMs })
    .from(generations)
    .where(
      and(
        eq(generations.ownerId, ownerId),
        eq(generations.provider, kind),
        eq(generations.state, 'done'),
        isNotNull(durationMs),
      ),
    )
    .orderBy(desc(generations.id))
    .limit(lastCalls);
  return rows.flatMap((row) => row.durationMs ?? []);
}
