import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { users } from '#lib/accounts/tables';
import type { Viewer } from '#lib/accounts/viewer';
import { cancelQueued } from '#lib/generations/change-course';
import { followFeed } from '#lib/generations/live-feed';
import { getQueueState } from '#lib/generations/queries';
import { startGenerations } from '#lib/generations/start-generations';
import { generations } from '#lib/generations/tables';
import { newClientKey } from '#lib/id';
import { type Backend, recipeOf, startBackend } from '#tests/support/backend';

const colleague: Viewer = { id: 'colleague' };

let backend: Backend;
const theirs: string[] = [];
const mine: string[] = [];

/** The worker is not started, so what is ordered stays in the queue. */
beforeAll(async () => {
  backend = await startBackend();
  await backend.db.insert(users).values({ id: colleague.id, name: 'Colleague' });
  await hold(await orderOf(colleague, 'of an experiment that is paused'));
  await hold(await orderOf(backend.owner, 'of my own that is paused'));
  for (const prompt of ['one', 'two', 'three']) theirs.push(await orderOf(colleague, prompt));
  mine.push(await orderOf(backend.owner, 'mine'));
  await orderOf(colleague, 'between');
  mine.push(await orderOf(backend.owner, 'and mine'));
  await orderOf(colleague, 'behind me');
});

afterAll(() => backend.stop());

async function orderOf(viewer: Viewer, prompt: string): Promise<string> {
  const order = { clientKey: newClientKey(), recipe: recipeOf(prompt), repeats: null };
  const started = await startGenerations(backend.db, viewer, [order]);
  if (!started.ok) return expect.fail(started.failure.code);
  return started.value[0] ?? '';
}

async function hold(id: string): Promise<void> {
  const held = { waitingFor: 'held', givesWay: true } as const;
  await backend.db.update(generations).set(held).where(eq(generations.id, id));
}

async function placesOf(id: string): Promise<number[]> {
  return Object.values((await getQueueState(backend.db, id)).places).sort();
}

test('a place in the queue counts what everybody has before it, and nothing that is held', async () => {
  const [first = '', second = ''] = mine;
  const { places } = await getQueueState(backend.db, backend.owner.id);
  expect(places).toEqual({ [first]: 4, [second]: 6 });
  expect(await placesOf(colleague.id)).toEqual([1, 2, 3, 5, 7]);
  expect(await placesOf('somebody')).toEqual([]);
});

test('it becomes smaller while others are served, though nothing of one’s own changes', async () => {
  const gone = new AbortController();
  const told: number[][] = [];
  for await (const event of followFeed(backend.owner, null, gone.signal)) {
    if (event.type !== 'queue') continue;
    told.push(mine.map((id) => event.queue.places[id] ?? 0));
    if (told.length === 1) await cancelQueued(backend.db, colleague, theirs[0] ?? '');
    else gone.abort();
  }
  expect(told).toEqual([
    [4, 6],
    [3, 5],
  ]);
});
