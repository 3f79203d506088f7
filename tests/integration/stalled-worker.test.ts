import { rm } from 'node:fs/promises';
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Generation } from '#lib/generations/generation';
import { generations } from '#lib/generations/tables';
import { newClientKey } from '#lib/id';
import type { FaultPoint } from '#lib/platform/fault-point';
import { bundleWorkerProgram } from '#tests/faults/bundle';
import { startWorkerProcess, type WorkerProcess } from '#tests/faults/worker-process';
import { type Backend, startBackend } from '#tests/support/backend';
import { makeTempFolder } from '#tests/support/temp-folder';

/**
 * Two workers on one Postgres. One is stopped as a whole, like a machine that sleeps, for longer
 * than its lease; the other takes over, and then the first one goes on as if nothing had been.
 */
let backend: Backend;
let cacheDir: string;
let program: string;
let living: WorkerProcess[] = [];

const withinMs = 20_000;

beforeAll(async () => {
  backend = await startBackend();
  cacheDir = await makeTempFolder('compiled');
  program = await bundleWorkerProgram();
});

afterEach(async () => {
  for (const each of living) each.kill('SIGKILL');
  await Promise.all(living.map(({ exited }) => exited));
  living = [];
});

afterAll(async () => {
  await backend.stop();
  await rm(cacheDir, { recursive: true, force: true });
});

describe('a worker that wakes after its lease', () => {
  test.each<[FaultPoint]>([['claim-committed'], ['call-marked']])(
    'sends nothing and changes nothing: it had stopped at %s',
    async (point) => {
      const stall = await stallAt(point);
      const found = await backend.untilState(stall.id);
      expect(found.state).toBe('unknown');
      await stall.wake('journal-removed');
      expect(await backend.see(stall.id)).toEqual(found);
      expect(await backend.bills(stall.prompt)).toEqual([]);
    },
  );

  test.each<[FaultPoint]>([['first-byte-due'], ['body-sent'], ['answer-received']])(
    'keeps the answer to the one call that was made: it had stopped at %s',
    async (point) => {
      const stall = await stallAt(point);
      expect(await backend.untilState(stall.id)).toMatchObject({ state: 'unknown' });
      await stall.wake('answer-committed');
      expect(fates(await backend.untilState(stall.id, 'done'))).toEqual(['stored']);
      expect(await backend.bills(stall.prompt)).toMatchObject([{ imagesBilled: 1 }]);
    },
  );

  test.each<[FaultPoint, FaultPoint]>([
    ['answer-journalled', 'answer-committed'],
    ['link-fetched', 'end-committed'],
    ['picture-kept', 'end-committed'],
    ['row-stored', 'end-committed'],
  ])(
    'leaves what the other one has finished as it is: it had stopped at %s',
    async (point, last) => {
      const stall = await stallAt(point);
      const finished = await backend.untilState(stall.id, 'done');
      expect(fates(finished)).toEqual(['stored']);
      await stall.wake(last);
      expect(await backend.see(stall.id)).toEqual(finished);
      expect(await backend.bills(stall.prompt)).toMatchObject([{ imagesBilled: 1 }]);
    },
  );
});

const fates = (generation: Generation) => generation.images.map(({ state }) => state);

interface Stall {
  readonly id: string;
  readonly prompt: string;
  /** Lets it go on until it has passed a point. */
  wake(last: FaultPoint): Promise<void>;
}

/** Orders from a worker that stops at a point, and starts another one beside it. */
async function stallAt(point: FaultPoint): Promise<Stall> {
  const prompt = `stopped at ${point}`;
  const clientKey = newClientKey();
  const stalled = await startLife(point);
  stalled.tell({ type: 'order', orders: [{ clientKey, prompt, most: null }] });
  expect(await stalled.hear('stopping', withinMs)).toMatchObject({ point });
  await startLife(null);
  const [row] = await backend.db
    .select({ id: generations.id })
    .from(generations)
    .where(eq(generations.clientKey, clientKey));
  return {
    id: row?.id ?? '',
    prompt,
    async wake(last) {
      stalled.kill('SIGCONT');
      const passed = await stalled.hear('passed', withinMs, (word) => word.point === last);
      expect(passed, `passes ${last}`).not.toBeNull();
    },
  };
}

async function startLife(point: FaultPoint | null): Promise<WorkerProcess> {
  const life = startWorkerProcess(
    {
      STUDIO_DATA_DIR: backend.dataDir,
      DATABASE_URL: process.env.DATABASE_URL,
      STUDIO_DEMO_URL: backend.demoUrl,
      STUDIO_MIN_FREE_DISK_MB: '0',
      STUDIO_LEASE_SECONDS: '1',
      LOG_LEVEL: 'silent',
    },
    { program, cacheDir },
  );
  living.push(life);
  await life.hear('loaded', withinMs);
  const stop = point && ({ signal: 'SIGSTOP', point, passing: 1 } as const);
  life.tell({ type: 'live', stop, failure: null });
  expect(await life.hear('started', withinMs), life.complaint()).not.toBeNull();
  return life;
}
