import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultGalleryState, type GalleryOrder } from '#lib/gallery/gallery-address';
import type { GalleryPage } from '#lib/gallery/gallery-image';
import { listGallery, listNeighbours } from '#lib/gallery/gallery-page';
import { listImageIds } from '#lib/gallery/image-ids';
import { getOverview } from '#lib/gallery/overview';
import type { GalleryPlace } from '#lib/gallery/place';
import { parseSearch } from '#lib/gallery/search-query';
import { searchColumns } from '#lib/generations/keep-picture';
import { noteWords } from '#lib/generations/picture-words';
import { images } from '#lib/generations/tables';
import { leastIdAt } from '#lib/id';
import { batchesOf } from '#lib/platform/database/batches';
import { type Backend, startBackend } from '#tests/support/backend';

const clock = { timeZone: 'UTC', now: Date.UTC(2026, 4, 28, 20) };
const minuteMs = 60_000;
const pageLength = 100;
/** The newest that match are ranked; those behind them come by time. */
const mostRanked = 2000;

/** How often the word that is looked for stands in the prompt of a picture, of six words each. */
const hits = (number: number) => 1 + ((number * 7) % 5);
/** The pictures by their number, the newest first. */
const byTime = Array.from({ length: mostRanked + 150 }, (_, number) => number);
const byMatch = [
  ...byTime.slice(0, mostRanked).toSorted((one, other) => hits(other) - hits(one) || one - other),
  ...byTime.slice(mostRanked),
];
const inOrder = { newest: byTime, oldest: byTime.toReversed(), best: byMatch } as const;

const ids = byTime.map((number) => leastIdAt(new Date(clock.now - number * minuteMs)));
const idOf = (number: number | undefined) => ids[number ?? 0] ?? '';
const numbersOf = (shown: readonly { readonly id: string }[]) =>
  shown.map(({ id }) => ids.indexOf(id));

let backend: Backend;

function rowOf(id: string, number: number) {
  const times = hits(number);
  const prompt = ['lighthouse '.repeat(times), 'coast '.repeat(6 - times)].join('').trim();
  const kept = { contentKey: id, smallKey: id, largeKey: id, placeholder: 'AA==' };
  return {
    ...({ id, ownerId: backend.owner.id, position: 0, state: 'stored', source: 'import' } as const),
    ...{ ...kept, mediaType: 'image/jpeg', width: 1600, height: 1000, sizeBytes: 1 },
    ...searchColumns({ source: 'import', prompt, recipe: null, palette: [] }),
    createdAt: new Date(clock.now - number * minuteMs),
  };
}

beforeAll(async () => {
  backend = await startBackend();
  for (const batch of batchesOf(ids.map(rowOf))) await backend.db.insert(images).values(batch);
  await noteWords(backend.db, backend.owner.id, ['lighthouse coast']);
});

afterAll(() => backend.stop());

const viewOf = (typed: string, order: GalleryOrder) => ({
  ...{ ...defaultGalleryState, ...clock, order },
  query: parseSearch(typed).query,
});

function pageAt(typed: string, order: GalleryOrder, place: GalleryPlace | null) {
  return listGallery(backend.owner, { ...viewOf(typed, order), place });
}

const mistyped = 'lighthuose';
const mended = [{ typed: mistyped, instead: 'lighthouse' }];

describe.each(['newest', 'oldest', 'best'] as const)('a long search, %s first,', (order) => {
  const all = inOrder[order];

  test.each(['lighthouse', mistyped])('for %j goes on page by page to its end', async (typed) => {
    const seen: number[] = [];
    for (let place: GalleryPlace | null = null; ; ) {
      const page: GalleryPage = await pageAt(typed, order, place);
      seen.push(...numbersOf(page.images));
      expect(page.mended).toEqual(typed === mistyped ? mended : []);
      if (page.next === null) break;
      expect(page.images).toHaveLength(pageLength);
      place = { side: 'behind', at: page.next };
    }
    expect(seen).toEqual(all);
  });

  // Among the first, further down, where the ranked end, and among those behind them.
  test.each([0, 150, 700, 1950, 2000, 2049])('has a place where picture %i is', async (at) => {
    for (const typed of ['lighthouse', mistyped]) {
      const id = idOf(all[at]);
      const page = await pageAt(typed, order, { side: 'with', at: id });
      expect(numbersOf(page.images)).toEqual(all.slice(at, at + pageLength));
      const back = await pageAt(typed, order, { side: 'before', at: page.previous ?? '' });
      expect(numbersOf(back.images)).toEqual(all.slice(Math.max(0, at - pageLength), at));
      expect(back.previous === null).toBe(at <= pageLength);
      // As the place behind it is said where the rest of what was loaded is let go.
      const behind = await pageAt(typed, order, { side: 'behind', at: id });
      expect(numbersOf(behind.images)).toEqual(all.slice(at + 1, at + 1 + pageLength));
      const around = { id, each: 4 };
      const beside = await listNeighbours(backend.owner, viewOf(typed, order), around);
      expect(numbersOf(beside.before)).toEqual(all.slice(Math.max(0, at - 4), at));
      expect(numbersOf(beside.after)).toEqual(all.slice(at + 1, at + 5));
    }
  });
});

test('a mistyped search is counted, and all of it can be selected', async () => {
  const { query } = parseSearch(mistyped);
  const overview = await getOverview(backend.owner, viewOf(mistyped, 'newest'));
  expect(overview.images).toBe(ids.length);
  expect((await listImageIds(backend.owner, { query, ...clock })).ids).toEqual(ids);
});

test('where the best come first, a place that is none shows the beginning', async () => {
  for (const at of ['2026-05-27', 'nowhere', 'ffffffff-ffff-7fff-bfff-ffffffffffff', '9~9']) {
    const page = await pageAt('lighthouse', 'best', { side: 'with', at });
    expect(numbersOf(page.images)).toEqual(byMatch.slice(0, pageLength));
    expect(page.previous).toBeNull();
  }
});
