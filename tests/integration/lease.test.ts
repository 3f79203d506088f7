import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { giveBack, postpone } from '#lib/generations/come-back';
import { dispatch } from '#lib/generations/dispatch';
import type { Held } from '#lib/generations/held-row';
import { getGenerationForWork } from '#lib/generations/queries';
import { recover } from '#lib/generations/recover';
import { generations } from '#lib/generations/tables';
import { adopt, beginStoring, claim, fail, finish, receive } from '#lib/generations/transitions';
import { newId } from '#lib/id';
import { type Lease, lease } from '#lib/platform/jobs/lease';
import { workers } from '#lib/platform/jobs/tables';
import { failureWithout } from '#lib/platform/seedream/failure';
import { type Backend, startBackend, until } from '#tests/support/backend';

let backend: Backend;

/** The worker is not started: each test does its work by hand. */
beforeAll(async () => {
  // Many a row is left as if it were being sent, and each takes a place.
  backend = await startBackend({ settings: { SEEDREAM_CONCURRENCY: '32' } });
});

afterEach(() => {
  vi.useRealTimers();
});

afterAll(async () => {
  await (await lease()).release();
  await backend.stop();
});

async function rowOf(id: string) {
  const row = await getGenerationForWork(backend.db, id);
  if (!row) throw new Error(`There is no generation ${id}.`);
  return row;
}

/** A lease under which nothing may be sent any more, or from a certain moment on. */
const leaseThat = (isHeld: () => boolean): Lease => ({
  token: () => 'ffffffff-ffff-4fff-8fff-ffffffffffff',
  isHeld,
  release: async () => {},
});

describe('a lease', () => {
  test('is a row that is heard of again and again', async () => {
    const { token, isHeld } = await lease();
    expect([isHeld(token()), isHeld(newId())]).toEqual([true, false]);
    const isOwn = eq(workers.token, token());
    await backend.db
      .update(workers)
      .set({ heardAt: sql`now() - interval '14 seconds'` })
      .where(isOwn);
    await until(async () => {
      const fresh = sql`${workers.heardAt} > now() - interval '4 seconds'`;
      return (await backend.db.select().from(workers).where(fresh)).length > 0;
    });
  });

  test('that lapsed while the machine slept is over for good, and a new one begins', async () => {
    const { token, isHeld } = await lease();
    const before = token();
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(Date.now() + 5000);
    expect(isHeld(before)).toBe(true);
    vi.setSystemTime(Date.now() + 11_000);
    expect(isHeld(before)).toBe(false);
    await until(() => token() !== before && isHeld(token()));
    expect(isHeld(before)).toBe(false);
    const heard = await backend.db.select().from(workers).where(eq(workers.token, token()));
    expect(heard).toHaveLength(1);
  });
});

describe('a worker whose lease lapsed', () => {
  test('sends nothing, and gives back what it had claimed as if it never had', async () => {
    const prompt = 'claimed under a lapsed lease';
    const id = await backend.generate(prompt);
    await dispatch(
      backend.db,
      leaseThat(() => false),
      await rowOf(id),
    );
    expect(await rowOf(id)).toMatchObject({ state: 'queued', worker: null, attempts: 0 });
    await recover({ isStart: true });
    expect(await rowOf(id)).toMatchObject({ state: 'queued' });
    expect(await backend.bills(prompt)).toEqual([]);

    await dispatch(
      backend.db,
      leaseThat(() => true),
      await rowOf(id),
    );
    expect(await rowOf(id)).toMatchObject({ state: 'received', attempts: 1 });
    expect(await backend.bills(prompt)).toHaveLength(1);
  });

  test('sends nothing even when others have given its generation up by then', async () => {
    const prompt = 'claimed, and given up by others';
    const id = await backend.generate(prompt);
    const row = await rowOf(id);
    await claim(backend.db, row, newId());
    await recover({ isStart: false });
    await dispatch(
      backend.db,
      leaseThat(() => true),
      row,
    );
    expect(await rowOf(id)).toMatchObject({ state: 'unknown' });
    expect(await backend.bills(prompt)).toEqual([]);
  });

  test('does not overrule those who took over, but what it was answered is not lost', async () => {
    const prompt = 'given up during the call [slow]';
    const id = await backend.generate(prompt);
    const call = dispatch(
      backend.db,
      leaseThat(() => true),
      await rowOf(id),
    );
    await until(async () => (await backend.bills(prompt)).length === 1);
    await recover({ isStart: false });
    expect(await rowOf(id)).toMatchObject({ state: 'unknown' });
    await call;
    expect(await rowOf(id)).toMatchObject({ state: 'received', failure: null });
    expect(await backend.bills(prompt)).toMatchObject([{ imagesBilled: 1 }]);
  });
});

describe('a disk that takes no more', () => {
  /** Nothing can be renamed onto a folder that is not empty. */
  async function occupy(id: string, ending: string): Promise<string> {
    const path = join(backend.dataDir, 'journal', `${id}.1.${ending}`);
    await mkdir(join(path, 'something'), { recursive: true });
    return path;
  }

  test('costs no answer that the database can keep', async () => {
    const id = await backend.generate('no room for an answer');
    const path = await occupy(id, 'json');
    const held = leaseThat(() => true);
    await dispatch(backend.db, held, await rowOf(id));
    expect(await rowOf(id)).toMatchObject({ state: 'received', answer: { status: 200 } });
    await rm(path, { recursive: true });
  });

  test('costs no answer whose generation others have given up by then', async () => {
    const prompt = 'no room for an answer, and given up during the call [slow]';
    const id = await backend.generate(prompt);
    const path = await occupy(id, 'json');
    const held = leaseThat(() => true);
    const call = dispatch(backend.db, held, await rowOf(id));
    await until(async () => (await backend.bills(prompt)).length === 1);
    const failure = failureWithout('unknown-outcome', 'Nobody knows.');
    const givenUp = { state: 'unknown', worker: null, failure } as const;
    await backend.db.update(generations).set(givenUp).where(eq(generations.id, id));
    await call;
    expect(await rowOf(id)).toMatchObject({ state: 'received', answer: { status: 200 } });
    expect(await backend.bills(prompt)).toMatchObject([{ imagesBilled: 1 }]);
    await rm(path, { recursive: true });
  });

  test('lets nothing be sent that could not be noted', async () => {
    const prompt = 'no room for the mark of a call';
    const id = await backend.generate(prompt);
    const path = await occupy(id, 'sent');
    const held = leaseThat(() => true);
    await dispatch(backend.db, held, await rowOf(id));
    expect(await rowOf(id)).toMatchObject({ state: 'queued', waitingFor: 'disk' });
    expect(await backend.bills(prompt)).toEqual([]);
    await rm(path, { recursive: true });
  });
});

describe('a change of state', () => {
  const answer = { status: 200, retryAfter: null, body: '{}', durationMs: 1 };
  const failure = failureWithout('unreachable', 'No.');
  type Row = typeof generations.$inferInsert;

  const changes: readonly [
    name: string,
    from: NonNullable<Row['state']>,
    change: (held: Held) => Promise<unknown>,
  ][] = [
    ['receive', 'dispatching', (held) => receive(backend.db, held, answer)],
    ['giveBack', 'dispatching', (held) => giveBack(backend.db, held)],
    ['postpone', 'dispatching', (held) => postpone(backend.db, held, 'rate', new Date())],
    ['beginStoring', 'received', (held) => beginStoring(backend.db, held)],
    ['finish', 'storing', (held) => finish(backend.db, held)],
    ['fail', 'storing', (held) => fail(backend.db, held, failure)],
  ];

  async function rowIn(state: NonNullable<Row['state']>, worker: string | null): Promise<string> {
    const id = await backend.generate(`a row in ${state}`);
    await backend.db.update(generations).set({ state, worker }).where(eq(generations.id, id));
    return id;
  }

  test.each(changes)(
    '%s is refused to a worker that does not hold the row',
    async (_name, from, change) => {
      const id = await rowIn(from, newId());
      const before = await rowOf(id);
      expect(await change({ id, worker: newId() })).toBe(false);
      expect(await rowOf(id)).toEqual(before);
    },
  );

  test.each(changes)('%s happens once to a row that is held', async (_name, from, change) => {
    const worker = newId();
    const id = await rowIn(from, worker);
    expect([await change({ id, worker }), await change({ id, worker })]).toEqual([true, false]);
  });

  test('claim lets one of many have a queued row', async () => {
    const id = await backend.generate('wanted by ten');
    const row = await rowOf(id);
    const claims = Array.from({ length: 10 }, () => claim(backend.db, row, newId()));
    const attempts = (await Promise.all(claims)).filter((attempt) => attempt !== null);
    expect(attempts).toEqual([1]);
  });

  test('claim waits until a row is due', async () => {
    const id = await backend.generate('not yet');
    const set = (waitingUntil: Date) =>
      backend.db.update(generations).set({ waitingUntil }).where(eq(generations.id, id));
    await set(new Date(Date.now() + 3_600_000));
    expect(await claim(backend.db, await rowOf(id), newId())).toBeNull();
    await set(new Date(Date.now() - 1000));
    expect(await claim(backend.db, await rowOf(id), newId())).toBe(1);
  });

  test('adopt lets one of many have a row that nobody holds', async () => {
    const id = await rowIn('storing', null);
    const adoptions = Array.from({ length: 10 }, () => adopt(backend.db, { id, worker: newId() }));
    expect((await Promise.all(adoptions)).filter(Boolean)).toHaveLength(1);
  });
});
