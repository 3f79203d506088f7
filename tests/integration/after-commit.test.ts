import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { afterCommit } from '#lib/platform/database/after-commit';
import type { Db } from '#lib/platform/database/database';
import { type Backend, startBackend } from '#tests/support/backend';

let backend: Backend;
const done: string[] = [];

beforeAll(async () => {
  backend = await startBackend();
});

beforeEach(() => {
  done.length = 0;
});

afterAll(() => backend.stop());

const fails = () => Promise.reject(new Error('comes to nothing'));

/** Notes a word for after the commit, in a transaction of its own. */
function note(db: Db, word: string, then: (tx: Db) => Promise<unknown> = async () => null) {
  return db.transaction(async (tx) => {
    afterCommit(tx, () => done.push(word));
    await then(tx);
    return [...done];
  });
}

test('outside of a transaction it is done at once', () => {
  afterCommit(backend.db, () => done.push('now'));
  expect(done).toEqual(['now']);
});

test('it is done after the commit, in order, and not before', async () => {
  const before = await note(backend.db, 'first', async (tx) => {
    afterCommit(tx, () => done.push('second'));
  });
  expect([before, done]).toEqual([[], ['first', 'second']]);
});

test('nothing is done after a transaction that comes to nothing, or by the next one', async () => {
  await expect(note(backend.db, 'never', fails)).rejects.toThrow('comes to nothing');
  expect(await note(backend.db, 'next')).toEqual([]);
  expect(done).toEqual(['next']);
});

test('a transaction within another waits for that one', async () => {
  const before = await note(backend.db, 'outer', (tx) => note(tx, 'inner'));
  expect([before, done]).toEqual([[], ['outer', 'inner']]);
});

test('a transaction within another that comes to nothing does nothing', async () => {
  await note(backend.db, 'outer', (tx) => note(tx, 'inner', fails).catch(() => null));
  expect(done).toEqual(['outer']);
  await expect(
    note(backend.db, 'never', async (tx) => {
      await note(tx, 'inner');
      await fails();
    }),
  ).rejects.toThrow('comes to nothing');
  expect(done).toEqual(['outer']);
});
