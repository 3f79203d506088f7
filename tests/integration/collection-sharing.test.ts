import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listDeeds } from '#lib/accounts/deeds';
import { users } from '#lib/accounts/tables';
import type { Person, Viewer } from '#lib/accounts/viewer';
import { changeImagesOf } from '#lib/gallery/change-images';
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
  listOpenCollections,
} from '#lib/gallery/collection-page';
import type { ZipOrder } from '#lib/gallery/download-choice';
import type { ImageChange } from '#lib/gallery/image-change';
import type { Access } from '#lib/gallery/sharing/access';
import { listAccess, setAccess } from '#lib/gallery/sharing/share-inside';
import { listNamedShared, listSharedWith } from '#lib/gallery/sharing/shared-collections';
import { takeOut } from '#lib/gallery/sharing/take-out';
import { collections } from '#lib/gallery/tables';
import { answerWithZip, beginZip, getZipProgress } from '#lib/gallery/zip-download';
import { images } from '#lib/generations/tables';
import { newId } from '#lib/id';
import { letBackIn, suspend } from '#lib/people/manage';
import { type Backend, startBackend } from '#tests/support/backend';
import { libraryOf } from '#tests/support/quick-pictures';

let backend: Backend;
const ada: Person = {
  ...{ id: 'local', role: 'owner', name: 'Ada', email: 'ada@studio.example', sessionId: null },
};
const grace: Viewer = { id: 'grace' };
const mary: Viewer = { id: 'mary' };
/** Ada's, Ada's and Grace's. */
let boat: string;
let tower: string;
let kite: string;
let board: string;

const notFound = { ok: false, failure: { code: 'not-found' } };

beforeAll(async () => {
  backend = await startBackend();
  const { db } = backend;
  await db.update(users).set({ name: 'Ada', email: ada.email }).where(eq(users.id, ada.id));
  for (const id of [grace.id, mary.id]) {
    const name = id === 'grace' ? 'Grace' : 'Mary';
    await db.insert(users).values({ id, name, email: `${id}@studio.example`, role: 'member' });
  }
  boat = await libraryOf(db, ada.id).generated('a boat');
  tower = await libraryOf(db, ada.id).generated('a tower');
  kite = await libraryOf(db, grace.id).generated('a kite');
});

beforeEach(async () => {
  await backend.db.delete(collections);
  board = await add('Board');
  await collect(ada, board, [boat]);
});

afterAll(() => backend.stop());

async function add(name: string, parentId: string | null = null, who: Viewer = ada) {
  const added = await addCollection(backend.db, who, { name, parentId });
  if (!added.ok) throw new Error(`Refused: ${added.failure.code}.`);
  return added.value.id;
}

function collect(who: Viewer, collectionId: string, ids: string[], isIn = true) {
  const change: ImageChange = { kind: 'collect', collectionId, isIn };
  return changeImagesOf(backend.db, who, { ids, change });
}

/** Pictures with the file of another. */
async function copies(id: string, count: number): Promise<string[]> {
  const [row] = await backend.db.select().from(images).where(eq(images.id, id));
  if (!row) throw new Error('There is no such picture.');
  const made = { ...row, generationId: null, source: 'import' as const };
  const rows = Array.from({ length: count }, () => ({ ...made, id: newId() }));
  await backend.db.insert(images).values(rows);
  return rows.map((each) => each.id);
}

function share(id: string, person: Viewer | null, access: Access | null = 'view') {
  return setAccess(backend.db, ada, { id, personId: person?.id ?? null, access });
}

const seenBy = async (who: Viewer, id = board) =>
  (await listCollection(who, id, null)).images.map((image) => image.id);

const sharedWith = async (who: Viewer) =>
  (await listSharedWith(who)).map(({ name }) => name).sort();

describe('a collection that is shared to look at', () => {
  test('is seen by that person and by nobody else', async () => {
    await share(board, grace);
    expect(await listSharedWith(grace)).toMatchObject([
      { id: board, name: 'Board', sharedBy: 'Ada', images: 1, imagesBelow: 1, parentId: null },
    ]);
    expect((await listSharedWith(grace))[0]).toMatchObject({
      ...{ canContribute: false, cover: { id: boat } },
    });
    expect(await seenBy(grace)).toEqual([boat]);
    expect(await sharedWith(mary)).toEqual([]);
    expect(await seenBy(mary)).toEqual([]);
    expect(await listAllCollections(grace)).toEqual([]);
  });

  test('is seen by everyone in the studio, those who join later among them', async () => {
    await share(board, null);
    expect(await sharedWith(mary)).toEqual(['Board']);
    await backend.db.insert(users).values({ id: newId(), name: 'Late', email: 'late@x.example' });
    const [late] = await backend.db.select().from(users).where(eq(users.name, 'Late'));
    expect(await seenBy({ id: late?.id ?? '' })).toEqual([boat]);
    // Its owner has it among their own only.
    expect(await sharedWith(ada)).toEqual([]);
  });

  test('takes along what lies in it, and not what it lies in', async () => {
    const inner = await add('Inner', board);
    const innermost = await add('Innermost', inner);
    await collect(ada, innermost, [tower]);
    await share(inner, grace);
    expect(await sharedWith(grace)).toEqual(['Inner', 'Innermost']);
    expect(await seenBy(grace)).toEqual([]);
    expect(await seenBy(grace, innermost)).toEqual([tower]);
    const shared = await listSharedWith(grace);
    expect(shared.find(({ id }) => id === inner)).toMatchObject({ parentId: null, imagesBelow: 1 });
    expect(shared.find(({ id }) => id === innermost)).toMatchObject({ parentId: inner });
    const tree = await listNamedShared(grace);
    expect(new Set(tree)).toEqual(
      new Set(shared.map(({ id, name, parentId }) => ({ id, name, parentId }))),
    );
    const some = tree.filter(({ id }) => id === innermost);
    expect(await listSharedWith(grace, some)).toEqual(shared.filter(({ id }) => id === innermost));
  });

  test('is seen no more as soon as it is moved away from what was shared', async () => {
    const inner = await add('Inner', board);
    await share(board, grace);
    expect(await sharedWith(grace)).toEqual(['Board', 'Inner']);
    await setCollectionParent(backend.db, ada, { id: inner, parentId: null });
    expect(await sharedWith(grace)).toEqual(['Board']);
  });

  test('is in no ZIP that is fetched after the sharing ended', async () => {
    const order: ZipOrder = { ids: [boat], choice: { format: 'original' } };
    const clock = { timeZone: 'UTC', now: Date.now() };
    await share(board, grace);
    const begun = await beginZip(grace, order, clock);
    const ticket = begun.ok ? begun.value.ticket : '';
    const head = await answerWithZip(grace, ticket, true);
    expect(head?.status).toBe(200);
    await share(board, grace, null);
    expect(await answerWithZip(grace, ticket, false)).toBeNull();
    // Nor when it is shared anew: what was ordered is over.
    await share(board, grace);
    expect(await answerWithZip(grace, ticket, false)).toBeNull();
  });

  test('is in no whole ZIP once the sharing ends on its way', async () => {
    const order: ZipOrder = { ids: await copies(boat, 150), choice: { format: 'original' } };
    await collect(ada, board, order.ids);
    await share(board, grace);
    const begun = await beginZip(grace, order, { timeZone: 'UTC', now: Date.now() });
    const ticket = begun.ok ? begun.value.ticket : '';
    const reader = (await answerWithZip(grace, ticket, false))?.body?.getReader();
    expect((await reader?.read())?.done).toBe(false);
    await share(board, grace, null);
    const rest = async () => {
      while ((await reader?.read())?.done === false);
    };
    await expect(rest()).rejects.toThrow('not seen any more');
    expect(getZipProgress(grace, ticket)).toMatchObject({ state: 'failed', files: 100, of: 150 });
    expect(await answerWithZip(grace, ticket, false)).toBeNull();
  });

  test('can be changed in nothing by who looks at it', async () => {
    const { db } = backend;
    await share(board, grace);
    expect(await collect(grace, board, [kite])).toEqual(notFound);
    expect(await collect(grace, board, [boat], false)).toMatchObject({ value: { changed: 0 } });
    expect(await takeOut(db, grace, { id: board, imageId: boat })).toEqual(notFound);
    expect(await setCollectionName(db, grace, { id: board, name: 'Mine' })).toEqual(notFound);
    expect(await setCover(db, grace, { id: board, imageId: boat })).toEqual(notFound);
    const moved = { id: board, imageId: boat, behind: null };
    expect(await placeImage(db, grace, moved)).toEqual(notFound);
    expect(await setCollectionParent(db, grace, { id: board, parentId: null })).toEqual(notFound);
    expect(await removeCollection(db, grace, board)).toEqual(notFound);
    expect(await addCollection(db, grace, { name: 'In it', parentId: board })).toEqual(notFound);
    expect(await seenBy(ada)).toEqual([boat]);
  });

  test('is shared on by nobody but its owner, and only with people who are there', async () => {
    const { db } = backend;
    await share(board, grace, 'contribute');
    const further = { id: board, personId: mary.id, access: 'view' } as const;
    expect(await setAccess(db, grace, further)).toEqual(notFound);
    expect(await listAccess(db, grace, board)).toEqual(notFound);
    expect(await setAccess(db, ada, { ...further, personId: 'nobody' })).toEqual(notFound);
    expect(await setAccess(db, ada, { ...further, personId: ada.id })).toEqual(notFound);
    expect(await setAccess(db, ada, { ...further, id: newId() })).toEqual(notFound);
    expect(await sharedWith(mary)).toEqual([]);
  });

  test('is not seen once its owner ends it, and both are written down', async () => {
    await share(board, grace);
    await share(board, grace, null);
    expect(await sharedWith(grace)).toEqual([]);
    expect(await seenBy(grace)).toEqual([]);
    const [ended, begun] = await listDeeds(backend.db, null, 2);
    expect(begun).toMatchObject({ kind: 'collection-shared', actor: 'Ada', person: 'Grace' });
    expect(begun?.details).toEqual({ collection: board, access: 'view', with: null });
    expect(ended).toMatchObject({ kind: 'collection-unshared', actor: 'Ada', person: 'Grace' });
  });

  test('that is deleted ends the sharing, and comes back shared with nobody', async () => {
    await share(board, null);
    await removeCollection(backend.db, ada, board);
    expect((await listDeeds(backend.db, null, 1))[0]).toMatchObject({
      ...{ kind: 'collection-unshared', details: { collection: board, with: 'everyone' } },
    });
    await bringBackCollection(backend.db, ada, board);
    expect(await seenBy(ada)).toEqual([boat]);
    expect(await sharedWith(grace)).toEqual([]);
  });
});

describe('who of the studio has what', () => {
  test('is listed for the owner, with the collection around it that is shared', async () => {
    const inner = await add('Inner', board);
    await share(board, null);
    await share(inner, mary, 'contribute');
    expect(await listAccess(backend.db, ada, inner)).toMatchObject({
      value: {
        everyone: null,
        above: 'Board',
        people: expect.arrayContaining([
          { id: 'grace', name: 'Grace', email: null, access: null },
          { id: 'mary', name: 'Mary', email: null, access: 'contribute' },
        ]),
      },
    });
  });

  test('is the most that anything gives', async () => {
    await share(board, null, 'view');
    await share(board, grace, 'contribute');
    expect((await listSharedWith(grace))[0]?.canContribute).toBe(true);
    expect((await listSharedWith(mary))[0]?.canContribute).toBe(false);
    expect((await listOpenCollections(grace)).map(({ id }) => id)).toEqual([board]);
    expect(await listOpenCollections(mary)).toEqual([]);
  });
});

describe('who may add images', () => {
  beforeEach(() => share(board, grace, 'contribute'));

  test('adds their own, which all see with their name, and takes them out again', async () => {
    expect(await collect(grace, board, [kite])).toMatchObject({ value: { changed: 1 } });
    expect(await seenBy(ada)).toEqual([boat, kite]);
    const { images } = await listCollection(ada, board, null);
    expect(images.map(({ by }) => by)).toEqual([null, 'Grace']);
    const own = await listCollection(grace, board, null);
    expect(own.images.map(({ by }) => by)).toEqual(['Ada', null]);
    expect((await listAllCollections(ada))[0]).toMatchObject({ images: 2, imagesBelow: 2 });
    expect(await collect(grace, board, [kite], false)).toMatchObject({ value: { changed: 1 } });
    expect(await seenBy(ada)).toEqual([boat]);
  });

  test('adds nothing of others, and takes nothing of theirs out', async () => {
    expect(await collect(grace, board, [tower])).toMatchObject({ value: { changed: 0 } });
    expect(await takeOut(backend.db, grace, { id: board, imageId: boat })).toEqual(notFound);
    expect(await seenBy(ada)).toEqual([boat]);
  });

  test('puts what is shared with them into no collection of their own', async () => {
    const mine = await add('Mine', null, grace);
    expect(await collect(grace, mine, [boat])).toMatchObject({ value: { changed: 0 } });
    expect(await seenBy(grace, mine)).toEqual([]);
  });

  test('gives the owner of the collection nothing but to move it and to take it out', async () => {
    const { db } = backend;
    await collect(grace, board, [kite]);
    const rated = await changeImagesOf(db, ada, {
      ids: [kite],
      change: { kind: 'rate', rating: 5 },
    });
    expect(rated).toMatchObject({ value: { changed: 0 } });
    const trash = { kind: 'trash', isTrashed: true } as const;
    expect(await changeImagesOf(db, ada, { ids: [kite], change: trash })).toMatchObject({
      ...{ value: { changed: 0 } },
    });
    expect(await placeImage(db, ada, { id: board, imageId: kite, behind: null })).toMatchObject({
      ...{ ok: true },
    });
    expect(await seenBy(grace)).toEqual([kite, boat]);
    expect(await takeOut(db, ada, { id: board, imageId: kite })).toEqual({ ok: true, value: null });
    expect(await seenBy(grace)).toEqual([boat]);
  });

  test('has their images go with them when the sharing ends', async () => {
    await collect(grace, board, [kite]);
    await share(board, grace, null);
    expect(await seenBy(ada)).toEqual([boat]);
    // Where they still look, they stay, and can be taken out.
    await share(board, grace, 'contribute');
    await collect(grace, board, [kite]);
    await share(board, grace, 'view');
    expect(await seenBy(ada)).toEqual([boat, kite]);
    expect(await takeOut(backend.db, grace, { id: board, imageId: kite })).toMatchObject({
      ...{ ok: true },
    });
  });

  test('has them go when the collection is moved to where they see nothing', async () => {
    const inner = await add('Inner', board);
    await collect(grace, inner, [kite]);
    await setCollectionParent(backend.db, ada, { id: inner, parentId: null });
    expect(await seenBy(ada, inner)).toEqual([]);
  });
});

describe('who is suspended', () => {
  const asAda = <Done>(does: (db: Backend['db'], actor: Person, id: string) => Done, id: string) =>
    does(backend.db, ada, id);

  test('shares nothing from that moment, and everything again when they are back', async () => {
    const theirs = await add('Theirs', null, grace);
    await collect(grace, theirs, [kite]);
    await setAccess(backend.db, grace, { id: theirs, personId: null, access: 'view' });
    expect(await seenBy(mary, theirs)).toEqual([kite]);
    await asAda(suspend, grace.id);
    expect(await sharedWith(mary)).toEqual([]);
    expect(await seenBy(mary, theirs)).toEqual([]);
    await asAda(letBackIn, grace.id);
    expect(await seenBy(mary, theirs)).toEqual([kite]);
  });

  test('is seen in nobody’s collection', async () => {
    await share(board, null, 'contribute');
    await collect(grace, board, [kite]);
    await asAda(suspend, grace.id);
    expect(await seenBy(ada)).toEqual([boat]);
    expect(await seenBy(mary)).toEqual([boat]);
    expect((await listAllCollections(ada))[0]).toMatchObject({ images: 1 });
    expect((await listSharedWith(mary))[0]).toMatchObject({ images: 1 });
    await asAda(letBackIn, grace.id);
    expect(await seenBy(mary)).toEqual([boat, kite]);
  });
});
