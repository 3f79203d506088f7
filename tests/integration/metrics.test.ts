import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lease } from '#lib/platform/jobs/lease';
import { setBudget } from '#lib/spending/budgets';
import { askDurations } from '#lib/upkeep/durations';
import { readMetrics } from '#lib/upkeep/metrics';
import { getReadiness } from '#lib/upkeep/readiness';
import { countTotals } from '#lib/upkeep/totals';
import { type Backend, startBackend } from '#tests/support/backend';
import { countRowsRead } from '#tests/support/rows-read';

let backend: Backend;

beforeAll(async () => {
  backend = await startBackend();
  await backend.start();
});

afterAll(() => backend.stop());

test('the metrics say what is in the database, in Prometheus’ text format', async () => {
  await setBudget(backend.db, 'demo', { dayImages: 10, monthImages: null });
  const done = await backend.generate('a picture that is counted');
  const refused = await backend.generate('one that is refused [refuse]');
  for (const id of [done, refused]) await backend.untilState(id);
  const { text, type } = await readMetrics();
  expect(type).toMatch(/^text\/plain; version=0\.0\.4/);
  expect(text).toContain('studio_generations{state="done"} 1\n');
  expect(text).toContain('studio_failures{kind="moderation"} 1\n');
  expect(text).toContain('studio_images{state="stored"} 1\n');
  expect(text).toContain('studio_budget_left_images{period="day"} 9\n');
  for (const what of ['queue', 'call', 'store']) {
    const seconds = new RegExp(`studio_${what}_duration_seconds\\{quantile="0\\.5"\\} [\\d.e-]+\n`);
    expect(text).toMatch(seconds);
  }
  expect(text).toMatch(/studio_store_bytes\{kind="pictures"\} [1-9]\d*\n/);
  expect(text).toContain('studio_store_bytes{kind="references"} 0\n');
  expect(text).toContain('studio_nodejs_eventloop_lag_seconds');
});

test('what there is none of is 0, and not left out', async () => {
  const { text } = await readMetrics();
  expect(text).toContain('studio_generations{state="queued"} 0\n');
  expect(text).toContain('studio_failures{kind="unknown-outcome"} 0\n');
  expect(text).toContain('studio_images{state="missing"} 0\n');
});

test('a studio whose parts all answer is ready', async () => {
  const parts = { database: true, storeWritable: true, diskRoom: true, workerAlive: true };
  expect(await getReadiness()).toEqual({ isReady: true, ...parts });
});

test('without anybody who makes the calls it is not', async () => {
  // Its row alone would come back: whoever holds a lease writes it again and again.
  await (await lease()).release();
  expect(await getReadiness()).toMatchObject({ isReady: false, workerAlive: false });
});

test('what the studio runs on can be watched, too', async () => {
  const { text } = await readMetrics();
  expect(text).toContain(`studio_database_info{kind="${backend.kind}"} 1\n`);
  expect(text).toMatch(/studio_disk_free_bytes [1-9][\d.e+]*\n/);
});

test('a library of years is counted and weighed without its rows being read', async () => {
  const { db, owner } = backend;
  const before = await countTotals(db);
  // One of a hundred has failed, and one a minute has ended.
  await db.execute(sql`
    insert into generations (id, owner_id, client_key, recipe, provider, state, failure, created_at, finished_at)
    select gen_random_uuid(), ${owner.id}, gen_random_uuid(), jsonb_build_object('prompt', repeat('word ', 100)),
      'demo', case when at % 100 = 0 then 'failed' else 'done' end,
      case when at % 100 = 0 then '{"kind":"rate"}'::jsonb end, now(), now() - at * interval '1 minute'
    from generate_series(1, 20000) as at`);
  await db.execute(sql`
    insert into images (id, owner_id, position, state, source, size_bytes, width, height, content_key, small_key,
      large_key, media_type, placeholder)
    select gen_random_uuid(), ${owner.id}, 0, 'stored', 'import', 7, 100, 100, 'a', 'b', 'c', 'image/jpeg', 'AA=='
    from generate_series(1, 20000)`);
  // As it is done now and then: by the studio, or by Postgres itself.
  for (const table of ['generations', 'images']) await db.execute(`vacuum analyze ${table}`);

  const totals = await countTotals(db);
  expect((totals.over.get('done') ?? 0) - (before.over.get('done') ?? 0)).toBe(19_800);
  expect(totals.failures.get('rate')).toBe(200);
  expect(totals.pictureBytes - before.pictureBytes).toBe(7 * 20_000);
  // The failures are, for what they say, and those of the last hour.
  expect(await countRowsRead(db, countTotals)).toBeLessThan(400);
  expect(await countRowsRead(db, askDurations)).toBeLessThan(200);
});
