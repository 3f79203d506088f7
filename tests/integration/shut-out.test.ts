import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { users } from '#lib/accounts/tables';
import { dispatch } from '#lib/generations/dispatch';
import { getGenerationForWork } from '#lib/generations/queries';
import { startGenerations } from '#lib/generations/start-generations';
import { claim } from '#lib/generations/transitions';
import { newClientKey, newId } from '#lib/id';
import { lease } from '#lib/platform/jobs/lease';
import { type Backend, recipeOf, startBackend } from '#tests/support/backend';

const grace = { id: 'grace' };

let backend: Backend;

/** The worker is not started: what is in the queue is as if it had come back into it. */
beforeAll(async () => {
  backend = await startBackend();
  await backend.db.insert(users).values({ id: grace.id, name: 'Grace', role: 'member' });
});

afterAll(async () => {
  await (await lease()).release();
  await backend.stop();
});

async function ordered(prompt: string) {
  const order = { clientKey: newClientKey(), recipe: recipeOf(prompt), repeats: null };
  const started = await startGenerations(backend.db, grace, [order]);
  return rowOf(started.ok ? (started.value[0] ?? '') : '');
}

async function rowOf(id: string) {
  const row = await getGenerationForWork(backend.db, id);
  if (!row) throw new Error(`There is no generation ${id}.`);
  return row;
}

const become = (change: Partial<typeof users.$inferInsert>) =>
  backend.db.update(users).set(change).where(eq(users.id, grace.id));

test('what comes back into the queue of somebody who was shut out meanwhile is canceled and not sent', async () => {
  const row = await ordered('suspended meanwhile');
  await become({ suspendedAt: new Date() });
  await dispatch(backend.db, await lease(), row);
  expect((await rowOf(row.id)).state).toBe('canceled');
  expect(await backend.bills('suspended meanwhile')).toEqual([]);
  await become({ suspendedAt: null });
});

test('nor is it claimed for somebody who makes nothing any more, however late that is seen', async () => {
  const row = await ordered('a viewer meanwhile');
  await become({ role: 'viewer' });
  expect(await claim(backend.db, row, newId())).toBeNull();
  await become({ role: 'member' });
  expect(await claim(backend.db, row, newId())).toBe(1);
});
