import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { users } from '#lib/accounts/tables';
import type { Viewer } from '#lib/accounts/viewer';
import { listCompared } from '#lib/gallery/compared-images';
import { listImageFiles, sumImageFiles } from '#lib/gallery/download-queries';
import { defaultGalleryState } from '#lib/gallery/gallery-address';
import { listGallery, listNeighbours } from '#lib/gallery/gallery-page';
import { getImageDetail } from '#lib/gallery/image-detail';
import { getImageFile } from '#lib/gallery/image-file';
import { getLookedAt } from '#lib/gallery/looked-at';
import { countImagesOf, getImageRow } from '#lib/gallery/queries';
import { listImageRows } from '#lib/gallery/search-rows';
import { cancelQueued, fetchMissingAgain } from '#lib/generations/change-course';
import { findGeneration, listFeed } from '#lib/generations/feed-page';
import { type FeedEvent, followFeed } from '#lib/generations/live-feed';
import { getGeneration, listChangedSince, listGenerations } from '#lib/generations/queries';
import { startGenerations } from '#lib/generations/start-generations';
import { generations } from '#lib/generations/tables';
import { newClientKey } from '#lib/id';
import { type Backend, recipeOf, startBackend, until } from '#tests/support/backend';

const stranger: Viewer = { id: 'stranger' };
const page = { before: null, limit: 100 };

let backend: Backend;
/** The owner's: two pictures kept and one missing; one that waits in the queue. */
let done: string;
let queued: string;
let image: string;

beforeAll(async () => {
  backend = await startBackend();
  await backend.db.insert(users).values({ id: stranger.id, name: 'Stranger' });
  await backend.start();
  done = await backend.generate('a set of 3 boats [one dead link]', { set: { maximum: 3 } });
  image = (await backend.untilState(done, 'done')).images[0]?.id ?? '';
  queued = await backend.generate('waiting [429 forever]');
  await until(async () => {
    const generation = await backend.see(queued);
    return generation.state === 'queued' && generation.waiting;
  });
});

afterAll(async () => {
  await cancelQueued(backend.db, backend.owner, queued);
  await backend.stop();
});

const run = { where: undefined, order: 'newest', place: null, limit: 100 } as const;
const view = { ...defaultGalleryState, place: null, timeZone: 'UTC', now: 0 };

const rows = () => backend.db.select().from(generations).where(eq(generations.id, done));

describe('what belongs to somebody else', () => {
  test('is in no list', async () => {
    const { db } = backend;
    expect(await listGenerations(db, stranger.id, page)).toEqual([]);
    expect(await listChangedSince(db, stranger.id, '0', 100)).toEqual([]);
    expect(await listImageRows(db, stranger.id, run)).toEqual([]);
    expect(await listImageFiles(db, stranger.id, [image])).toEqual([]);
    expect(await sumImageFiles(db, stranger.id, [image])).toMatchObject({ images: 0 });
    expect((await listFeed(stranger, {})).generations).toEqual([]);
    expect((await listGallery(stranger, view)).images).toEqual([]);
  });

  test('is not behind a page boundary either', async () => {
    const before = 'ffffffff-ffff-7fff-bfff-ffffffffffff';
    expect((await listFeed(stranger, { before })).generations).toEqual([]);
    expect(
      (await listGallery(stranger, { ...view, place: { side: 'behind', at: before } })).images,
    ).toEqual([]);
  });

  test('looks like what does not exist', async () => {
    expect(await findGeneration(stranger, done)).toBeNull();
    expect(await findGeneration(backend.owner, done)).toMatchObject({ id: done });
    expect(await findGeneration(backend.owner, 'no identifier')).toBeNull();
    const { db } = backend;
    expect(await getGeneration(db, stranger.id, done)).toBeNull();
    expect(await getImageRow(db, stranger.id, image)).toBeNull();
    expect(await getImageDetail(stranger, image)).toBeNull();
    expect(await getLookedAt(stranger, image, {}, view)).toBeNull();
    expect(await listCompared(stranger, image)).toEqual({ images: [], missing: 1, isCut: false });
    expect(await countImagesOf(db, stranger.id, done)).toBe(0);
    const around = { id: image, each: 4 };
    expect(await listNeighbours(stranger, view, around)).toEqual({ before: [], after: [] });
  });

  test.each(['original', 'small', 'large'] as const)(
    'has no %s file to be read',
    async (variant) => {
      expect(await getImageFile(stranger, image, variant)).toBeNull();
      expect(await getImageFile(backend.owner, image, variant)).not.toBeNull();
    },
  );

  test('cannot be canceled', async () => {
    const refused = await cancelQueued(backend.db, stranger, queued);
    expect(refused).toEqual({ ok: false, failure: { code: 'too-late' } });
    expect(await backend.see(queued)).not.toMatchObject({ state: 'canceled' });
  });

  test('cannot be fetched again', async () => {
    const before = await rows();
    const refused = await fetchMissingAgain(backend.db, stranger, done);
    expect(refused).toEqual({ ok: false, failure: { code: 'too-late' } });
    expect(await rows()).toEqual(before);
  });

  test('cannot be repeated', async () => {
    const order = { clientKey: newClientKey(), recipe: recipeOf('mine now'), repeats: done };
    const refused = await startGenerations(backend.db, stranger, [order]);
    expect(refused).toEqual({ ok: false, failure: { code: 'not-found' } });
    expect(await listGenerations(backend.db, stranger.id, page)).toEqual([]);
  });

  test('does not take up a key of ours', async () => {
    const { clientKey } = await backend.see(done);
    const order = { clientKey, recipe: recipeOf('a key of my own [refuse]'), repeats: null };
    const accepted = await startGenerations(backend.db, stranger, [order]);
    const id = accepted.ok ? accepted.value[0] : undefined;
    expect(id).toBeDefined();
    expect(id).not.toBe(done);
    await backend.db.delete(generations).where(eq(generations.id, id ?? ''));
  });

  test('is told to nobody else as it changes', async () => {
    const heard: FeedEvent[] = [];
    const gone = new AbortController();
    const ears = listen(followFeed(stranger, '0', gone.signal), heard);
    await until(() => heard.some(({ type }) => type === 'ready'));
    const owners: FeedEvent[] = [];
    const ownersEars = listen(followFeed(backend.owner, null, gone.signal), owners);
    await until(() => owners.some(({ type }) => type === 'ready'));
    const id = await backend.generate('news for one');
    await backend.untilState(id, 'done');
    await until(() => owners.some((event) => event.type === 'generation'));
    gone.abort();
    await Promise.all([ears, ownersEars]);
    expect(heard.filter(({ type }) => type === 'generation')).toEqual([]);
  });
});

async function listen(events: AsyncGenerator<FeedEvent>, heard: FeedEvent[]): Promise<void> {
  for await (const event of events) heard.push(event);
}
