import { type AnyColumn, eq, gte, ne, sql } from 'drizzle-orm';
import type { GenerationState } from '#lib/generations/generation';
import { generations, images } from '#lib/generations/tables';
import { type Db, database } from '#lib/platform/database/database';
import { measureDisk } from '#lib/platform/disk-room';
import { provider, studioTimeZone } from '#lib/platform/env';
import { processSingleton } from '#lib/platform/process-singleton';
import { FailureKind } from '#lib/platform/seedream/failure';
import { originals, referencePictures } from '#lib/references/tables';
import { getBudget } from '#lib/spending/budgets';
import { usedOf } from '#lib/spending/ledger';
import { spendingDay } from '#lib/spending/spending-day';
import { type Gauges, makeGauges } from '#lib/upkeep/gauges';

/** A scraper that asks more often than this hears the last answer again. */
const freshMs = 10_000;

interface Metrics extends Gauges {
  countedAt: number;
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
    metrics.counting ??= count(metrics).finally(() => {
      metrics.counting = null;
    });
    await metrics.counting;
  }
  const { registry } = metrics;
  return { text: await registry.metrics(), type: registry.contentType };
}

function makeMetrics(): Metrics {
  return { ...makeGauges(), countedAt: Number.NEGATIVE_INFINITY, counting: null };
}

async function count(metrics: Metrics): Promise<void> {
  const { db, kind } = await database();
  metrics.database.set({ kind }, 1);
  await Promise.all([
    countGenerations(db, metrics),
    countImages(db, metrics),
    weighStore(db, metrics),
    timeGenerations(db, metrics),
    countBudget(db, metrics),
    measureDisk().then(({ freeBytes }) => metrics.diskFree.set(freeBytes)),
  ]);
  metrics.countedAt = performance.now();
}

/** A state of which there are none is told, too: an empty queue is no queue without data. */
const noGenerations: Readonly<Record<GenerationState, number>> = {
  queued: 0,
  dispatching: 0,
  received: 0,
  storing: 0,
  done: 0,
  failed: 0,
  canceled: 0,
  unknown: 0,
};

async function countGenerations(db: Db, metrics: Metrics): Promise<void> {
  const kind = sql<FailureKind | ''>`coalesce(${generations.failure} ->> 'kind', '')`;
  const rows = await db
    .select({ state: generations.state, kind, count: sql<number>`count(*)::int` })
    .from(generations)
    .groupBy(generations.state, kind);
  const states = { ...noGenerations };
  const failures = new Map<FailureKind, number>(FailureKind.options.map((each) => [each, 0]));
  for (const row of rows) {
    states[row.state] += row.count;
    if (row.kind !== '') failures.set(row.kind, (failures.get(row.kind) ?? 0) + row.count);
  }
  for (const [state, each] of Object.entries(states)) metrics.generations.set({ state }, each);
  for (const [failure, each] of failures) metrics.failures.set({ kind: failure }, each);
}

async function countImages(db: Db, metrics: Metrics): Promise<void> {
  const rows = await db
    .select({ state: images.state, count: sql<number>`count(*)::int` })
    .from(images)
    .groupBy(images.state);
  for (const state of images.state.enumValues) {
    metrics.images.set({ state }, rows.find((row) => row.state === state)?.count ?? 0);
  }
}

async function weighStore(db: Db, metrics: Metrics): Promise<void> {
  const ofImages = sum(images.sizeBytes);
  const ofOriginals = sum(originals.sizeBytes);
  const ofSent = sum(referencePictures.sizeBytes);
  const [stored] = await db
    .select({ bytes: ofImages })
    .from(images)
    .where(eq(images.state, 'stored'));
  const [given] = await db.select({ bytes: ofOriginals }).from(originals);
  // One that is lawful as it came is sent as it came, and is one file.
  const [sent] = await db
    .select({ bytes: ofSent })
    .from(referencePictures)
    .where(ne(referencePictures.key, referencePictures.originalKey));
  metrics.storeBytes.set({ kind: 'pictures' }, stored?.bytes ?? 0);
  metrics.storeBytes.set({ kind: 'references' }, (given?.bytes ?? 0) + (sent?.bytes ?? 0));
}

const sum = (column: AnyColumn) => sql<number>`coalesce(sum(${column}), 0)::float`;

const quantiles = [0.5, 0.95, 0.99];

async function timeGenerations(db: Db, metrics: Metrics): Promise<void> {
  const { createdAt, dispatchedAt, finishedAt, durationMs, state } = generations;
  const wanted = sql.raw(`array[${quantiles.join(', ')}]::float8[]`);
  const among = (seconds: ReturnType<typeof sql>) =>
    sql<number[] | null>`percentile_cont(${wanted}) within group (order by ${seconds})`;
  const called = sql`${durationMs} / 1000.0`;
  const sinceSent = sql`extract(epoch from ${finishedAt} - ${dispatchedAt})`;
  const [row] = await db
    .select({
      waited: among(sql`extract(epoch from ${dispatchedAt} - ${createdAt})`),
      called: among(called),
      stored: among(
        sql`case when ${state} = 'done' then greatest(0, ${sinceSent} - ${called}) end`,
      ),
    })
    .from(generations)
    .where(gte(finishedAt, sql`now() - interval '1 hour'`));
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
