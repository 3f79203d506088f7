import { afterAll, beforeAll, expect, test } from 'vitest';
import { collections, imageTags } from '#lib/gallery/tables';
import { newId } from '#lib/id';
import { ownRows } from '#lib/people/own-rows';
import { type Backend, startBackend } from '#tests/support/backend';
import { libraryOf } from '#tests/support/quick-pictures';

let backend: Backend;
let ownerId: string;

/** Two whole pages, and one more. */
const many = Array.from({ length: 1001 }, (_, at) => `number ${at}`);

beforeAll(async () => {
  backend = await startBackend();
  ownerId = backend.owner.id;
  await backend.db.insert(collections).values(many.map((name) => ({ id: newId(), ownerId, name })));
  const imageId = await libraryOf(backend.db, ownerId).generated('tagged');
  const other = await libraryOf(backend.db, ownerId).generated('tagged, too');
  const tags = many.map((tag, at) => ({ ownerId, tag, imageId: at % 2 === 0 ? imageId : other }));
  await backend.db.insert(imageTags).values(tags);
});

afterAll(() => backend.stop());

async function valuesOf(table: Parameters<typeof ownRows>[1], column: string, id = ownerId) {
  const values: unknown[] = [];
  for await (const row of ownRows(backend.db, table, id)) values.push(row[column]);
  return values.sort();
}

test('every row of somebody is read once, whatever the key is made of', async () => {
  const all = many.toSorted();
  expect(await valuesOf(collections, 'name')).toEqual(all);
  expect(await valuesOf(imageTags, 'tag')).toEqual(all);
});

test('nothing is read that is another’s', async () => {
  expect(await valuesOf(collections, 'name', 'somebody')).toEqual([]);
});
