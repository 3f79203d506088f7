import { afterAll, beforeAll, expect, test } from 'vitest';
import { startGenerations } from '#lib/generations/start-generations';
import { generations } from '#lib/generations/tables';
import { newClientKey } from '#lib/id';
import { type Backend, recipeOf, startBackend } from '#tests/support/backend';

let backend: Backend;

beforeAll(async () => {
  // 100 TB, which no disk of a test machine has free.
  backend = await startBackend({ settings: { STUDIO_MIN_FREE_DISK_MB: '100000000' } });
});

afterAll(() => backend.stop());

test('an order is refused, and nothing inserted, while the disk has too little room', async () => {
  const order = { clientKey: newClientKey(), recipe: recipeOf('no room'), repeats: null };
  const refused = await startGenerations(backend.db, backend.owner, [order]);
  expect(refused).toEqual({ ok: false, failure: { code: 'disk-full' } });
  expect(await backend.db.$count(generations)).toBe(0);
});
