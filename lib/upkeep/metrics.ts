import { count, inArray } from 'drizzle-orm';
import { generations, images } from '#lib/generations/tables';
import { type Db, database } from '#lib/platform/database/database';
import { measureDisk } from '#lib/platform/disk-room';
import { provider, studioTimeZone } from '#lib/platform/env';
import { processSingleton } from '#lib/platform/process-singleton';
import { FailureKind } from '#lib/platform/seedream/failure';
import { getBudget } from '#lib/spending/budgets';
import { usedOf } from '#lib/spending/ledger';
import { spendingDay } from '#lib/spending/spending-day';
import { askDurations, quantiles } from '#lib/upkeep/durations';
import { type Gauges, makeGauges } from '#lib/upkeep/gauges';
import { countTotals, overStates } from '#lib/upkeep/totals';

/** A scraper that asks more often than this hears the last answer again. */
const freshMs = 10_000;

/** What is gathered over years is counted more rarely: of a million, even an index takes its time. */
const totalsFreshMs = 60_000;

interface Metrics extends Gauges {
  countedAt: number;
  totalsAt: number;
  /** All who ask while it is counted wait for the same. */
  counting: Promise<void> | null;
}

/**
 * The state of the studio in Prometheus' text format. Numbers of generations and images are counted
 * in the database when they are asked for, and so are the same whichever process answers.
 *
 * @throws when they cannot be counted, rather than tell old ones
 */
export async function readMetrics(): Promise<{ readonly text: string; readonly type: string }> {
  const metrics = processSingleton('metrics', makeMetrics);
  if (performance.now() - metrics.countedAt > freshMs) {
    metrics.counting ??= countAll(metrics).finally(() => {
      metrics.counting = null;
    });
    await metrics.counting;
  }
  const { registry } = metrics;
  return { text: await registry.metrics(), type: registry.contentType };
}

function makeMetrics(): Metrics {
  const never = Number.NEGATIVE_INFINITY;
  return { ...makeGauges(), countedAt: never, totalsAt: never, counting: null };
}

async function countAll(metrics: Metrics): Promise<void> {
  const { db, kind } = await database();
  metrics.database.set({ kind }, 1);
  await Promise.all([
    countUnderWay(db, metrics),
    performance.now() - metrics.totalsAt > totalsFreshMs && tellTotals(db, metrics),
    timeGenerations(db, metrics),
    countBudget(db, metrics),
    measureDisk().then(({ freeBytes }) => metrics.diskFree.set(freeBytes)),
  ]);
  metrics.countedAt = performance.now();
}

/** A state of which there are none is told, too: an empty queue is no queue without data. */
const underWayStates = ['queued', 'dispatching', 'received', 'storing'] as const;

async function countUnderWay(db: Db, metrics: Metrics): Promise<void> {
  const { state } = generations;
  const rows = await db
    .select({ state, count: count() })
    .from(generations)
    .where(inArray(state, [...underWayStates]))
    .groupBy(state);
  for (const each of underWayStates) {
    const found = rows.find((row) => row.state === each)?.count ?? 0;
    metrics.generations.set({ state: each }, found);
  }
}

async function tellTotals(db: Db, metrics: Metrics): Promise<void> {
  const { over, failures, images: pictures, ...bytes } = await countTotals(db);
  for (const state of overStates) metrics.generations.set({ state }, over.get(state) ?? 0);
  for (const kind of FailureKind.options) metrics.failures.set({ kind }, failures.get(kind) ?? 0);
  for (const state of images.state.enumValues) {
    metrics.images.set({ state }, pictures.get(state) ?? 0);
  }
  metrics.storeBytes.set({ kind: 'pictures' }, bytes.pictureBytes);
  metrics.storeBytes.set({ kind: 'references' }, bytes.referenceBytes);
  metrics.totalsAt = performance.now();
}

async function timeGenerations(db: Db, metrics: Metrics): Promise<void> {
  const row = await askDurations(db);
  for (const [name, gauge] of Object.entries(metrics.seconds)) {
    gauge.reset();
    for (const [at, quantile] of quantiles.entries()) {
      const seconds = row?.[name as keyof typeof metrics.seconds]?.[at];
      if (seconds !== undefined) gauge.set({ quantile: String(quantile) }, seconds);
    }
  }
}

async function countBudget(db: Db, metrics: Metrics): Promise<void> {
  const { kind } = provider();
  const budget = await getBudget(db, kind);
  const used = await usedOf(db, kind, spendingDay(new Date(), studioTimeZone()));
  metrics.budgetLeft.reset();
  if (budget.dayImages !== null) {
    metrics.budgetLeft.set({ period: 'day' }, Math.max(0, budget.dayImages - used.day));
  }
  if (budget.monthImages !== null) {
    metrics.budgetLeft.set({ period: 'month' }, Math.max(0, budget.monthImages - used.month));
  }
}
