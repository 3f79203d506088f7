import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Backend, startBackend } from '#tests/support/backend';

let backend: Backend;

beforeAll(async () => {
  backend = await startBackend({ settings: { SEEDREAM_DEADLINE_SECONDS: '1' } });
  await backend.start();
});

afterAll(() => backend.stop());

describe('x', () => {
  test('y', async () => {
    const id = await backend.generate('a lighthouse');
    expect(await backend.untilState(id)).toMatchObject({ state: 'done' });
    expect(await backend.bills('a lighthouse')).toMatchObject([{ status: 200, imagesBilled: 1 }]);
  });
});
