import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  easeGate,
  getStop,
  openGate,
  pauseGate,
  pauseUnreached,
  stopGate,
} from '#lib/generations/gate';
import { fillPlaces } from '#lib/generations/gate-sleepers';
import type { Waiting } from '#lib/generations/generation';
import { generationJob } from '#lib/generations/job-name';
import { getGenerationForWork } from '#lib/generations/queries';
import { recover } from '#lib/generations/recover';
import { settle } from '#lib/generations/settle';
import { generations, providerGates } from '#lib/generations/tables';
import { claim } from '#lib/generations/transitions';
import { newId } from '#lib/id';
import { lease } from '#lib/platform/jobs/lease';
import { hasWaitingJob } from '#lib/platform/jobs/queue';
import { failureWithout } from '#lib/platform/seedream/failure';
import { type Backend, startBackend } from '#tests/support/backend';

let backend: Backend;

/** The worker is not started: each test claims by hand, as many workers as it likes. */
beforeAll(async () => {
  const settings = { SEEDREAM_CONCURRENCY: '2', SEEDREAM_IMAGES_PER_MINUTE: '600' };
  backend = await startBackend({ settings });
});

afterAll(async () => {
  await (await lease()).release();
  await backend.stop();
});

/** No test waits behind what another has left. */
afterEach(async () => {
  await end(inArray(generations.state, ['queued', 'dispatching']));
  await backend.db.delete(providerGates);
});

/** A call that is over, whatever came of it. */
async function end(which: SQL): Promise<void> {
  const isOver = { state: 'canceled', waitingFor: null, waitingUntil: null } as const;
  await backend.db.update(generations).set(isOver).where(which);
}

async function order(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 1; at <= count; at += 1) ids.push(await backend.generate(`one of ${count}`));
  return ids;
}

async function rowOf(id = '') {
  const row = await getGenerationForWork(backend.db, id);
  if (!row) throw new Error(`There is no generation ${id}.`);
  return row;
}

/** Each by a worker of its own, all at once. @returns the identifiers that were let through */
async function claimAll(ids: readonly string[]): Promise<string[]> {
  const rows = await Promise.all(ids.map(rowOf));
  const claims = await Promise.all(rows.map((row) => claim(backend.db, row, newId())));
  return ids.filter((_, at) => claims[at] !== null);
}

async function waitingOf(ids: readonly string[]): Promise<Array<string | null>> {
  return (await Promise.all(ids.map(rowOf))).map(({ waitingFor }) => waitingFor);
}

const fill = () => backend.db.transaction((tx) => fillPlaces(tx, 'demo'));

/** @param id whose call was told to wait */
const pause = (id: string, retryAfter: string | null = '600') =>
  backend.db.transaction((tx) => pauseGate(tx, 'demo', id, retryAfter));

/** Of those that are in the queue. */
async function withJobs(): Promise<string[]> {
  const rows = await backend.db
    .select({ id: generations.id })
    .from(generations)
    .where(and(eq(generations.state, 'queued'), hasWaitingJob(generationJob, generations.id)))
    .orderBy(asc(generations.id));
  return rows.map(({ id }) => id);
}

const loseJobs = () =>
  backend.db.execute(`delete from pgboss.job where name = '${generationJob.name}'`);

/** As if each had found no place, or waited for something else. */
async function sleep(ids: readonly string[], waitingFor: Waiting['reason']): Promise<void> {
  const areThey = inArray(generations.id, [...ids]);
  await backend.db.update(generations).set({ waitingFor }).where(areThey);
}

const ease = (id: string) => backend.db.transaction((tx) => easeGate(tx, 'demo', id));

/** Two calls that are under way at once. */
async function twoCalls(): Promise<readonly [string, string]> {
  const [one = '', other = ''] = await order(2);
  expect(await claimAll([one, other])).toHaveLength(2);
  return [one, other];
}

async function gate() {
  const [row] = await backend.db.select().from(providerGates);
  if (!row) throw new Error('The gate is not there.');
  return row;
}

describe('calls at the same time', () => {
  test('are as many as the account may have, whoever makes them, and waiting costs no try', async () => {
    const ids = await order(6);
    const sent = await claimAll(ids);
    expect(sent).toHaveLength(2);
    const waiting = (await Promise.all(ids.map(rowOf))).filter(({ id }) => !sent.includes(id));
    for (const row of waiting) {
      expect(row).toMatchObject({ state: 'queued', waitingFor: 'turn', attempts: 0 });
      // Asleep until somebody wakes it: a clock would make a long queue ask again and again.
      expect(row.waitingUntil).toBeNull();
    }
  });

  test('that end at one moment wake as many others, the oldest first', async () => {
    const ids = await order(6);
    const sent = await claimAll(ids.slice(0, 2));
    expect(await claimAll(ids.slice(2))).toEqual([]);
    await end(inArray(generations.id, sent));
    await Promise.all([fill(), fill()]);
    expect(await waitingOf(ids.slice(2))).toEqual([null, null, 'turn', 'turn']);
    expect(await claimAll(ids.slice(2, 4))).toEqual(ids.slice(2, 4));
  });

  test('of an experiment give way to what is asked for by itself', async () => {
    const many = await order(4);
    const areMany = inArray(generations.id, many);
    await backend.db.update(generations).set({ givesWay: true }).where(areMany);
    const sent = await claimAll(many.slice(0, 2));
    expect(await claimAll(many.slice(2))).toEqual([]);
    const own = await order(1);
    expect(await claimAll(own)).toEqual([]);
    await end(inArray(generations.id, sent.slice(0, 1)));
    // Whatever asks first, the free place is not for the older ones.
    expect(await claimAll(many.slice(2))).toEqual([]);
    await fill();
    expect(await waitingOf([...own, ...many.slice(2)])).toEqual([null, 'turn', 'turn']);
    expect(await claimAll(own)).toEqual(own);
  });

  test('wake nobody while there is no place', async () => {
    const ids = await order(3);
    expect(await claimAll(ids.slice(0, 2))).toHaveLength(2);
    await claimAll(ids.slice(2));
    await fill();
    expect(await waitingOf(ids.slice(2))).toEqual(['turn']);
  });

  test('leave their places when their worker dies, and the sweep wakes who slept', async () => {
    const ids = await order(4);
    const sent = await claimAll(ids.slice(0, 2));
    await claimAll(ids.slice(2));
    expect(await waitingOf(ids.slice(2))).toEqual(['turn', 'turn']);
    await recover({ isStart: false });
    const states = await Promise.all(sent.map(async (id) => (await rowOf(id)).state));
    expect(states).toEqual(['unknown', 'unknown']);
    expect(await waitingOf(ids.slice(2))).toEqual([null, null]);
  });
});

describe('a start', () => {
  test('queues again what has lost its job, and makes none for what sleeps', async () => {
    const reasons = ['turn', 'rate', 'unreachable', 'stopped', 'held'] as const;
    const [awake = '', paced = '', ...sleepers] = await order(2 + reasons.length);
    for (const [at, reason] of reasons.entries()) await sleep(sleepers.slice(at, at + 1), reason);
    await sleep([paced], 'pace');
    await loseJobs();
    expect(await recover({ isStart: true })).toMatchObject({ queuedAgain: 2 });
    // The two places are theirs, so nobody else is woken.
    expect(await withJobs()).toEqual([awake, paced]);
    expect(await waitingOf(sleepers)).toEqual(reasons);
  });
});

describe('the pace', () => {
  test('is paid by what a call may bring', async () => {
    const id = await backend.generate('a set', { set: { maximum: 15 } });
    expect(await claimAll([id])).toEqual([id]);
    const { paidUntil } = await gate();
    const { createdAt } = await rowOf(id);
    // 600 a minute: each is worth a tenth of a second.
    expect(Number(paidUntil)).toBeGreaterThanOrEqual(Number(createdAt) + 1500);
  });

  test('names a moment for what is over it, and a later one for what came after', async () => {
    const hourAhead = new Date(Date.now() + 3_600_000);
    await backend.db.insert(providerGates).values({ provider: 'demo', paidUntil: hourAhead });
    const [older = '', younger = ''] = await order(2);
    expect(await claimAll([older])).toEqual([]);
    expect(await claimAll([younger])).toEqual([]);
    const [first, second] = [await rowOf(older), await rowOf(younger)];
    expect([first.waitingFor, second.waitingFor]).toEqual(['pace', 'pace']);
    expect(Number(second.waitingUntil)).toBeGreaterThan(Number(first.waitingUntil));
  });

  test('keeps its place for what it holds back, and wakes nobody to be held back, too', async () => {
    const hourAhead = new Date(Date.now() + 3_600_000);
    await backend.db.insert(providerGates).values({ provider: 'demo', paidUntil: hourAhead });
    const ids = await order(4);
    await claimAll(ids.slice(0, 1));
    await sleep(ids.slice(1), 'turn');
    await fill();
    expect(await waitingOf(ids)).toEqual(['pace', null, 'turn', 'turn']);
    expect(await claimAll(ids.slice(1, 2))).toEqual([]);
    await fill();
    expect(await waitingOf(ids)).toEqual(['pace', 'pace', 'turn', 'turn']);
  });
});

describe('a pause', () => {
  test('is not ended by a call that had left before it began', async () => {
    const [limited, other] = await twoCalls();
    const until = await pause(limited);
    await ease(other);
    expect(await gate()).toMatchObject({ refusals: 1, pausedUntil: until });
  });

  test('is not lengthened by the others that were under way, but by what they were told', async () => {
    const [limited, other] = await twoCalls();
    const until = await pause(limited);
    expect(await pause(other, '300')).toEqual(until);
    expect(await pause(other, null)).toEqual(until);
    expect(Number(await pause(other, '900'))).toBeGreaterThan(Number(until));
    expect(await gate()).toMatchObject({ refusals: 1 });
  });

  test('is over with the first call that left after it and came back well: places are filled', async () => {
    const [limited, other] = await twoCalls();
    const ids = await order(3);
    await claimAll(ids);
    await pause(limited);
    const sentSince = { dispatchedAt: sql`now() + interval '1 second'` };
    await backend.db.update(generations).set(sentSince).where(eq(generations.id, other));
    await end(eq(generations.id, limited));
    await ease(other);
    expect(await gate()).toMatchObject({ refusals: 0, pausedFrom: null, pausedUntil: null });
    expect(await waitingOf(ids)).toEqual([null, 'turn', 'turn']);
  });

  test('is told to all who sleep, and the one that was told least often tries when it ends', async () => {
    const [limited] = await twoCalls();
    const [tired = '', next = '', last = ''] = await order(3);
    await claimAll([tired, next, last]);
    await backend.db.update(generations).set({ attempts: 3 }).where(eq(generations.id, tired));
    await loseJobs();
    const waitingUntil = await pause(limited);
    for (const id of [tired, next, last]) {
      expect(await rowOf(id)).toMatchObject({ waitingFor: 'rate', waitingUntil });
    }
    expect(await withJobs()).toEqual([next]);
  });

  test('for want of a provider says so, and whoever gives way says so once', async () => {
    const [lost] = await twoCalls();
    const [own = '', cell = ''] = await order(2);
    await claimAll([own, cell]);
    await backend.db.update(generations).set({ givesWay: true }).where(eq(generations.id, cell));
    const unreached = () => backend.db.transaction((tx) => pauseUnreached(tx, 'demo', lost));
    await unreached();
    const { revision } = await rowOf(cell);
    const leftSince = { dispatchedAt: sql`now() + interval '1 hour'` };
    await backend.db.update(generations).set(leftSince).where(eq(generations.id, lost));
    const waitingUntil = await unreached();
    expect(await gate()).toMatchObject({ refusals: 2, pausedFor: 'unreachable' });
    expect(await rowOf(own)).toMatchObject({ waitingFor: 'unreachable', waitingUntil });
    expect(await rowOf(cell)).toMatchObject({ waitingFor: 'unreachable', revision });
    const asked = await claimAll([own]);
    expect([asked, await waitingOf([own, cell])]).toEqual([[], ['unreachable', 'unreachable']]);
  });

  test('is found out about by a call that waits for none from before it', async () => {
    const [hanging = '', lost = '', next = ''] = await order(3);
    await claimAll([hanging]);
    await backend.db.transaction((tx) => pauseUnreached(tx, 'demo', lost));
    await backend.db.update(providerGates).set({ pausedUntil: sql`now()` });
    expect(await claimAll([lost])).toEqual([lost]);
    expect(await claimAll([next])).toEqual([]);
  });
});

describe('a stop', () => {
  const refusal = failureWithout('key', 'The key is not valid.');
  const stop = (failure = refusal) => backend.db.transaction((tx) => stopGate(tx, 'demo', failure));

  test('is since the first refusal, whatever is refused after it', async () => {
    await stop();
    const first = await getStop(backend.db);
    expect(first).toMatchObject({ failure: refusal });
    await stop(failureWithout('balance', 'Nothing is left.'));
    expect(await getStop(backend.db)).toEqual(first);
  });

  test('is what all who slept wait for, and they go on when it is lifted', async () => {
    const ids = await order(4);
    await claimAll(ids.slice(0, 2));
    await claimAll(ids.slice(2));
    await stop();
    expect(await waitingOf(ids.slice(2))).toEqual(['stopped', 'stopped']);
    await end(inArray(generations.id, ids.slice(0, 2)));
    await fill();
    expect(await waitingOf(ids.slice(2))).toEqual(['stopped', 'stopped']);
    await openGate(backend.db, 'demo');
    expect(await waitingOf(ids.slice(2))).toEqual([null, null]);
  });

  test('that is lifted makes as many jobs as there are places, however many waited', async () => {
    const ids = await order(50);
    await loseJobs();
    await sleep(ids, 'stopped');
    await openGate(backend.db, 'demo');
    expect(await withJobs()).toEqual(ids.slice(0, 2));
    expect(await waitingOf(ids)).toEqual([null, null, ...Array(48).fill('turn')]);
  });

  test('is not begun by the refusal of a key that was changed since, whose call goes again', async () => {
    const [id = ''] = await order(1);
    await loseJobs();
    const worker = newId();
    const answer = { status: 401, retryAfter: null, body: '{}', durationMs: 1, keyMark: 'another' };
    const refused = { state: 'received', worker, answer } as const;
    await backend.db.update(generations).set(refused).where(eq(generations.id, id));
    await settle(backend.db, { id, worker }, await rowOf(id));
    expect(await getStop(backend.db)).toBeNull();
    expect(await rowOf(id)).toMatchObject({ state: 'queued', waitingFor: 'turn' });
    expect(await withJobs()).toEqual([id]);
  });

  test('remembers a mark of the key and never the key', async () => {
    await stop();
    const { stoppedKey } = await gate();
    expect(stoppedKey).toMatch(/^[0-9a-f]{16}$/);
  });
});
