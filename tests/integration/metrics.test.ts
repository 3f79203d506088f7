import { afterAll, beforeAll, expect, test } from 'vitest';
import { lease } from '#lib/platform/jobs/lease';
import { setBudget } from '#lib/spending/budgets';
import { readMetrics } from '#lib/upkeep/metrics';
import { getReadiness } from '#lib/upkeep/readiness';
import { type Backend, startBackend } from '#tests/support/backend';

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
