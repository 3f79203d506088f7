import { and, eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startExperiment } from '#lib/experiments/start-experiment';
import { cancelRest, pauseExperiment, resumeExperiment } from '#lib/experiments/steer-experiment';
import { experimentGenerations } from '#lib/experiments/tables';
import { giveBack, postpone } from '#lib/generations/come-back';
import type { Held } from '#lib/generations/held-row';
import { generationJob } from '#lib/generations/job-name';
import { getGenerationForWork } from '#lib/generations/queries';
import { settle } from '#lib/generations/settle';
import { generations, providerGates } from '#lib/generations/tables';
import { claim, receive } from '#lib/generations/transitions';
import { newClientKey, newId } from '#lib/id';
import { lease } from '#lib/platform/jobs/lease';
import { hasWaitingJob } from '#lib/platform/jobs/queue';
import type { RawAnswer } from '#lib/platform/seedream/client';
import { deleteExperimentOf } from '#lib/shares/delete-experiment';
import { ledgerEntries } from '#lib/spending/tables';
import { type Backend, startBackend } from '#tests/support/backend';
import { designOf } from '#tests/support/designs';

let backend: Backend;

/** The worker is not started: calls leave and come back when a test says so. */
beforeAll(async () => {
  backend = await startBackend({ settings: { SEEDREAM_CONCURRENCY: '32' } });
});

afterAll(async () => {
  await (await lease()).release();
  await backend.stop();
});

/** An experiment of two calls, of which one is under way and the other waits. */
async function oneAway() {
  const { db, owner } = backend;
  // No test waits behind what another one was told.
  await db.delete(providerGates);
  const order = { clientKey: newClientKey(), name: 'A try', question: '' };
  const started = await startExperiment(db, owner, {
    ...order,
    design: designOf('{a}', { a: ['x', 'y'] }),
  });
  const id = started.ok ? started.value : '';
  const rows = await db
    .select({ id: experimentGenerations.generationId })
    .from(experimentGenerations)
    .where(eq(experimentGenerations.experimentId, id))
    .orderBy(experimentGenerations.generationId);
  const [away = '', waiting = ''] = rows.map((row) => row.id);
  const held: Held = { id: away, worker: newId() };
  expect(await claim(db, await rowOf(away), held.worker)).toBe(1);
  await db.execute(`delete from pgboss.job where name = '${generationJob.name}'`);
  return { id, away: held, waiting };
}

async function rowOf(id: string) {
  const row = await getGenerationForWork(backend.db, id);
  if (!row) throw new Error(`There is no generation ${id}.`);
  return row;
}

async function hasJob(id: string): Promise<boolean> {
  const isIt = and(eq(generations.id, id), hasWaitingJob(generationJob, generations.id));
  return (await backend.db.$count(generations, isIt)) > 0;
}

async function linesOf(ids: readonly string[]): Promise<string[]> {
  const lines = await backend.db
    .select({ kind: ledgerEntries.kind, images: ledgerEntries.images })
    .from(ledgerEntries)
    .where(inArray(ledgerEntries.generationId, [...ids]));
  return lines.map(({ kind, images }) => `${kind} ${images}`).sort();
}

const answered = (status: number): RawAnswer => ({
  ...{ status, retryAfter: status === 429 ? '1' : null, body: '{}', durationMs: 1 },
});

async function comeBackWith(held: Held, status: number): Promise<void> {
  await receive(backend.db, held, answered(status));
  await settle(backend.db, held, await rowOf(held.id));
}

/** Every way in which a call comes back into the queue without a picture. */
const ways: ReadonlyArray<readonly [name: string, come: (held: Held) => Promise<unknown>]> = [
  ['is told to wait', (held) => comeBackWith(held, 429)],
  ['is refused its key', (held) => comeBackWith(held, 401)],
  ['finds the account empty', (held) => comeBackWith(held, 402)],
  ['reaches nobody', (held) => postpone(backend.db, held, 'unreachable', new Date())],
  ['is not journalled', (held) => postpone(backend.db, held, 'disk', new Date())],
  ['is withdrawn', (held) => giveBack(backend.db, held)],
];

describe.each(ways)('a call that %s', (_name, comeBack) => {
  test('is held like the rest where its experiment was paused meanwhile', async () => {
    const { db, owner } = backend;
    const { id, away, waiting } = await oneAway();
    await pauseExperiment(db, owner, id);
    await comeBack(away);
    for (const each of [away.id, waiting]) {
      const held = { state: 'queued', waitingFor: 'held', waitingUntil: null, worker: null };
      expect(await rowOf(each)).toMatchObject(held);
      expect(await hasJob(each)).toBe(false);
      expect(await claim(db, await rowOf(each), newId())).toBeNull();
    }
    await resumeExperiment(db, owner, id);
    for (const each of [away.id, waiting]) {
      expect((await rowOf(each)).waitingFor).not.toBe('held');
    }
    await cancelRest(db, owner, id);
  });

  test('waits as ever where its experiment goes on by then', async () => {
    const { db, owner } = backend;
    const { id, away } = await oneAway();
    await pauseExperiment(db, owner, id);
    await resumeExperiment(db, owner, id);
    await comeBack(away);
    const { state, waitingFor, course } = await rowOf(away.id);
    expect([state, waitingFor === 'held', course]).toEqual(['queued', false, null]);
    await cancelRest(db, owner, id);
  });

  test.each([
    ['its rest was canceled', cancelRest],
    ['it was deleted', deleteExperimentOf],
  ])('is canceled and given back where of its experiment %s', async (_what, end) => {
    const { db, owner } = backend;
    const { id, away, waiting } = await oneAway();
    // Nor does a pause before it, or a wish to go on after it, change that.
    await pauseExperiment(db, owner, id);
    await end(db, owner, id);
    await pauseExperiment(db, owner, id);
    await resumeExperiment(db, owner, id);
    expect((await rowOf(away.id)).state).toBe('dispatching');
    await comeBack(away);
    const over = {
      state: 'canceled',
      waitingFor: null,
      worker: null,
      finishedAt: expect.any(Date),
    };
    for (const each of [away.id, waiting]) expect(await rowOf(each)).toMatchObject(over);
    expect(await hasJob(away.id)).toBe(false);
    const released = ['released 1', 'released 1'];
    const lines = [...released, 'reserved 1', 'reserved 1', 'settled 0', 'settled 0'];
    expect(await linesOf([away.id, waiting])).toEqual(lines);
  });
});
