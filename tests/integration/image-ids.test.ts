import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { users } from '#lib/accounts/tables';
import type { Viewer } from '#lib/accounts/viewer';
import { defaultGalleryState } from '#lib/gallery/gallery-address';
import { listGallery } from '#lib/gallery/gallery-page';
import { listImageIds } from '#lib/gallery/image-ids';
import { parseSearch } from '#lib/gallery/search-query';
import { images } from '#lib/generations/tables';
import { leastIdAt } from '#lib/id';
import { type Backend, startBackend } from '#tests/support/backend';

const stranger: Viewer = { id: 'stranger' };
const clock = { timeZone: 'UTC', now: Date.UTC(2026, 4, 28) };
/** The first of them is the newest; more than are read at once. */
const ids = Array.from({ length: 2050 }, (_, at) => leastIdAt(new Date(clock.now - at * 60_000)));
const favourites = ids.slice(10, 13);

let backend: Backend;

function rowOf(id: string, ownerId: string, rest: Partial<typeof images.$inferInsert> = {}) {
  return {
    id,
    ownerId,
    position: 0,
    state: 'stored' as const,
    source: 'import' as const,
    contentKey: id,
    smallKey: id,
    largeKey: id,
    mediaType: 'image/jpeg',
    width: 1600,
    height: 1000,
    sizeBytes: 1,
    placeholder: 'x',
    ...rest,
  };
}

beforeAll(async () => {
  backend = await startBackend();
  await backend.db.insert(users).values({ id: stranger.id, name: 'Stranger' });
  const owner = backend.owner.id;
  const own = ids.map((id) =>
    rowOf(id, owner, { marks: favourites.includes(id) ? ['is:favourite'] : [] }),
  );
  await backend.db.insert(images).values(own.slice(0, 1000));
  await backend.db.insert(images).values(own.slice(1000));
  const trashedAt = new Date(clock.now);
  await backend.db
    .insert(images)
    .values([
      rowOf(leastIdAt(new Date(clock.now + 1)), owner, { trashedAt }),
      rowOf(leastIdAt(new Date(clock.now + 2)), stranger.id),
    ]);
});

afterAll(() => backend.stop());

async function read(text: string, most?: number, viewer: Viewer = backend.owner) {
  const { query } = parseSearch(text);
  const chunks = listImageIds(viewer, { query, ...clock, ...(most !== undefined && { most }) });
  const given: string[] = [];
  for (;;) {
    const { done, value } = await chunks.next();
    if (done) return { given, hasMore: value };
    given.push(...value);
  }
}

describe('all identifiers of a search', () => {
  test('are those of the kept pictures of their owner, the newest first', async () => {
    expect(await read('')).toEqual({ given: ids, hasMore: false });
    expect((await read('', undefined, stranger)).given).toHaveLength(1);
  });

  test('are those that its pages show', async () => {
    const { query } = parseSearch('is:favourite');
    const view = { ...defaultGalleryState, query, place: null, ...clock };
    const shown = (await listGallery(backend.owner, view)).images.map(({ id }) => id);
    expect(shown).toEqual(favourites);
    expect(await read('is:favourite')).toEqual({ given: favourites, hasMore: false });
    expect(await read('nothing-like-this')).toEqual({ given: [], hasMore: false });
  });

  test.each([
    [2049, 2049, true],
    [2050, 2050, false],
    [2051, 2050, false],
    [1999, 1999, true],
    [2000, 2000, true],
    [2001, 2001, true],
  ])('up to %i at the most are %i, and more are left: %s', async (most, count, hasMore) => {
    const answer = await read('', most);
    expect(answer.given).toEqual(ids.slice(0, count));
    expect(answer.hasMore).toBe(hasMore);
  });
});
