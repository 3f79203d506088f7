import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { users } from '#lib/accounts/tables';
import { listKnownNames } from '#lib/gallery/known-names';
import { savedSearchesMax } from '#lib/gallery/saved-search';
import {
  deleteSavedSearch,
  insertSavedSearch,
  listSavedSearches,
  renameSavedSearch,
} from '#lib/gallery/saved-search-queries';
import { collections, imageTags } from '#lib/gallery/tables';
import { newId } from '#lib/id';
import { type Backend, startBackend } from '#tests/support/backend';

const stranger = 'stranger';
const collector = 'collector';
const query = 'harbour rating:>=4';

let backend: Backend;
let owner: string;

beforeAll(async () => {
  backend = await startBackend();
  owner = backend.owner.id;
  await backend.db.insert(users).values([
    { id: stranger, name: 'Stranger' },
    { id: collector, name: 'Collector' },
  ]);
});

afterAll(() => backend.stop());

const names = async (ownerId: string) =>
  (await listSavedSearches(backend.db, ownerId)).map(({ name }) => name);

async function save(ownerId: string, name: string) {
  const saved = await insertSavedSearch(backend.db, ownerId, { name, query });
  if (!saved.ok) throw new Error(saved.failure.code);
  return saved.value;
}

describe('a saved search', () => {
  test('is listed by its name, can be renamed, deleted, and saved again', async () => {
    const { db } = backend;
    const dawn = await save(owner, 'Dawn');
    await save(owner, 'Boats');
    expect(await names(owner)).toEqual(['Boats', 'Dawn']);
    const renamed = await renameSavedSearch(db, owner, { id: dawn.id, name: 'Atlantic' });
    expect(renamed).toEqual({ ok: true, value: { ...dawn, name: 'Atlantic' } });
    expect(await names(owner)).toEqual(['Atlantic', 'Boats']);
    const deleted = await deleteSavedSearch(db, owner, dawn.id);
    expect(deleted).toEqual({ ok: true, value: { ...dawn, name: 'Atlantic' } });
    expect(await names(owner)).toEqual(['Boats']);
    await save(owner, 'Atlantic');
    expect(await names(owner)).toEqual(['Atlantic', 'Boats']);
  });

  test('does not take the name of another', async () => {
    const { db } = backend;
    const first = await save(owner, 'Taken');
    const second = await save(owner, 'Free');
    const taken = { ok: false, failure: { code: 'taken' } };
    expect(await insertSavedSearch(db, owner, { name: 'Taken', query })).toEqual(taken);
    expect(await renameSavedSearch(db, owner, { id: second.id, name: 'Taken' })).toEqual(taken);
    const same = await renameSavedSearch(db, owner, { id: first.id, name: 'Taken' });
    expect(same.ok).toBe(true);
    expect((await insertSavedSearch(db, stranger, { name: 'Taken', query })).ok).toBe(true);
  });

  test('of somebody else looks like what does not exist', async () => {
    const { db } = backend;
    const { id } = await save(owner, 'Mine');
    const gone = { ok: false, failure: { code: 'not-found' } };
    expect(await names(stranger)).not.toContain('Mine');
    expect(await renameSavedSearch(db, stranger, { id, name: 'Yours' })).toEqual(gone);
    expect(await deleteSavedSearch(db, stranger, id)).toEqual(gone);
    expect(await names(owner)).toContain('Mine');
  });

  test(`is the last one at ${savedSearchesMax}, also when two are saved at once`, async () => {
    for (let number = 1; number < savedSearchesMax; number++)
      await save(collector, `No. ${number}`);
    const both = await Promise.all(
      ['One', 'Other'].map((name) => insertSavedSearch(backend.db, collector, { name, query })),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, failure: { code: 'over-limit' } });
    expect(await names(collector)).toHaveLength(savedSearchesMax);
  });
});

test('tags and collections are known by their names, each once, and to their owner alone', async () => {
  const { db } = backend;
  await backend.start();
  const id = await backend.generate('a set of 2 boats', { set: { maximum: 2 } });
  const [first, second] = (await backend.untilState(id, 'done')).images;
  if (!first || !second) throw new Error('There are no two pictures.');
  await db.insert(imageTags).values([
    { imageId: first.id, ownerId: owner, tag: 'poster' },
    { imageId: second.id, ownerId: owner, tag: 'poster' },
    { imageId: second.id, ownerId: owner, tag: 'boats' },
  ]);
  const parent = newId();
  await db.insert(collections).values([
    { id: parent, ownerId: owner, parentId: null, name: 'Northbound' },
    { id: newId(), ownerId: owner, parentId: parent, name: 'Ferries' },
    { id: newId(), ownerId: owner, parentId: null, name: 'Ferries' },
  ]);
  expect(await listKnownNames(db, owner)).toEqual({
    tags: ['boats', 'poster'],
    collections: ['Ferries', 'Northbound'],
  });
  expect(await listKnownNames(db, stranger)).toEqual({ tags: [], collections: [] });
});
