import { and, desc, eq, isNotNull } from 'drizzle-orm';
import type { Plan } from '#lib/experiments/plan/plan';
import { estimateTime, typicalOf } from '#lib/experiments/plan/plan-time';
import { gateLimits } from '#lib/generations/gate-row';
import { generations } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';
import { type Provider, provider } from '#lib/platform/env';
import { type CostEstimate, estimateCost } from '#lib/spending/cost-estimate';

/** What a plan would take, before anything is sent. */
export interface PlanEstimate extends CostEstimate {
  readonly timeMs: number;
}

/** So many of the last calls say how long one takes. */
const lastCalls = 50;

/** Estimates a plan by the settings, the budget and the owner's last calls. Nothing is set aside. */
export async function estimatePlan(
  db: Db,
  ownerId: string,
  plan: Pick<Plan, 'generations' | 'images'>,
): Promise<PlanEstimate> {
  const typicalCallMs = typicalOf(await listDurations(db, ownerId, provider().kind));
  return {
    ...(await estimateCost(db, ownerId, plan.images)),
    timeMs: estimateTime(plan, { ...gateLimits(), typicalCallMs }),
  };
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
