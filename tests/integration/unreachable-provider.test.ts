import { readdir } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { asc, eq, inArray, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dispatch } from '#lib/generations/dispatch';
import { generations, providerGates } from '#lib/generations/tables';
import { newId } from '#lib/id';
import type { Lease } from '#lib/platform/jobs/lease';
import { type Backend, startBackend, until } from '#tests/support/backend';
import { type LocalServer, serveSockets } from '#tests/support/http-server';
import { setVariables } from '#tests/support/settings';

let backend: Backend;
/** Where the provider should be. A connection waits there until it is cut, before any byte of a call. */
let nobody: LocalServer;
const connections = new Set<Socket>();
const ids: string[] = [];

const calls = 4;
/** Pauses as long as they may be, a minute: more than ten minutes without a network. */
const pauses = 15;

beforeAll(async () => {
  nobody = await serveSockets((socket) => connections.add(socket));
  const settings = {
    SEEDREAM_CONCURRENCY: String(calls),
    // No connection stands before its keys are agreed on.
    STUDIO_DEMO_URL: `https://127.0.0.1:${nobody.port}`,
  };
  backend = await startBackend({ settings });
  for (let at = 1; at <= 20; at += 1) ids.push(await backend.generate(promptOf(at)));
});

afterAll(async () => {
  await backend.stop();
  await nobody.close();
});

const promptOf = (at: number) => `while the network is gone, ${at}`;
const rows = () =>
  backend.db
    .select()
    .from(generations)
    .where(inArray(generations.id, ids))
    .orderBy(asc(generations.id));

async function gate() {
  const [row] = await backend.db.select().from(providerGates);
  return row;
}

/** Always this process's, and always held. */
const token = newId();
const held: Lease = { token: () => token, isHeld: () => true, release: async () => {} };

/** Lets every order try, and cuts off those that get as far. @returns how many did, at one moment */
async function tryAll(): Promise<number> {
  let asking = ids.length;
  const tries = (await rows()).map(async (row) => {
    await dispatch(backend.db, held, row);
    asking -= 1;
  });
  await until(() => connections.size > 0 && connections.size === asking);
  const reached = connections.size;
  for (const socket of connections) socket.destroy();
  connections.clear();
  await Promise.all(tries);
  return reached;
}

/** The moment that all wait for has come. */
async function passPause(): Promise<void> {
  await backend.db.update(providerGates).set({ pausedUntil: sql`now()` });
  await backend.db.update(generations).set({ waitingUntil: sql`now()` });
  await backend.db.execute(sql`update pgboss.job set start_after = now() where state < 'active'`);
}

describe('while nobody can be reached', () => {
  test('all wait for one pause, and no more than one call a pause is tried', async () => {
    // Told to wait as often as may be: it is not given up for what is no answer.
    const isTired = eq(generations.id, ids[0] ?? '');
    await backend.db.update(generations).set({ attempts: 39 }).where(isTired);
    expect(await tryAll()).toBe(calls);
    for (let pause = 2; pause <= pauses; pause += 1) {
      await passPause();
      expect(await tryAll()).toBe(1);
      expect(await gate()).toMatchObject({ refusals: pause, pausedFor: 'unreachable' });
    }
  });

  test('every order waits, says for what, and has lost no patience', async () => {
    for (const [at, row] of (await rows()).entries()) {
      const attempts = at === 0 ? 39 : 0;
      expect(row).toMatchObject({ state: 'queued', waitingFor: 'unreachable', attempts });
    }
    expect(await readdir(join(backend.dataDir, 'journal'))).toEqual([]);
  });
});

test('once somebody is there, all are sent, once, and none is said to wait for that any more', async () => {
  setVariables({ STUDIO_DEMO_URL: backend.demoUrl });
  await passPause();
  await backend.start();
  for (const id of ids) expect((await backend.untilState(id)).state).toBe('done');
  for (const at of ids.keys()) expect(await backend.bills(promptOf(at + 1))).toHaveLength(1);
  expect(await gate()).toMatchObject({ refusals: 0, pausedUntil: null });
});
