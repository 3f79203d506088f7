import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { users } from '#lib/accounts/tables';
import { changeImagesOf } from '#lib/gallery/change-images';
import { collectionDepthMax, collectionNameMaxCharacters } from '#lib/gallery/collection';
import {
  addCollection,
  placeImage,
  setCollectionName,
  setCollectionParent,
  setCover,
} from '#lib/gallery/collection-change';
import { bringBackCollection, removeCollection } from '#lib/gallery/collection-deletion';
import {
  listAllCollections,
  listCollection,
  listCollectionTree,
  listOpenCollections,
  listSomeCollections,
} from '#lib/gallery/collection-page';
import { countMemberships, listCollections } from '#lib/gallery/collection-queries';
import { subtreeOf } from '#lib/gallery/collection-tree';
import { deleteForGood } from '#lib/gallery/purge';
import { refreshLabelsOf } from '#lib/gallery/refresh-labels';
import { collectionImages, collections } from '#lib/gallery/tables';
import { images } from '#lib/generations/tables';
import { newId } from '#lib/id';
import { type Backend, startBackend } from '#tests/support/backend';
import { type Library, libraryOf } from '#tests/support/quick-pictures';

const stranger = { id: 'stranger' };

let backend: Backend;
let library: Library;
const pictures: string[] = [];

beforeAll(async () => {
  backend = await startBackend();
  await backend.db.insert(users).values({ id: stranger.id, name: 'Stranger' });
  library = libraryOf(backend.db, backend.owner.id);
  for (const word of ['a', 'b', 'c', 'd']) pictures.push(await library.imported(word));
});

beforeEach(() => backend.db.delete(collections));

afterAll(() => backend.stop());

async function add(name: string, parentId: string | null = null): Promise<string> {
  const added = await addCollection(backend.db, backend.owner, { name, parentId });
  if (!added.ok) throw new Error(`Refused: ${added.failure.code}.`);
  return added.value.id;
}

async function collect(collectionId: string, ids: readonly string[], isIn = true) {
  const change = { kind: 'collect', collectionId, isIn } as const;
  await changeImagesOf(backend.db, backend.owner, { ids: [...ids], change });
}

const find = async (id: string) =>
  (await listCollections(backend.db, 'local')).find((each) => each.id === id);

const order = async (id: string) =>
  (await listCollection(backend.owner, id, null)).images.map((image) => image.id);

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]) =>
  rows.toSorted((one, other) => (one.id < other.id ? -1 : 1));

const refusal = (code: string) => ({ ok: false, failure: { code } });

describe('the name of a collection', () => {
  test.each([
    ['Harbour', 'taken'],
    ['HARBOUR', 'taken'],
    ['Harbours', null],
  ])('beside "Harbour" can be "%s": %s', async (name, code) => {
    await add('Harbour');
    const added = await addCollection(backend.db, backend.owner, { name, parentId: null });
    expect(added.ok ? null : added.failure.code).toBe(code);
  });

  test('may be that of one that lies elsewhere, or is somebody else’s', async () => {
    const parentId = await add('Harbour');
    const within = await addCollection(backend.db, backend.owner, { name: 'Harbour', parentId });
    expect(within.ok).toBe(true);
    const theirs = await addCollection(backend.db, stranger, { name: 'Harbour', parentId: null });
    expect(theirs.ok).toBe(true);
  });

  test('is not taken by itself in other letters', async () => {
    const id = await add('harbour');
    const renamed = await setCollectionName(backend.db, backend.owner, { id, name: 'Harbour' });
    expect(renamed).toEqual({ ok: true, value: { id } });
  });

  test('is what its pictures are found by, once they were gone through', async () => {
    const id = await add('Harbour');
    await collect(id, [pictures[0] ?? '']);
    await setCollectionName(backend.db, backend.owner, { id, name: 'Lighthouse' });
    await refreshLabelsOf(backend.db, 'local', id);
    const labels = async () => {
      const [row] = await backend.db
        .select()
        .from(images)
        .where(eq(images.id, pictures[0] ?? ''));
      return row?.labels ?? '';
    };
    expect(await labels()).toMatch(/lighthous/);
    expect(await labels()).not.toMatch(/harbour/);
    await removeCollection(backend.db, backend.owner, id);
    await refreshLabelsOf(backend.db, 'local', id);
    expect(await labels()).toBe('');
  });
});

describe('a collection in a collection', () => {
  async function chain(length: number, name: string): Promise<string[]> {
    const ids: string[] = [];
    for (let at = 0; at < length; at += 1) ids.push(await add(`${name} ${at}`, ids.at(-1) ?? null));
    return ids;
  }

  test.each([
    [collectionDepthMax - 1, null],
    [collectionDepthMax, 'too-deep'],
  ])('below %i others: %s', async (above, code) => {
    const ids = await chain(above, 'level');
    const parentId = ids.at(-1) ?? null;
    const added = await addCollection(backend.db, backend.owner, { name: 'One more', parentId });
    expect(added.ok ? null : added.failure.code).toBe(code);
  });

  test.each([
    [collectionDepthMax - 3, null],
    [collectionDepthMax - 2, 'too-deep'],
  ])('is moved below %i others with two levels in it: %s', async (above, code) => {
    const ids = await chain(above, 'level');
    const [id = ''] = await chain(3, 'moved');
    const to = { id, parentId: ids.at(-1) ?? null };
    const moved = await setCollectionParent(backend.db, backend.owner, to);
    expect(moved.ok ? null : moved.failure.code).toBe(code);
  });

  test('never lies in itself, however far down', async () => {
    const [top = '', middle = '', bottom = ''] = await chain(3, 'level');
    for (const parentId of [top, middle, bottom]) {
      const moved = await setCollectionParent(backend.db, backend.owner, { id: top, parentId });
      expect(moved).toEqual(refusal('loop'));
    }
  });

  test('is not made a ring by two who move at once', async () => {
    const [one, two] = [await add('One'), await add('Two')];
    const { db, owner } = backend;
    const moves = await Promise.all([
      setCollectionParent(db, owner, { id: one, parentId: two }),
      setCollectionParent(db, owner, { id: two, parentId: one }),
    ]);
    expect(moves.filter((move) => move.ok)).toHaveLength(1);
  });

  test('cannot be moved beside one of its name', async () => {
    const parentId = await add('Harbour');
    const id = await add('Night', parentId);
    await add('night');
    const moved = await setCollectionParent(backend.db, backend.owner, { id, parentId: null });
    expect(moved).toEqual(refusal('taken'));
  });

  test('is counted with the one it lies in, each picture once', async () => {
    const [a = '', b = '', c = ''] = pictures;
    const top = await add('Top');
    const below = await add('Below', top);
    await collect(top, [a, b]);
    await collect(below, [b, c]);
    expect(await find(top)).toMatchObject({ images: 2, imagesBelow: 3, cover: { id: a } });
    expect(await find(below)).toMatchObject({ images: 2, imagesBelow: 2, cover: { id: b } });
  });

  test('is counted the same by itself, among all, and where pictures are put into it', async () => {
    const [a = '', b = '', c = '', d = ''] = pictures;
    const [top = '', middle = '', bottom = ''] = await chain(3, 'counted');
    await add('Empty', middle);
    await collect(top, [a, b]);
    await collect(middle, [b, c]);
    await collect(bottom, [c, d]);
    const trash = { kind: 'trash', isTrashed: true } as const;
    await changeImagesOf(backend.db, backend.owner, { ids: [d], change: trash });
    const all = await listAllCollections(backend.owner);
    const counts = (id: string) => {
      const found = all.find((each) => each.id === id);
      return [found?.images, found?.imagesBelow];
    };
    expect([top, middle, bottom].map(counts)).toEqual([
      [2, 3],
      [2, 2],
      [1, 1],
    ]);
    const tree = await listCollectionTree(backend.owner);
    for (const { id } of tree) {
      const inside = subtreeOf(tree, id);
      const some = await listSomeCollections(backend.owner, inside);
      expect(byId(some)).toEqual(
        byId(all.filter((each) => inside.some(({ id }) => id === each.id))),
      );
    }
    const filed = all.map(({ imagesBelow: _imagesBelow, ...each }) => each);
    expect(byId(await listOpenCollections(backend.owner))).toEqual(byId(filed));
    await changeImagesOf(backend.db, backend.owner, {
      ...{ ids: [d], change: { ...trash, isTrashed: false } },
    });
  });
});

describe('the order of a collection', () => {
  test('is written by hand, one row at a time', async () => {
    const [a = '', b = '', c = '', d = ''] = pictures;
    const id = await add('Ordered');
    await collect(id, pictures);
    expect(await order(id)).toEqual([a, b, c, d]);
    const rows = () =>
      backend.db.select().from(collectionImages).orderBy(asc(collectionImages.imageId));
    const before = await rows();
    await placeImage(backend.db, backend.owner, { id, imageId: d, behind: a });
    expect(await order(id)).toEqual([a, d, b, c]);
    const after = await rows();
    expect(after.filter((row, at) => row.position !== before[at]?.position)).toHaveLength(1);
    await placeImage(backend.db, backend.owner, { id, imageId: c, behind: null });
    expect(await order(id)).toEqual([c, a, d, b]);
    await placeImage(backend.db, backend.owner, { id, imageId: c, behind: b });
    expect(await order(id)).toEqual([a, d, b, c]);
    await placeImage(backend.db, backend.owner, { id, imageId: a, behind: a });
    expect(await order(id)).toEqual([a, d, b, c]);
  });

  test('has an end that a picture is put at without naming the last one', async () => {
    const [a = '', b = '', c = '', d = ''] = pictures;
    const id = await add('To its end');
    await collect(id, pictures);
    const toEnd = (imageId: string, owner = backend.owner) =>
      placeImage(backend.db, owner, { id, imageId, behind: 'all' });
    expect((await toEnd(b)).ok).toBe(true);
    expect(await order(id)).toEqual([a, c, d, b]);
    expect((await toEnd(b)).ok).toBe(true);
    expect(await order(id)).toEqual([a, c, d, b]);
    expect(await toEnd(newId())).toMatchObject(refusal('not-found'));
    expect(await toEnd(a, stranger)).toMatchObject(refusal('not-found'));
  });

  test('goes on over pages', async () => {
    const id = await add('Long');
    const many: string[] = [];
    for (let at = 0; at < 101; at += 1) many.push(await library.imported(`page ${at}`));
    await collect(id, many);
    const first = await listCollection(backend.owner, id, null);
    expect(first.images).toHaveLength(100);
    const second = await listCollection(backend.owner, id, first.next);
    expect(second.images.map((image) => image.id)).toEqual(many.slice(100));
    expect(second.next).toBeNull();
  });
});

describe('a cover', () => {
  test('is one of its own pictures, and the first one where that is away', async () => {
    const { db, owner } = backend;
    const [a = '', b = '', c = ''] = pictures;
    const id = await add('Covered');
    await collect(id, [a, b]);
    expect(await setCover(db, owner, { id, imageId: c })).toEqual(refusal('not-found'));
    await setCover(db, owner, { id, imageId: b });
    expect(await find(id)).toMatchObject({ cover: { id: b } });
    await collect(id, [b], false);
    expect(await find(id)).toMatchObject({ cover: { id: a } });
    await collect(id, [b]);
    expect(await find(id)).toMatchObject({ cover: { id: b } });
    await setCover(db, owner, { id, imageId: null });
    expect(await find(id)).toMatchObject({ cover: { id: a } });
  });
});

describe('a collection that is deleted', () => {
  test('leaves its pictures, and comes back as it was with all in it', async () => {
    const { db, owner } = backend;
    const [a = '', b = '', c = ''] = pictures;
    const parent = await add('Parent');
    const id = await add('Deleted', parent);
    const inside = await add('Inside', id);
    await collect(id, [a, b, c]);
    await placeImage(db, owner, { id, imageId: c, behind: null });
    await setCover(db, owner, { id, imageId: b });
    await collect(inside, [a]);
    const whole = async () => ({
      collections: await db.select().from(collections).orderBy(asc(collections.id)),
      members: await db
        .select()
        .from(collectionImages)
        .orderBy(asc(collectionImages.collectionId), asc(collectionImages.position)),
    });
    const before = await whole();
    expect(await removeCollection(db, owner, id)).toEqual({ ok: true, value: { id, inside: 1 } });
    expect((await listCollections(db, owner.id)).map((each) => each.id)).toEqual([parent]);
    expect(await db.$count(images, eq(images.state, 'stored'))).toBeGreaterThanOrEqual(4);
    expect(await bringBackCollection(db, owner, id)).toEqual({ ok: true, value: { id } });
    expect(await whole()).toEqual(before);
    expect(await bringBackCollection(db, owner, id)).toEqual(refusal('not-found'));
  });

  test('comes back with a number where its name was given away', async () => {
    const { db, owner } = backend;
    const id = await add('Harbour');
    await removeCollection(db, owner, id);
    await add('harbour');
    await bringBackCollection(db, owner, id);
    expect(await find(id)).toMatchObject({ name: 'Harbour (2)', parentId: null });
    await removeCollection(db, owner, id);
    await add('harbour (2)');
    await bringBackCollection(db, owner, id);
    expect(await find(id)).toMatchObject({ name: 'Harbour (3)' });
  });

  test('comes back with a whole name where a character would be cut by its number', async () => {
    const { db, owner } = backend;
    const begin = 'n'.repeat(collectionNameMaxCharacters - 5);
    const id = await add(`${begin}🚢 ok`);
    await removeCollection(db, owner, id);
    await add(`${begin}🚢 ok`);
    await bringBackCollection(db, owner, id);
    expect(await find(id)).toMatchObject({ name: `${begin} (2)` });
  });

  test('comes back to the top where what it lay in is gone', async () => {
    const { db, owner } = backend;
    const parent = await add('Parent');
    const id = await add('Child', parent);
    await removeCollection(db, owner, id);
    await removeCollection(db, owner, parent);
    await bringBackCollection(db, owner, id);
    expect(await find(id)).toMatchObject({ name: 'Child', parentId: null });
  });

  test('comes back without pictures that were deleted for good', async () => {
    const { db, owner } = backend;
    const [kept, gone] = [await library.imported('kept'), await library.generated('gone')];
    const id = await add('Partly');
    await collect(id, [gone, kept]);
    await setCover(db, owner, { id, imageId: gone });
    await removeCollection(db, owner, id);
    const change = { kind: 'trash', isTrashed: true } as const;
    await changeImagesOf(db, owner, { ids: [gone], change });
    await deleteForGood(db, owner, [gone]);
    expect((await bringBackCollection(db, owner, id)).ok).toBe(true);
    expect(await order(id)).toEqual([kept]);
    expect(await find(id)).toMatchObject({ images: 1, cover: { id: kept } });
  });
});

describe('somebody else’s collection', () => {
  test('looks like one that does not exist', async () => {
    const { db, owner } = backend;
    const [a = '', b = ''] = pictures;
    const id = await add('Mine');
    const theirs = await addCollection(db, stranger, { name: 'Theirs', parentId: null });
    const theirId = theirs.ok ? theirs.value.id : '';
    await collect(id, [a, b]);
    const notFound = refusal('not-found');
    expect(await addCollection(db, stranger, { name: 'In it', parentId: id })).toEqual(notFound);
    expect(await setCollectionName(db, stranger, { id, name: 'Ours' })).toEqual(notFound);
    expect(await setCollectionParent(db, stranger, { id, parentId: null })).toEqual(notFound);
    expect(await setCollectionParent(db, stranger, { id: theirId, parentId: id })).toEqual(
      notFound,
    );
    expect(await setCover(db, stranger, { id, imageId: a })).toEqual(notFound);
    expect(await setCover(db, stranger, { id, imageId: null })).toEqual(notFound);
    expect(await placeImage(db, stranger, { id, imageId: b, behind: null })).toEqual(notFound);
    expect(await removeCollection(db, stranger, id)).toEqual(notFound);
    expect((await listAllCollections(stranger)).map((each) => each.id)).toEqual([theirId]);
    expect((await listCollection(stranger, id, null)).images).toEqual([]);
    expect(await countMemberships(db, stranger.id, [a, b])).toEqual([]);
    expect(await order(id)).toEqual([a, b]);
    await removeCollection(db, owner, id);
    expect(await bringBackCollection(db, stranger, id)).toEqual(notFound);
    expect((await bringBackCollection(db, owner, id)).ok).toBe(true);
    const change = { kind: 'collect', collectionId: theirId, isIn: true } as const;
    expect(await changeImagesOf(db, owner, { ids: [a], change })).toEqual(notFound);
  });

  test('that was never there cannot be changed either', async () => {
    const { db, owner } = backend;
    const id = newId();
    expect(await setCollectionName(db, owner, { id, name: 'No' })).toEqual(refusal('not-found'));
    expect(await removeCollection(db, owner, id)).toEqual(refusal('not-found'));
  });
});
