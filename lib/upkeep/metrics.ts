import { and, gte, isNotNull, sql } from 'drizzle-orm';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { generations, images } from '#lib/generations/tables';
import { type Db, database } from '#lib/platform/database/database';
import { measureDisk } from '#lib/platform/disk-room';
import { provider, studioTimeZone } from '#lib/platform/env';
import { processSingleton } from '#lib/platform/process-singleton';
import { getBudget } from '#lib/spending/budgets';
import { usedOf } from '#lib/spending/ledger';
import { spendingDay } from '#lib/spending/spending-day';

/** A scraper that asks more often than this hears the last answer again. */
const freshMs = 10_000;

/**
 * The state of the studio in Prometheus' text format. Numbers of generations and images are counted
 * in the database when they are asked for, and so are the same whichever process answers.
 */
export async function readMetrics(): Promise<{ readonly text: string; readonly type: string }> {
  const metrics = processSingleton('metrics', makeMetrics);
  if (performance.now() - metrics.countedAt > freshMs) {
    metrics.countedAt = performance.now();
    const { db, kind } = await database();
    metrics.database.set({ kind }, 1);
    await Promise.all([
      countGenerations(db, metrics),
      countImages(db, metrics),
      timeGenerations(db, metrics),
      countBudget(db, metrics),
      measureDisk().then(({ freeBytes }) => metrics.diskFree.set(freeBytes)),
    ]);
  }
  const { registry } = metrics;
  return { text: await registry.metrics(), type: registry.contentType };
}

type Metrics = ReturnType<typeof makeMetrics>;

function makeMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'studio_' });
  const gauge = (name: string, help: string, ...labelNames: string[]) =>
    new Gauge({ name: `studio_${name}`, help, labelNames, registers: [registry] });
  return {
    registry,
    countedAt: Number.NEGATIVE_INFINITY,
    generations: gauge('generations', 'Generations by their state.', 'state'),
    failures: gauge('failures', 'Generations that failed or are unknown, by class.', 'kind'),
    durations: gauge(
      'call_duration_seconds',
      'How long calls of the last hour took, from the first byte sent to the last received.',
      'quantile',
    ),
    images: gauge('images', 'Images by their state.', 'state'),
    storeBytes: gauge('store_originals_bytes', 'What the originals of stored images weigh.'),
    diskFree: gauge('disk_free_bytes', 'What is free on the disk of the data folder.'),
    database: gauge('database_info', 'Which database the studio runs on.', 'kind'),
    budgetLeft: gauge('budget_left_images', 'Images that may still be ordered.', 'period'),
  };
}

async function countGenerations(db: Db, metrics: Metrics): Promise<void> {
  const kind = sql<string>`coalesce(${generations.failure} ->> 'kind', '')`;
  const rows = await db
    .select({ state: generations.state, kind, count: sql<number>`count(*)::int` })
    .from(generations)
    .groupBy(generations.state, kind);
  metrics.generations.reset();
  metrics.failures.reset();
  for (const row of rows) {
    metrics.generations.inc({ state: row.state }, row.count);
    if (row.kind !== '') metrics.failures.inc({ kind: row.kind }, row.count);
  }
}

async function countImages(db: Db, metrics: Metrics): Promise<void> {
  const rows = await db
    .select({
      state: images.state,
      count: sql<number>`count(*)::int`,
      bytes: sql<number>`coalesce(sum(${images.sizeBytes}), 0)::float`,
    })
    .from(images)
    .groupBy(images.state);
  metrics.images.reset();
  metrics.storeBytes.set(0);
  for (const { state, count, bytes } of rows) {
    metrics.images.set({ state }, count);
    if (state === 'stored') metrics.storeBytes.set(bytes);
  }
}

async function timeGenerations(db: Db, metrics: Metrics): Promise<void> {
  const quantiles = [0.5, 0.95, 0.99];
  const wanted = sql.raw(`array[${quantiles.join(', ')}]::float8[]`);
  const [row] = await db
    .select({
      ms: sql<
        number[] | null
      >`percentile_cont(${wanted}) within group (order by ${generations.durationMs})`,
    })
    .from(generations)
    .where(
      and(
        isNotNull(generations.durationMs),
        gte(generations.finishedAt, sql`now() - interval '1 hour'`),
      ),
    );
  metrics.durations.reset();
  for (const [at, quantile] of quantiles.entries()) {
    const ms = row?.ms?.[at];
    if (ms !== undefined) metrics.durations.set({ quantile: String(quantile) }, ms / 1000);
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
