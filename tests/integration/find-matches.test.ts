import { eq, type SQL, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFrom } from '#lib/gallery/find-matches';
import { images } from '#lib/generations/tables';
import { newId } from '#lib/id';
import { type Backend, startBackend } from '#tests/support/backend';

/** Of sixty pictures these match, from the newest on: some near, then none for long, then the rest. */
const matching = [2, 3, 9, 30, 31, 44, 59];
const all = 60;

let backend: Backend;
/** Of the pictures, the newest first. */
let ids: string[];

beforeAll(async () => {
  backend = await startBackend();
  ids = Array.from({ length: all }, () => newId()).sort((one, other) => (one < other ? 1 : -1));
  await backend.db.insert(images).values(
    ids.map((id, at) => ({
      ...{ id, ownerId: backend.owner.id, position: 0, width: 100, height: 100 },
      ...{ contentKey: 'a', smallKey: 'b', largeKey: 'c', mediaType: 'image/jpeg' },
      ...{ state: 'stored' as const, source: 'import' as const, sizeBytes: 1, placeholder: 'AA==' },
      prompt: matching.includes(at) ? 'wanted' : 'other',
    })),
  );
});

afterAll(() => backend.stop());

async function find(window: number, limit: number, enough: number, isDown = true) {
  let reads = 0;
  const read = async (found: SQL) => {
    reads += 1;
    const { rows } = await backend.db.execute<{ id: string }>(
      sql`select id from ${found} as found`,
    );
    return { found: rows.map(({ id }) => ids.indexOf(id)), count: rows.length };
  };
  const where = eq(images.prompt, 'wanted');
  const asked = { where, isDown, limit, enough };
  const { found } = await findFrom(read, backend.owner.id, asked, window);
  return { found, reads };
}

test('the first that match are found in order, however far one looks before the indexes are asked', async () => {
  for (const isDown of [true, false]) {
    const inOrder = isDown ? matching : matching.toReversed();
    for (const limit of [1, 3, 7, 20]) {
      for (let window = 1; window <= all + 1; window += 1) {
        const { found } = await find(window, limit, limit, isDown);
        expect({ window, limit, found }).toEqual({ window, limit, found: inOrder.slice(0, limit) });
      }
    }
  }
});

test('where fewer are enough, at least so many come, and none between them is left out', async () => {
  for (const enough of [1, 2, 5, 7]) {
    for (let window = 1; window <= all; window += 1) {
      const { found } = await find(window, 20, enough);
      expect(found).toEqual(matching.slice(0, found.length));
      expect(found.length).toBeGreaterThanOrEqual(enough);
    }
  }
});

test.each([
  ['once, where enough are near', 10, 3, 3, 1],
  ['once more and further, where their share promises enough', 30, 5, 4, 2],
  ['and then at all, where that was not enough', 10, 6, 6, 3],
  ['at all, where none is near', 2, 5, 5, 2],
])('the database is asked %s', async (_, window, limit, enough, reads) => {
  expect((await find(window, limit, enough)).reads).toBe(reads);
});
