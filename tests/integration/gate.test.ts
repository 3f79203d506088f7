import { eq, inArray, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { cancelQueued } from '#lib/generations/change-course';
import { getStop, openGateForNewKey } from '#lib/generations/gate';
import { followFeed } from '#lib/generations/live-feed';
import { getGenerationForWork, getQueueState } from '#lib/generations/queries';
import type { QueueState } from '#lib/generations/queue-state';
import { resumeDispatch } from '#lib/generations/resume-dispatch';
import { generations, providerGates } from '#lib/generations/tables';
import type { Bill } from '#lib/platform/seedream/demo-server';
import { type Backend, startBackend, until } from '#tests/support/backend';

let backend: Backend;

beforeAll(async () => {
  const settings = { SEEDREAM_CONCURRENCY: '4', SEEDREAM_IMAGES_PER_MINUTE: '600' };
  backend = await startBackend({ settings });
});

afterAll(() => backend.stop());

/** No test waits behind what another has left. */
afterEach(async () => {
  const isOver = { state: 'canceled', waitingFor: null, waitingUntil: null } as const;
  await backend.db.update(generations).set(isOver).where(eq(generations.state, 'queued'));
  await until(async () => {
    const underWay = inArray(generations.state, ['dispatching', 'received', 'storing']);
    return (await backend.db.$count(generations, underWay)) === 0;
  });
  await backend.db.update(generations).set(isOver).where(eq(generations.state, 'queued'));
  await backend.db.delete(providerGates);
});

async function rowOf(id: string) {
  const row = await getGenerationForWork(backend.db, id);
  if (!row) throw new Error(`There is no generation ${id}.`);
  return row;
}

async function order(count: number, prompt: string, recipe = {}): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 1; at <= count; at += 1) {
    ids.push(await backend.generate(`${prompt}, ${at} of ${count}`, recipe));
  }
  return ids;
}

async function allBills(): Promise<Bill[]> {
  return (await (await fetch(`${backend.demoUrl}/demo/bills`)).json()) as Bill[];
}

async function gate() {
  const [row] = await backend.db.select().from(providerGates);
  return row;
}

describe('with a worker', () => {
  beforeAll(() => backend.start());

  describe('fifty jobs and a provider that says "wait"', () => {
    test('are held by one pause, and one call after it finds out', async () => {
      const ids = await order(50, 'too many a minute [429 forever]');
      await until(async () => ((await gate())?.refusals ?? 0) >= 2);
      const { refusals = 0 } = (await gate()) ?? {};
      // As many as may be under way had left before the first answer came; then one a pause.
      const requests = (await allBills()).filter(({ prompt }) => prompt.startsWith('too many'));
      expect(requests.length).toBeLessThanOrEqual(4 + refusals);
      for (const id of ids) {
        expect(['queued', 'dispatching', 'received']).toContain((await rowOf(id)).state);
      }
    });

    test('all go on once the provider does', async () => {
      const [limited = ''] = await order(1, 'a busy minute [429]');
      const others = await order(8, 'behind it');
      for (const id of [limited, ...others]) {
        expect((await backend.untilState(id, 'done')).state).toBe('done');
      }
      expect(await gate()).toMatchObject({ refusals: 0, pausedUntil: null });
    });
  });

  describe.each([
    ['a key that is refused', '[wrong key]', 'key'],
    ['an account that is empty', '[no balance]', 'balance'],
  ])('%s', (_name, word, kind) => {
    test('stops everything at once, and loses nothing', async () => {
      const [stopper = ''] = await order(1, `the one that finds out ${word}`);
      await until(() => getStop(backend.db));
      const others = await order(3, `behind it ${kind}`);
      await until(async () => (await rowOf(others[2] ?? '')).waitingFor === 'stopped');
      expect(await getStop(backend.db)).toMatchObject({ failure: { kind } });
      expect(await backend.bills(`the one that finds out ${word}, 1 of 1`)).toHaveLength(1);
      expect(await backend.bills(`behind it ${kind}, 1 of 3`)).toEqual([]);
      for (const id of [stopper, ...others]) {
        const waiting = { reason: 'stopped', until: null };
        expect(await backend.see(id)).toMatchObject({ state: 'queued', waiting });
      }

      // The demo refuses one prompt, not the key: without that one all go on.
      await cancelQueued(backend.db, backend.owner, stopper);
      expect(await resumeDispatch(backend.db)).toEqual({ ok: true, value: null });
      for (const id of others) expect((await backend.untilState(id, 'done')).state).toBe('done');
      expect(await getStop(backend.db)).toBeNull();
    });
  });

  test('a stop is for the key that was refused: a start with another one lifts it', async () => {
    await order(1, 'asked for with a key that is not good [wrong key]');
    await until(() => getStop(backend.db));
    await openGateForNewKey(backend.db);
    expect(await getStop(backend.db)).not.toBeNull();
    await backend.db.update(providerGates).set({ stoppedKey: 'of another' });
    await openGateForNewKey(backend.db);
    expect(await getStop(backend.db)).toBeNull();
  });

  test('who follows the feed hears how long the queue is, and that it stands still', async () => {
    const gone = new AbortController();
    const heard: QueueState[] = [];
    const events = followFeed(backend.owner, null, gone.signal);
    const listening = (async () => {
      for await (const event of events) if (event.type === 'queue') heard.push(event.queue);
    })();
    await until(() => heard.length > 0);
    expect(heard[0]).toEqual({ places: {}, stop: null });
    await order(2, 'waiting behind a stop [wrong key]');
    await until(() => heard.some((queue) => Object.values(queue.places).length === 2));
    await until(() => heard.some((queue) => queue.stop !== null));
    gone.abort();
    await listening;
    // One may have left before the other came back with the refusal; it comes back, too.
    const placed = async () => (await getQueueState(backend.db, backend.owner.id)).places;
    await until(async () => Object.keys(await placed()).length === 2);
  });

  test('a place in time is the database’s: its clock is the one that pauses are told by', async () => {
    await order(1, 'told to wait [429 forever]');
    await until(async () => (await gate())?.pausedUntil);
    const [row] = await backend.db
      .select({ isAhead: sql<boolean>`${providerGates.pausedUntil} > ${providerGates.pausedFrom}` })
      .from(providerGates);
    expect(row?.isAhead).toBe(true);
  });
});
