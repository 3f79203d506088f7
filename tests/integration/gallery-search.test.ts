import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyRecipe } from '#lib/compose/empty-recipe';
import type { Recipe } from '#lib/compose/recipe';
import { changeImagesOf } from '#lib/gallery/change-images';
import { defaultGalleryState, type GalleryOrder } from '#lib/gallery/gallery-address';
import { listGallery, listNeighbours } from '#lib/gallery/gallery-page';
import type { ImageChange } from '#lib/gallery/image-change';
import { getOverview } from '#lib/gallery/overview';
import { parseSearch } from '#lib/gallery/search-query';
import { collections } from '#lib/gallery/tables';
import { searchColumns } from '#lib/generations/keep-picture';
import { noteWords } from '#lib/generations/picture-words';
import { generations, images } from '#lib/generations/tables';
import { leastIdAt, newClientKey, newId } from '#lib/id';
import { type Backend, startBackend } from '#tests/support/backend';

let backend: Backend;
/** The identifiers of the pictures, by a name for each. */
const ids = new Map<string, string>();

interface Shown {
  readonly prompt: string;
  readonly day: string;
  readonly recipe?: Partial<Recipe>;
  readonly width?: number;
  readonly height?: number;
  readonly colour?: string;
}

const library: Record<string, Shown> = {
  boats: { prompt: 'Fishing boats in a harbour at dawn', day: '2025-01-10', colour: '#b3472a' },
  boat: {
    prompt: 'A boat, and the harbour, the harbour behind it',
    day: '2025-03-01',
    recipe: { watermark: true, size: { method: 'token', token: '2K' } },
    colour: '#b64a2c',
  },
  strip: { prompt: 'A lighthouse in blue hour', day: '2025-06-15', width: 4096, height: 256 },
  tall: {
    prompt: 'A lighthouse by night, an hour of blue light',
    day: '2025-06-16',
    width: 1024,
    height: 2048,
    recipe: { set: { maximum: 4 }, watermark: false },
    colour: '#1f8080',
  },
  city: { prompt: '城市夜景，霓虹灯在雨后的街道上倒映', day: '2025-08-01', colour: '#101010' },
  town: { prompt: '夜空下的城市，老街景色', day: '2025-08-02', colour: '#f8f8f8' },
  cat: { prompt: '海边Neon灯下，一只猫 cat', day: '2025-01-02' },
  dog: { prompt: '海边，一只猫和 dog', day: '2025-01-01' },
};

beforeAll(async () => {
  backend = await startBackend();
  for (const [name, shown] of Object.entries(library)) ids.set(name, await show(shown));
  await say('boats', { kind: 'rate', rating: 5 });
  await say('boat', { kind: 'rate', rating: 3 });
  await say('boat', { kind: 'favour', isFavourite: true });
  await say('strip', {
    kind: 'tag',
    add: ['Client: Northbound', '春节海报', '年画 Print'],
    remove: [],
  });
  await say('tall', { kind: 'note', note: 'The zeppelin came out well，节海，春节，年画' });
  await say('boat', { kind: 'describe', alt: 'A ferry，版画风' });
  const [outer, inner] = [newId(), newId()];
  const { db, owner } = backend;
  const row = { ownerId: owner.id };
  await db.insert(collections).values({ ...row, id: outer, name: 'Coast' });
  await db.insert(collections).values({ ...row, id: inner, name: 'Round one', parentId: outer });
  await say('strip', { kind: 'collect', collectionId: outer, isIn: true });
  await say('tall', { kind: 'collect', collectionId: inner, isIn: true });
  const yearbook = newId();
  await db.insert(collections).values({ ...row, id: yearbook, name: '灯塔年鉴' });
  await say('strip', { kind: 'collect', collectionId: yearbook, isIn: true });
});

afterAll(() => backend.stop());

async function show({ prompt, day, recipe: asked, width = 2048, height = 2048, colour }: Shown) {
  const { db, owner } = backend;
  const createdAt = new Date(`${day}T12:00:00Z`);
  const id = leastIdAt(createdAt).slice(0, 15) + newId().slice(15);
  const recipe = { ...emptyRecipe, ...asked, prompt };
  const call = { id: newId(), clientKey: newClientKey(), ownerId: owner.id, recipe };
  const palette = colour ? [{ hex: colour, share: 0.6 }] : [];
  await db.insert(generations).values({ ...call, provider: 'demo', state: 'done' });
  await db.insert(images).values({
    id,
    generationId: call.id,
    ownerId: owner.id,
    position: 0,
    state: 'stored',
    source: 'demo',
    contentKey: 'a',
    smallKey: 'b',
    largeKey: 'c',
    mediaType: 'image/jpeg',
    width,
    height,
    sizeBytes: 1000,
    placeholder: 'AA==',
    palette,
    ...searchColumns({ source: 'demo', prompt, recipe, palette }),
    createdAt,
  });
  await noteWords(db, owner.id, [prompt]);
  return id;
}

async function say(name: string, change: ImageChange): Promise<void> {
  const changed = await changeImagesOf(backend.db, backend.owner, { ids: [idOf(name)], change });
  expect(changed).toMatchObject({ ok: true, value: { changed: 1 } });
}

const idOf = (name: string) => ids.get(name) ?? '';
const nameOf = (id: string) => [...ids].find(([, each]) => each === id)?.[0];
const viewOf = (typed: string, order: GalleryOrder = 'newest') => ({
  ...defaultGalleryState,
  query: parseSearch(typed).query,
  order,
  place: null,
  timeZone: 'UTC',
  now: Date.parse('2025-08-02T20:00:00Z'),
});

async function find(typed: string, order?: GalleryOrder) {
  const page = await listGallery(backend.owner, viewOf(typed, order));
  return page.images.map(({ id }) => nameOf(id));
}

describe('a search', () => {
  test.each<[string, string[]]>([
    ['', ['town', 'city', 'tall', 'strip', 'boat', 'boats', 'cat', 'dog']],
    // Words: by their beginning, by their stem, in any case, all of them.
    ['harb', ['boat', 'boats']],
    ['BOATS', ['boat', 'boats']],
    ['harbour dawn', ['boats']],
    ['"blue hour"', ['strip']],
    ['blue hour', ['tall', 'strip']],
    ['lighthouse -night', ['strip']],
    // Scripts without blanks: two characters, one, and more than a pair, which stand together.
    ['夜景', ['city']],
    ['夜', ['town', 'city']],
    ['城市', ['town', 'city']],
    ['城市夜景', ['city']],
    ['-夜景 城市', ['town']],
    // What is quoted or left out has to stand as it is, whatever its scripts.
    ['海边', ['cat', 'dog']],
    ['海边neon', ['cat']],
    ['"海边neon"', ['cat']],
    ['"海边 neon"', []],
    ['"猫 cat"', ['cat']],
    ['海边 -海边neon', ['dog']],
    // What a person said of it.
    ['northbound', ['strip']],
    ['海报', ['strip']],
    ['zeppelin', ['tall']],
    ['coast', ['strip']],
    ['春节海', ['strip']],
    ['灯塔年', ['strip']],
    ['版画风', ['boat']],
    ['年画', ['tall', 'strip']],
    ['"年画 print"', ['strip']],
    ['年画 -"年画 print"', ['tall']],
    ['lighthouse -春节海', ['tall']],
    // Filters.
    ['rating:>=4', ['boats']],
    ['rating:3', ['boat']],
    ['rating:none lighthouse', ['tall', 'strip']],
    ['-rating:>=4 harbour', ['boat']],
    ['is:favourite', ['boat']],
    ['is:set', ['tall']],
    ['is:watermarked harbour', ['boat', 'boats']],
    ['has:tag', ['strip']],
    ['has:note', ['tall']],
    ['has:rating', ['boat', 'boats']],
    ['has:reference', []],
    ['size:2K', ['boat']],
    ['size:>3mp harbour', ['boat', 'boats']],
    ['ratio:16:1', ['strip']],
    ['ratio:tall', ['tall']],
    ['ratio:square harbour', ['boat', 'boats']],
    ['tag:"client: northbound"', ['strip']],
    // A collection with what is below it, and one below another.
    ['in:coast', ['tall', 'strip']],
    ['in:"Round one"', ['tall']],
    ['in:nowhere', []],
    ['from:2025-06-16', ['town', 'city', 'tall']],
    ['on:2025-06', ['tall', 'strip']],
    ['to:2025-03-01', ['boat', 'boats', 'cat', 'dog']],
    ['on:today', ['town']],
    ['on:yesterday', ['city']],
    // Colours that look alike, and none that do not.
    ['color:#b3472a', ['boat', 'boats']],
    ['color:teal', ['tall']],
    ['color:black', ['city']],
  ])('for %j finds %j', async (typed, names) => {
    expect(await find(typed)).toEqual(names);
  });

  test('can begin with the oldest', async () => {
    expect(await find('harbour', 'oldest')).toEqual(['boats', 'boat']);
  });

  test('puts what has its words more often first, and its neighbours in the same order', async () => {
    expect(await find('harbour', 'best')).toEqual(['boat', 'boats']);
    const around = { id: idOf('boat'), each: 4 };
    const { before, after } = await listNeighbours(
      backend.owner,
      viewOf('harbour', 'best'),
      around,
    );
    expect(before).toEqual([]);
    expect(after.map(({ id }) => nameOf(id))).toEqual(['boats']);
  });

  test.each([
    ['harbor', 'harbour', ['boat', 'boats']],
    ['lighthuose', 'lighthouse', ['tall', 'strip']],
  ])('for the mistyped %j looks for %j, and says so', async (typed, instead, names) => {
    const page = await listGallery(backend.owner, viewOf(typed));
    expect(page.mended).toEqual([{ typed, instead }]);
    expect(page.images.map(({ id }) => nameOf(id))).toEqual(names);
  });

  test('for what is nowhere finds nothing, and does not guess', async () => {
    const page = await listGallery(backend.owner, viewOf('xylophonist'));
    expect(page).toMatchObject({ images: [], mended: [] });
  });

  test('is counted by days', async () => {
    const overview = await getOverview(backend.owner, viewOf('lighthouse'));
    expect(overview).toMatchObject({ images: 2, isCapped: false });
    expect(overview.days.map(({ day, images: many }) => [day, many])).toEqual([
      ['2025-06-16', 1],
      ['2025-06-15', 1],
    ]);
  });

  test('does not find what is in the trash, nor count it', async () => {
    const all = (await getOverview(backend.owner, viewOf(''))).images;
    await say('town', { kind: 'trash', isTrashed: true });
    expect(await find('城市')).toEqual(['city']);
    expect((await getOverview(backend.owner, viewOf(''))).images).toBe(all - 1);
    await say('town', { kind: 'trash', isTrashed: false });
    expect(await find('城市')).toEqual(['town', 'city']);
    expect((await getOverview(backend.owner, viewOf(''))).images).toBe(all);
  });
});
