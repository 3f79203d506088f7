import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { users } from '#lib/accounts/tables';
import type { Viewer } from '#lib/accounts/viewer';
import { changeImagesOf } from '#lib/gallery/change-images';
import { addCollection, placeImage } from '#lib/gallery/collection-change';
import { listCompared } from '#lib/gallery/compared-images';
import { getDownloadFile, getDownloadSums } from '#lib/gallery/download-file';
import { defaultGalleryState } from '#lib/gallery/gallery-address';
import { listGallery } from '#lib/gallery/gallery-page';
import type { ImageChange } from '#lib/gallery/image-change';
import { getImageDetail } from '#lib/gallery/image-detail';
import { getImageFile } from '#lib/gallery/image-file';
import { listImageIds } from '#lib/gallery/image-ids';
import { getLineage } from '#lib/gallery/lineage-page';
import { getLookedAt } from '#lib/gallery/looked-at';
import { listSeenFiles } from '#lib/gallery/sharing/seen-files';
import { setAccess } from '#lib/gallery/sharing/share-inside';
import { collections } from '#lib/gallery/tables';
import { takeFromImage } from '#lib/gallery/take-from-image';
import { generations, images } from '#lib/generations/tables';
import { newId } from '#lib/id';
import { listSourceRows } from '#lib/shares/make-share';
import { ledgerEntries } from '#lib/spending/tables';
import { type Backend, startBackend } from '#tests/support/backend';
import { libraryOf } from '#tests/support/quick-pictures';

let backend: Backend;
const grace: Viewer = { id: 'grace' };
const mary: Viewer = { id: 'mary' };
/** The owner's pictures, in the order of the collection, and one of Grace's. */
const pictures: string[] = [];
let boat: string;
let kite: string;
let board: string;

beforeAll(async () => {
  backend = await startBackend();
  const { db, owner } = backend;
  for (const [id, name] of Object.entries({ grace: 'Grace', mary: 'Mary' })) {
    await db.insert(users).values({ id, name, email: `${id}@studio.example` });
  }
  const library = libraryOf(db, owner.id);
  // Large enough to be a reference.
  const create = { width: 64, height: 64, channels: 3, background: 'teal' } as const;
  pictures.push(await library.generated('a boat', await sharp({ create }).png().toBuffer()));
  for (const word of ['a tower', 'a bridge']) pictures.push(await library.generated(word));
  boat = pictures[0] ?? '';
  kite = await libraryOf(db, grace.id).generated('a kite');
});

beforeEach(async () => {
  const { db, owner } = backend;
  await db.delete(collections);
  await db.update(images).set({ trashedAt: null });
  const added = await addCollection(db, owner, { name: 'Board', parentId: null });
  board = added.ok ? added.value.id : '';
  await change(owner, pictures, { kind: 'collect', collectionId: board, isIn: true });
  await setAccess(db, owner, { id: board, personId: grace.id, access: 'contribute' });
});

afterAll(() => backend.stop());

function change(who: Viewer, ids: string[], what: ImageChange) {
  return changeImagesOf(backend.db, who, { ids, change: what });
}

const clock = { timeZone: 'UTC', now: 0 };
const trash = { kind: 'trash', isTrashed: true } as const;

describe('a picture in a shared collection', () => {
  test.each(['original', 'small', 'large'] as const)(
    'answers with its %s file whoever sees it, and nobody else',
    async (variant) => {
      expect(await getImageFile(grace, boat, variant)).not.toBeNull();
      expect(await getImageFile(mary, boat, variant)).toBeNull();
    },
  );

  test.each(['recipe', 'webp', 'png'] as const)('is downloaded as %s alike', async (format) => {
    const choice = format === 'recipe' ? { format } : { format, width: null };
    const leaving = new AbortController().signal;
    const file = await getDownloadFile(grace, boat, choice, leaving);
    expect(file).toMatchObject({ sizeBytes: expect.any(Number) });
    expect(await getDownloadFile(mary, boat, choice, leaving)).toBeNull();
  });

  test('is in a ZIP beside one’s own, without what its owner thinks of it', async () => {
    const { db, owner } = backend;
    await change(owner, [boat], { kind: 'rate', rating: 2 });
    await change(owner, [boat], { kind: 'note', note: 'a private thought' });
    await change(owner, [boat], { kind: 'tag', add: ['secret project'], remove: [] });
    const rows = await listSeenFiles(db, grace, [kite, boat, newId()]);
    expect(rows.map(({ id }) => id)).toEqual([kite, boat]);
    expect(rows[1]).toMatchObject({ rating: null, note: null, tags: [], collections: [] });
    expect((await getDownloadSums(grace, [kite, boat])).images).toBe(2);
    expect((await getDownloadSums(mary, [kite, boat])).images).toBe(0);
  });

  test('has a page, with its prompt and recipe, and nothing of what is its owner’s', async () => {
    const { db, owner } = backend;
    const [row] = await db.select().from(images).where(eq(images.id, boat));
    const [call] = await db
      .select()
      .from(generations)
      .where(eq(generations.id, row?.generationId ?? ''));
    const recipe = { ...call?.recipe, references: ['a'.repeat(64)] } as NonNullable<
      typeof call
    >['recipe'];
    await db
      .update(generations)
      .set({ recipe })
      .where(eq(generations.id, call?.id ?? ''));
    await change(owner, [boat], { kind: 'favour', isFavourite: true });
    const image = await getImageDetail(grace, boat);
    expect(image).toMatchObject({
      ...{ prompt: 'a boat', generationId: null, rating: null, isFavourite: false, note: null },
      ...{ tags: [], collections: [], recipe: { prompt: 'a boat', references: [] } },
      shared: { collection: { id: board, name: 'Board' } },
    });
    expect(JSON.stringify(image)).not.toContain('secret project');
    expect(await getImageDetail(mary, boat)).toBeNull();
    expect((await getImageDetail(owner, boat))?.shared).toBeNull();
  });

  test('says to its owner what it cost by the estimate of its time, and to nobody else', async () => {
    const { db, owner } = backend;
    const tower = pictures[1] ?? '';
    const before = await getImageDetail(owner, tower);
    expect(before?.priceUsd).toBeNull();
    await db.insert(ledgerEntries).values({
      ...{ kind: 'reserved', ownerId: owner.id, generationId: before?.generationId ?? '' },
      ...{ provider: 'seedream', images: 1, priceUsd: 0.0123, day: '2026-01-01' },
    });
    expect((await getImageDetail(owner, tower))?.priceUsd).toBe(0.0123);
    expect(await getImageDetail(grace, tower)).toMatchObject({ id: tower, priceUsd: null });
  });

  test('lies between its neighbours in the collection', async () => {
    const looked = await getLookedAt(grace, pictures[1] ?? '', {}, clock);
    const { before, after } = looked?.neighbours ?? { before: [], after: [] };
    expect(before.map(({ id }) => id)).toEqual([boat]);
    expect(after.map(({ id }) => id)).toEqual([pictures[2]]);
    expect(before[0]).toMatchObject({ rating: null, isFavourite: false });
    expect(looked?.params).toBe(`collection=${board}`);
  });

  test('has the same neighbours whoever’s it is, and in the order of the collection', async () => {
    const { db, owner } = backend;
    await change(grace, [kite], { kind: 'collect', collectionId: board, isIn: true });
    const [first = '', second = '', third = ''] = pictures;
    await placeImage(db, owner, { id: board, imageId: third, behind: first });
    for (const who of [owner, grace]) {
      const looked = await getLookedAt(who, third, { collection: board }, clock);
      const { before, after } = looked?.neighbours ?? { before: [], after: [] };
      expect(before.map(({ id }) => id)).toEqual([first]);
      expect(after.map(({ id }) => id)).toEqual([second, kite]);
      expect(looked?.params).toBe(`collection=${board}`);
    }
  });

  test.each([
    ['one that is not a collection', () => 'board'],
    ['one that never was', () => newId()],
    ['one that it is not in', () => board],
  ])('is looked at in its search where the address names %s', async (_what, named) => {
    const params = { collection: named(), q: 'kite' };
    const looked = await getLookedAt(grace, kite, params, clock);
    expect(looked).toMatchObject({ params: 'q=kite', neighbours: { before: [], after: [] } });
  });

  test('becomes a reference of whoever sees it, and of nobody else', async () => {
    expect((await takeFromImage(grace, boat)).ok).toBe(true);
    expect(await takeFromImage(mary, boat)).toMatchObject({
      ...{ ok: false, failure: { code: 'not-found' } },
    });
  });

  test('is not in the library of who sees it, and its lineage stays with its owner', async () => {
    const view = { ...defaultGalleryState, ...clock, place: null };
    expect((await listGallery(grace, view)).images.map(({ id }) => id)).toEqual([kite]);
    expect((await listImageIds(grace, view)).ids).toEqual([kite]);
    expect(await getLineage(grace, boat)).toBeNull();
  });

  test('is compared with one’s own', async () => {
    const both = await listCompared(grace, `${kite},${boat}`);
    expect(both.images.map(({ id }) => id)).toEqual([kite, boat]);
  });

  test('is gone for all in the trash, and there again when it comes back', async () => {
    const { owner } = backend;
    await change(owner, [boat], trash);
    expect(await getImageFile(grace, boat, 'small')).toBeNull();
    expect(await getImageDetail(grace, boat)).toBeNull();
    expect(await getImageFile(owner, boat, 'small')).not.toBeNull();
    await change(owner, [boat], { ...trash, isTrashed: false });
    expect(await getImageFile(grace, boat, 'small')).not.toBeNull();
  });

  test('cannot be rated, tagged, noted or deleted by who sees it', async () => {
    const changes: ImageChange[] = [
      { kind: 'rate', rating: 1 },
      { kind: 'favour', isFavourite: false },
      { kind: 'tag', add: ['mine'], remove: [] },
      { kind: 'note', note: 'mine' },
      { kind: 'describe', alt: 'mine' },
      trash,
    ];
    for (const each of changes) {
      expect(await change(grace, [boat], each)).toMatchObject({ value: { changed: 0 } });
    }
  });

  test('is given away to the world by nobody but its owner', async () => {
    const { db, owner } = backend;
    const source = { kind: 'collection', id: board, isLive: true } as const;
    expect(await listSourceRows(db, grace, source, 'given')).toEqual([]);
    expect(await listSourceRows(db, grace, { kind: 'images', ids: [boat] }, 'given')).toEqual([]);
    // What others put into it is shared inside the studio only.
    await change(grace, [kite], { kind: 'collect', collectionId: board, isIn: true });
    const rows = await listSourceRows(db, owner, source, 'given');
    expect(rows.map(({ id }) => id)).toEqual(pictures);
  });
});

describe('a picture that somebody put into another’s collection', () => {
  beforeEach(() => change(grace, [kite], { kind: 'collect', collectionId: board, isIn: true }));

  test('is seen by the owner of the collection', async () => {
    expect(await getImageFile(backend.owner, kite, 'original')).not.toBeNull();
    expect(await getImageDetail(backend.owner, kite)).toMatchObject({ shared: { by: 'Grace' } });
    expect(await getImageDetail(grace, kite)).toMatchObject({
      ...{ shared: null, collections: [{ id: board, name: 'Board' }] },
    });
  });

  test('is seen by them no more when it is taken out or deleted', async () => {
    await change(grace, [kite], trash);
    expect(await getImageFile(backend.owner, kite, 'original')).toBeNull();
    await change(grace, [kite], { ...trash, isTrashed: false });
    await change(grace, [kite], { kind: 'collect', collectionId: board, isIn: false });
    expect(await getImageFile(backend.owner, kite, 'original')).toBeNull();
  });
});
