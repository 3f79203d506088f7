import { afterAll, beforeAll, expect, test } from 'vitest';
import { dismissUnknown } from '#lib/generations/change-course';
import { type Backend, startBackend } from '#tests/support/backend';

let backend: Backend;

beforeAll(async () => {
  backend = await startBackend();
  await backend.start();
});

afterAll(() => backend.stop());

test('an outcome that nobody knows is let rest by its owner, and by nobody else', async () => {
  const id = await backend.generate('no answer that can be read [500]');
  expect(await backend.untilState(id)).toMatchObject({ state: 'unknown', isDismissed: false });
  const byStranger = await dismissUnknown(backend.db, { id: 'somebody else' }, id);
  expect(byStranger).toMatchObject({ ok: false });
  expect(await backend.see(id)).toMatchObject({ isDismissed: false });
  expect(await dismissUnknown(backend.db, backend.owner, id)).toEqual({ ok: true, value: null });
  expect(await backend.see(id)).toMatchObject({ state: 'unknown', isDismissed: true });
});

test('what is known cannot be dismissed', async () => {
  const id = await backend.generate('a picture that came');
  await backend.untilState(id, 'done');
  const dismissed = await dismissUnknown(backend.db, backend.owner, id);
  expect(dismissed).toEqual({ ok: false, failure: { code: 'too-late' } });
});
