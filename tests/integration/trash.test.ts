import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { eq, sql } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { users } from '#lib/accounts/tables';
import { changeImagesOf } from '#lib/gallery/change-images';
import { addCollection, setCover } from '#lib/gallery/collection-change';
import { listCollections } from '#lib/gallery/collection-queries';
import { getImageDetail } from '#lib/gallery/image-detail';
import { getImageFile } from '#lib/gallery/image-file';
import { defineEmptyTrashJob } from '#lib/gallery/job';
import { deleteForGood, emptyPartOfTrash } from '#lib/gallery/purge';
import { removeFilesOfDeleted } from '#lib/gallery/remove-files';
import { collectionImages, galleryHours, imageTags, imports } from '#lib/gallery/tables';
import { listTagsByUse } from '#lib/gallery/tag-queries';
import { listTrash, listWholeTrash } from '#lib/gallery/trash-page';
import { toGeneration } from '#lib/generations/generation-view';
import { keepPicture } from '#lib/generations/keep-picture';
import { getGeneration } from '#lib/generations/queries';
import { images } from '#lib/generations/tables';
import { imageStore } from '#lib/platform/image-store/image-store';
import { takeIn } from '#lib/references/take-in';
import { type Backend, startBackend } from '#tests/support/backend';
import { type Library, libraryOf, somePicture } from '#tests/support/quick-pictures';

const stranger = { id: 'stranger' };
const dayMs = 86_400_000;

let backend: Backend;
let library: Library;

beforeAll(async () => {
  backend = await startBackend({ settings: { STUDIO_TRASH_DAYS: '7' } });
  await backend.db.insert(users).values({ id: stranger.id, name: 'Stranger' });
  library = libraryOf(backend.db, backend.owner.id);
});

afterAll(() => backend.stop());

const row = async (id: string) => {
  const [found] = await backend.db.select().from(images).where(eq(images.id, id));
  return found ?? null;
};

async function trash(ids: readonly string[], isTrashed = true, owner = backend.owner) {
  const change = { kind: 'trash', isTrashed } as const;
  await changeImagesOf(backend.db, owner, { ids: [...ids], change });
}

async function deleteNow(id: string, owner = backend.owner) {
  await trash([id], true, owner);
  return deleteForGood(backend.db, owner, [id]);
}

/** The keys of a picture's files, all of them put long ago, as those of an old picture are. */
async function agedKeys(id: string): Promise<string[]> {
  const found = await row(id);
  const keys = [found?.contentKey, found?.smallKey, found?.largeKey].filter((key) => !!key);
  const longAgo = new Date(Date.now() - 30 * dayMs);
  for (const key of keys as string[]) await utimes(fileOf(key), longAgo, longAgo);
  return keys as string[];
}

const fileOf = (key: string) => join(backend.dataDir, 'images', key.slice(0, 2), key);
const removeFiles = () => removeFilesOfDeleted(backend.db, new Date());

async function countFiles(keys: readonly string[]): Promise<number> {
  const sizes = await Promise.all(keys.map((key) => imageStore().sizeBytes(key)));
  return sizes.filter((size) => size !== null).length;
}

describe('the trash', () => {
  test('shows what came last first, page after page, and to its owner only', async () => {
    const ids: string[] = [];
    for (let at = 0; at < 103; at += 1) ids.push(await library.imported(`trashed ${at}`));
    await trash(ids.slice(0, 60));
    await backend.db.execute(sql`update images set trashed_at = trashed_at - interval '1 day'
      where trashed_at is not null`);
    await trash(ids.slice(60));
    const first = await listTrash(backend.owner, null);
    const second = await listTrash(backend.owner, first.next);
    expect(first).toMatchObject({ total: 103, keptDays: 7 });
    expect([...first.images, ...second.images].map(({ id }) => id)).toEqual([
      ...ids.slice(60).reverse(),
      ...ids.slice(0, 60).reverse(),
    ]);
    expect(second.next).toBeNull();
    expect((await listTrash(stranger, null)).images).toEqual([]);
    expect((await listTrash(stranger, first.next)).images).toEqual([]);
    expect(await listWholeTrash(stranger)).toEqual([]);
    expect(new Set(await listWholeTrash(backend.owner))).toEqual(new Set(ids));
    await trash(ids, false);
    expect((await listTrash(backend.owner, null)).total).toBe(0);
  });

  test('keeps collections, tags and marks, and lets none of them be counted', async () => {
    const { db, owner } = backend;
    const id = await library.generated('kept with all that was said of it');
    const added = await addCollection(db, owner, { name: 'Kept', parentId: null });
    const collectionId = added.ok ? added.value.id : '';
    const ids = [id];
    const tag = { kind: 'tag', add: ['kept'], remove: [] } as const;
    await changeImagesOf(db, owner, { ids, change: { ...tag, add: ['kept'], remove: [] } });
    await changeImagesOf(db, owner, {
      ids,
      change: { kind: 'collect', collectionId, isIn: true },
    });
    await setCover(db, owner, { id: collectionId, imageId: id });
    const said = async () => {
      const [collection] = (await listCollections(db, owner.id)).filter(
        (each) => each.id === collectionId,
      );
      const hours = await db.select().from(galleryHours);
      const tags = await listTagsByUse(db, owner.id, 10);
      return {
        images: collection?.images,
        cover: collection?.cover?.id,
        tagged: tags.find((each) => each.tag === 'kept')?.images ?? 0,
        hours: hours.reduce((sum, hour) => sum + hour.images, 0),
      };
    };
    const before = await said();
    expect(before).toMatchObject({ images: 1, cover: id, tagged: 1 });
    await trash(ids);
    expect(await said()).toEqual({
      images: 0,
      cover: undefined,
      tagged: 0,
      hours: before.hours - 1,
    });
    await trash(ids, false);
    expect(await said()).toEqual(before);
    expect((await row(id))?.marks).toContain(`in:${collectionId}`);
  });
});

describe('a picture that is deleted for good', () => {
  test('has to be in the trash first', async () => {
    const id = await library.generated('not in the trash');
    expect(await deleteForGood(backend.db, backend.owner, [id])).toBe(0);
    expect(await row(id)).toMatchObject({ state: 'stored' });
  });

  test('has to be the owner’s', async () => {
    const id = await library.generated('not theirs');
    await trash([id]);
    expect(await deleteForGood(backend.db, stranger, [id])).toBe(0);
    expect(await emptyPartOfTrash(backend.db, stranger, new Date())).toEqual({
      deleted: 0,
      left: 0,
    });
    expect(await row(id)).toMatchObject({ state: 'stored' });
    await trash([id], false);
  });

  test('can be brought back by nobody, and nothing that was said of it is left', async () => {
    const { db, owner } = backend;
    const id = await library.generated('a prompt to forget');
    const added = await addCollection(db, owner, { name: 'Forgotten', parentId: null });
    const collectionId = added.ok ? added.value.id : '';
    const tag = { kind: 'tag', add: ['secret'], remove: [] };
    const changes = [
      { ...tag, kind: 'tag' as const },
      { kind: 'collect' as const, collectionId, isIn: true },
      { kind: 'note' as const, note: 'a secret' },
      { kind: 'rate' as const, rating: 5 },
    ];
    for (const change of changes) await changeImagesOf(db, owner, { ids: [id], change });
    await setCover(db, owner, { id: collectionId, imageId: id });
    expect(await deleteNow(id)).toBe(1);
    await trash([id], false);
    expect(await row(id)).toMatchObject({
      state: 'deleted',
      trashedAt: null,
      prompt: '',
      marks: [],
      labels: '',
      words: '',
      note: null,
      rating: null,
    });
    expect(await db.$count(imageTags, eq(imageTags.imageId, id))).toBe(0);
    expect(await db.$count(collectionImages, eq(collectionImages.imageId, id))).toBe(0);
    expect(await getImageDetail(owner, id)).toBeNull();
    expect(await getImageFile(owner, id, 'original')).toBeNull();
    const generationId = (await row(id))?.generationId ?? '';
    const owned = await getGeneration(db, owner.id, generationId);
    expect(owned && toGeneration(owned).images).toEqual([{ id, position: 0, state: 'deleted' }]);
  });

  test('tells the feed so', async () => {
    const id = await library.generated('seen in the feed');
    const generationId = (await row(id))?.generationId ?? '';
    const see = async () => {
      const owned = await getGeneration(backend.db, 'local', generationId);
      const [image] = owned ? toGeneration(owned).images : [];
      return { state: image?.state, revision: owned?.generation.revision ?? 0 };
    };
    const stored = await see();
    await trash([id]);
    const trashed = await see();
    await deleteForGood(backend.db, backend.owner, [id]);
    const deleted = await see();
    expect([stored.state, trashed.state, deleted.state]).toEqual(['stored', 'trashed', 'deleted']);
    expect(trashed.revision).toBeGreaterThan(stored.revision);
    expect(deleted.revision).toBeGreaterThan(trashed.revision);
  });

  test('leaves no file, and no row where it was imported', async () => {
    const generated = await library.generated('made here');
    const imported = await library.imported('brought along');
    const keys = [...(await agedKeys(generated)), ...(await agedKeys(imported))];
    await deleteNow(generated);
    await deleteNow(imported);
    expect(await countFiles(keys)).toBe(keys.length);
    await removeFiles();
    expect(await countFiles(keys)).toBe(0);
    expect(await row(imported)).toBeNull();
    expect(await backend.db.$count(imports, eq(imports.imageId, imported))).toBe(0);
    expect(await row(generated)).toMatchObject({ state: 'deleted', contentKey: null });
  });
});

describe('the bytes of a deleted picture', () => {
  test('stay while another picture is of the same, and go with the last one', async () => {
    const bytes = await somePicture();
    const first = await library.generated('first of the same', bytes);
    const second = await library.imported('second of the same', bytes);
    const theirs = libraryOf(backend.db, stranger.id);
    const third = await theirs.imported('a stranger’s of the same', bytes);
    const keys = await agedKeys(first);
    await deleteNow(first);
    await removeFiles();
    expect(await countFiles(keys)).toBe(keys.length);
    expect(await row(first)).toMatchObject({ contentKey: null });
    // In the trash it can still be brought back.
    await trash([second]);
    await trash([third], true, stranger);
    await removeFiles();
    expect(await getImageFile(backend.owner, second, 'original')).not.toBeNull();
    await deleteForGood(backend.db, backend.owner, [second]);
    await removeFiles();
    expect(await getImageFile(stranger, third, 'small')).not.toBeNull();
    await deleteForGood(backend.db, stranger, [third]);
    await removeFiles();
    expect(await countFiles(keys)).toBe(0);
  });

  test('go at once where all that are of them are deleted together', async () => {
    const bytes = await somePicture();
    const twins = [await library.generated('twin', bytes), await library.imported('twin', bytes)];
    const keys = await agedKeys(twins[0] ?? '');
    await trash(twins);
    await deleteForGood(backend.db, backend.owner, twins);
    await removeFiles();
    expect(await countFiles(keys)).toBe(0);
    expect(await row(twins[1] ?? '')).toBeNull();
  });

  test('stay while a reference is made of them', async () => {
    const colour = { width: 400, height: 400, channels: 3, background: '#123456' } as const;
    const bytes = await sharp({ create: colour }).png().toBuffer();
    const id = await library.generated('used as a reference', bytes);
    const key = (await row(id))?.contentKey ?? '';
    const taken = await takeIn(backend.db, backend.owner, {
      name: 'it',
      source: (async function* () {
        yield bytes;
      })(),
      madeFrom: null,
    });
    expect(taken.ok && taken.value.original.key).toBe(key);
    await agedKeys(id);
    await deleteNow(id);
    await removeFiles();
    expect(await row(id)).toMatchObject({ contentKey: null });
    expect(await buffer(imageStore().get(key))).toEqual(bytes);
  });

  test('stay when they are put again before their row is written', async () => {
    const bytes = await somePicture();
    const id = await library.generated('deleted while it comes again', bytes);
    const keys = await agedKeys(id);
    await deleteNow(id);
    // Another copy has just come: its bytes are durable, its row is not there yet.
    await keepPicture(bytes);
    await removeFiles();
    expect(await countFiles(keys)).toBe(keys.length);
    const again = await library.imported('came again', bytes);
    await agedKeys(again);
    await removeFiles();
    expect(await getImageFile(backend.owner, again, 'original')).not.toBeNull();
    expect(await row(id)).toMatchObject({ contentKey: null });
  });

  test('that were just put are removed by a later run', async () => {
    const id = await library.imported('made a minute ago');
    const { contentKey } = (await row(id)) ?? {};
    await deleteNow(id);
    await removeFiles();
    expect(await row(id)).toMatchObject({ state: 'deleted', contentKey });
    const keys = await agedKeys(id);
    await removeFiles();
    expect(await countFiles(keys)).toBe(0);
    expect(await row(id)).toBeNull();
  });
});

describe('a crash', () => {
  test('between the rows and the files leaves files that the next run removes', async () => {
    const id = await library.generated('deleted before the crash');
    const keys = await agedKeys(id);
    await deleteNow(id);
    expect(await countFiles(keys)).toBe(keys.length);
    await defineEmptyTrashJob().run({});
    expect(await countFiles(keys)).toBe(0);
  });

  test('between a file and its row leaves a row that the next run forgets', async () => {
    const id = await library.imported('half removed');
    const keys = await agedKeys(id);
    await deleteNow(id);
    const since = new Date(Date.now() - dayMs);
    for (const key of keys.slice(0, 2)) await imageStore().removeUntouched(key, since);
    await removeFiles();
    expect(await row(id)).toBeNull();
    expect(await countFiles(keys)).toBe(0);
  });

  test('that is none: many runs at once lose nothing that is shown', async () => {
    const bytes = await somePicture();
    const gone = await library.generated('gone', bytes);
    const shown = await library.imported('shown', bytes);
    const keys = await agedKeys(gone);
    await deleteNow(gone);
    await Promise.all([removeFiles(), removeFiles(), removeFiles()]);
    expect(await countFiles(keys)).toBe(keys.length);
    expect(await getImageFile(backend.owner, shown, 'large')).not.toBeNull();
  });
});

describe('the time in the trash', () => {
  test.each([
    [6.99, 'stored'],
    [7.01, 'deleted'],
  ])('after %d of 7 days: %s', async (days, state) => {
    const id = await library.generated(`in the trash for ${days} days`);
    await trash([id]);
    const trashedAt = new Date(Date.now() - days * dayMs);
    await backend.db.update(images).set({ trashedAt }).where(eq(images.id, id));
    await defineEmptyTrashJob().run({});
    expect(await row(id)).toMatchObject({ state });
    await trash([id], false);
  });
});

describe('emptying the trash', () => {
  test('leaves what came after it was looked at', async () => {
    const [seen, later] = [await library.imported('seen'), await library.imported('later')];
    await trash([seen]);
    const until = (await listTrash(backend.owner, null)).images[0]?.trashedAt ?? '';
    await trash([later]);
    await backend.db
      .update(images)
      .set({ trashedAt: new Date(Date.parse(until) + 1) })
      .where(eq(images.id, later));
    const emptied = await emptyPartOfTrash(backend.db, backend.owner, new Date(until));
    expect(emptied).toEqual({ deleted: 1, left: 1 });
    expect(await row(later)).toMatchObject({ state: 'stored' });
    await trash([later], false);
  });
});
