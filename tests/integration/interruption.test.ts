import { afterAll, beforeAll, expect, test } from 'vitest';
import { forgetInterruption, getInterruption } from '#lib/generations/interruptions';
import { recover } from '#lib/generations/recover';
import { generations } from '#lib/generations/tables';
import { newClientKey, newId } from '#lib/id';
import { type Backend, recipeOf, startBackend } from '#tests/support/backend';

let backend: Backend;

/** The worker is not started: what is taken on stays as it was taken. */
beforeAll(async () => {
  backend = await startBackend();
});

afterAll(() => backend.stop());

const answer = { status: 200, retryAfter: null, body: '{"images":[]}', durationMs: 7 };

/** A row as a worker left it that is not there any more. */
async function leave(row: Partial<typeof generations.$inferInsert>): Promise<void> {
  await backend.db.insert(generations).values({
    ...{ id: newId(), ownerId: 'local', clientKey: newClientKey(), provider: 'demo' },
    ...{ recipe: recipeOf('left behind'), worker: newId(), attempts: 1 },
    ...row,
  });
}

const seen = () => getInterruption(backend.db, backend.owner.id);

test('a start with nothing left behind has nothing to tell, even with orders that wait', async () => {
  await backend.generate('waiting in the queue');
  expect(await recover({ isStart: true })).toEqual({ wentOn: 0, unknown: 0, queuedAgain: 0 });
  expect(await seen()).toBeNull();
});

test('what a start found is kept until its owner has seen it, and told to nobody else', async () => {
  await leave({ state: 'dispatching' });
  await leave({ state: 'received', answer });
  await leave({ state: 'storing' });
  await leave({ state: 'queued', worker: null, attempts: 0 });
  const recovery = await recover({ isStart: true });
  expect(recovery).toEqual({ wentOn: 2, unknown: 1, queuedAgain: 1 });
  expect(await seen()).toEqual({ wentOn: 2, unknown: 1 });
  expect(await getInterruption(backend.db, 'somebody else')).toBeNull();

  // Another start finds nothing new, and what was not seen is still to be told.
  expect(await recover({ isStart: true })).toMatchObject({ wentOn: 0, unknown: 0 });
  await forgetInterruption(backend.db, 'somebody else');
  expect(await seen()).toEqual({ wentOn: 2, unknown: 1 });
  await forgetInterruption(backend.db, backend.owner.id);
  expect(await seen()).toBeNull();
});
