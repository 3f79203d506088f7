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
/** The first of them is the newest. */
const ids = Array.from({ length: 50 }, (_, at) => leastIdAt(new Date(clock.now - at * 60_000)));
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
  await backend.db.insert(images).values(own);
  const trashedAt = new Date(clock.now);
  await backend.db
    .insert(images)
    .values([
      rowOf(leastIdAt(new Date(clock.now + 1)), owner, { trashedAt }),
      rowOf(leastIdAt(new Date(clock.now + 2)), stranger.id),
    ]);
});

afterAll(() => backend.stop());

function read(text: string, most?: number, viewer: Viewer = backend.owner) {
  const { query } = parseSearch(text);
  return listImageIds(viewer, { query, ...clock, ...(most !== undefined && { most }) });
}

describe('all identifiers of a search', () => {
  test('are those of the kept pictures of their owner, the newest first', async () => {
    expect(await read('')).toEqual({ ids, hasMore: false });
    expect((await read('', undefined, stranger)).ids).toHaveLength(1);
  });

  test('are those that its pages show', async () => {
    const { query } = parseSearch('is:favourite');
    const view = { ...defaultGalleryState, query, place: null, ...clock };
    const shown = (await listGallery(backend.owner, view)).images.map(({ id }) => id);
    expect(shown).toEqual(favourites);
    expect(await read('is:favourite')).toEqual({ ids: favourites, hasMore: false });
    expect(await read('nothing-like-this')).toEqual({ ids: [], hasMore: false });
  });

  test.each([
    [2, favourites.slice(0, 2), true],
    [3, favourites, false],
    [4, favourites, false],
  ])('up to %i of three are given, and whether there are more', async (most, given, hasMore) => {
    expect(await read('is:favourite', most)).toEqual({ ids: given, hasMore });
  });

  test.each([
    [49, 49, true],
    [50, 50, false],
    [51, 50, false],
  ])('up to %i at the most are %i, and more are left: %s', async (most, count, hasMore) => {
    const answer = await read('', most);
    expect(answer.ids).toEqual(ids.slice(0, count));
    expect(answer.hasMore).toBe(hasMore);
  });
});
