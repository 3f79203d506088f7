import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { users } from '#lib/accounts/tables';
import { changeImagesOf } from '#lib/gallery/change-images';
import { addCollection } from '#lib/gallery/collection-change';
import { type ImageChange, ImagesChange } from '#lib/gallery/image-change';
import { mostAtOnce, tagsMax } from '#lib/gallery/image-change-rules';
import { collectionImages, galleryHours, imageTags } from '#lib/gallery/tables';
import { images } from '#lib/generations/tables';
import { newId } from '#lib/id';
import { type Backend, startBackend } from '#tests/support/backend';
import { type Library, libraryOf } from '#tests/support/quick-pictures';

const stranger = { id: 'stranger' };

let backend: Backend;
let library: Library;
let collectionId: string;
let [one, two, three] = ['', '', ''];

beforeAll(async () => {
  backend = await startBackend();
  const { db, owner } = backend;
  await db.insert(users).values({ id: stranger.id, name: 'Stranger' });
  library = libraryOf(db, owner.id);
  const added = await addCollection(db, owner, { name: 'Harbour', parentId: null });
  collectionId = added.ok ? added.value.id : '';
});

beforeEach(async () => {
  [one, two, three] = [
    await library.generated('one'),
    await library.imported('two'),
    await library.generated('three'),
  ];
});

afterAll(() => backend.stop());

/** Everything that a person can have said of a picture. */
async function seen(id: string) {
  const { db } = backend;
  const [row] = await db
    .select({
      rating: images.rating,
      isFavourite: images.isFavourite,
      note: images.note,
      alt: images.alt,
      marks: images.marks,
      labels: images.labels,
      trashedAt: images.trashedAt,
    })
    .from(images)
    .where(eq(images.id, id));
  const tags = await db.select().from(imageTags).where(eq(imageTags.imageId, id));
  const places = await db.select().from(collectionImages).where(eq(collectionImages.imageId, id));
  return {
    ...row,
    tags: tags.map(({ tag }) => tag).sort(),
    places: places.map(({ collectionId: held, position }) => [held, position]),
  };
}

async function change(ids: readonly string[], what: ImageChange, owner = backend.owner) {
  const result = await changeImagesOf(backend.db, owner, { ids: [...ids], change: what });
  if (!result.ok) throw new Error(`Refused: ${result.failure.code}.`);
  return result.value;
}

/** As a browser takes a change back: through the schema, the last one first. */
async function takeBack(undo: readonly ImagesChange[]): Promise<void> {
  for (const each of [...undo].reverse()) {
    const parsed = ImagesChange.parse(JSON.parse(JSON.stringify(each)));
    await change(parsed.ids, parsed.change);
  }
}

const kinds: ReadonlyArray<readonly [string, () => ImageChange, () => ImageChange]> = [
  ['rated', () => ({ kind: 'rate', rating: 4 }), () => ({ kind: 'rate', rating: 2 })],
  [
    'made a favourite',
    () => ({ kind: 'favour', isFavourite: true }),
    () => ({ kind: 'favour', isFavourite: true }),
  ],
  [
    'tagged',
    () => ({ kind: 'tag', add: ['boats', 'Night'], remove: ['draft'] }),
    () => ({ kind: 'tag', add: ['Boats', 'Draft'], remove: [] }),
  ],
  [
    'collected',
    () => ({ kind: 'collect', collectionId, isIn: true }),
    () => ({ kind: 'collect', collectionId, isIn: true }),
  ],
  [
    'taken out of a collection',
    () => ({ kind: 'collect', collectionId, isIn: false }),
    () => ({ kind: 'collect', collectionId, isIn: true }),
  ],
  [
    'noted',
    () => ({ kind: 'note', note: 'for the cover' }),
    () => ({ kind: 'note', note: 'an older note' }),
  ],
  [
    'described',
    () => ({ kind: 'describe', alt: 'Boats at night' }),
    () => ({ kind: 'describe', alt: 'Boats' }),
  ],
  [
    'put into the trash',
    () => ({ kind: 'trash', isTrashed: true }),
    () => ({ kind: 'trash', isTrashed: true }),
  ],
];

describe('a change of several pictures', () => {
  test.each(kinds)(
    'by which they are %s is taken back to the letter',
    async (_what, asked, first) => {
      // One of them was so, or nearly so, before.
      await change([two], first());
      const before = await Promise.all([one, two, three].map(seen));
      const { changed, undo } = await change([one, two, three], asked());
      expect(changed).toBeGreaterThan(0);
      expect(await Promise.all([one, two, three].map(seen))).not.toEqual(before);
      await takeBack(undo);
      expect(await Promise.all([one, two, three].map(seen))).toEqual(before);
    },
  );

  test.each(kinds)('by which they are %s changes nothing the second time', async (_what, asked) => {
    await change([one, two], asked());
    const before = await Promise.all([one, two].map(seen));
    expect(await change([one, two], asked())).toEqual({ changed: 0, undo: [] });
    expect(await Promise.all([one, two].map(seen))).toEqual(before);
  });

  test.each(kinds)(
    'by which they are %s leaves those of others alone',
    async (_what, asked, first) => {
      await change([one, two], first());
      const before = await seen(one);
      const refused = await changeImagesOf(backend.db, stranger, { ids: [one], change: asked() });
      // Somebody else's collection looks like one that is not there.
      if (refused.ok) expect(refused.value).toEqual({ changed: 0, undo: [] });
      else expect(refused.failure).toEqual({ code: 'not-found' });
      expect(await seen(one)).toEqual(before);
    },
  );

  test('goes through where some of them are not there', async () => {
    const { changed } = await change([newId(), one], { kind: 'rate', rating: 1 });
    expect(changed).toBe(1);
  });

  test.each([
    [mostAtOnce, true],
    [mostAtOnce + 1, false],
    [0, false],
  ])('with %i of them is taken: %s', (count, taken) => {
    const ids = Array.from({ length: count }, newId);
    const asked = { ids, change: { kind: 'rate', rating: 1 } };
    expect(ImagesChange.safeParse(asked).success).toBe(taken);
  });
});

describe('the tags of a picture', () => {
  const tags = (count: number) => Array.from({ length: count }, (_, at) => `tag ${at}`);

  test.each([
    [tagsMax, true],
    [tagsMax + 1, false],
  ])('can be %i: %s', async (count, allowed) => {
    await change([one], { kind: 'tag', add: tags(count - 1), remove: [] });
    const result = await changeImagesOf(backend.db, backend.owner, {
      ids: [one],
      change: { kind: 'tag', add: ['one more'], remove: [] },
    });
    expect(result.ok).toBe(allowed);
    expect((await seen(one)).tags).toHaveLength(allowed ? count : count - 1);
  });
});

describe('a picture that is taken out of a collection', () => {
  async function order() {
    const rows = await backend.db
      .select({ id: collectionImages.imageId })
      .from(collectionImages)
      .where(eq(collectionImages.collectionId, collectionId))
      .orderBy(asc(collectionImages.position));
    return rows.map(({ id }) => id).filter((id) => [one, two, three].includes(id));
  }

  test('comes back to its place, though the place was given away', async () => {
    for (const id of [one, two, three])
      await change([id], { kind: 'collect', collectionId, isIn: true });
    const { undo } = await change([two], { kind: 'collect', collectionId, isIn: false });
    expect(await order()).toEqual([one, three]);
    const [place] = Object.values(
      undo[0]?.change.kind === 'collect' ? (undo[0].change.places ?? {}) : {},
    );
    const other = await library.generated('other');
    await backend.db
      .insert(collectionImages)
      .values({ collectionId, imageId: other, ownerId: 'local', position: place ?? '' });
    await takeBack(undo);
    expect(await order()).toEqual([one, two, three]);
  });

  test('comes back to the end where somebody made up a place', async () => {
    await change([one], { kind: 'collect', collectionId, isIn: true });
    const places = { [two]: 'no place at all', [three]: 'zz' };
    await change([two, three], { kind: 'collect', collectionId, isIn: true, places });
    expect((await order())[0]).toBe(one);
    const held = await seen(two);
    expect(held.places).toHaveLength(1);
  });
});

describe('a picture in the trash', () => {
  const hours = async () => {
    const rows = await backend.db.select().from(galleryHours);
    return rows.reduce((sum, row) => sum + row.images, 0);
  };

  test('does not count in its hour until it is back', async () => {
    const before = await hours();
    const { undo } = await change([one, two], { kind: 'trash', isTrashed: true });
    expect(await hours()).toBe(before - 2);
    await takeBack(undo);
    expect(await hours()).toBe(before);
  });
});
