import { afterAll, beforeAll, expect, test } from 'vitest';
import { users } from '#lib/accounts/tables';
import { imageTags } from '#lib/gallery/tables';
import { listTagsByUse, mostTaggedCounted } from '#lib/gallery/tag-queries';
import { listUsedTags } from '#lib/gallery/used-tags';
import { images } from '#lib/generations/tables';
import { newId } from '#lib/id';
import { type Backend, startBackend } from '#tests/support/backend';

const stranger = { id: 'stranger' };
let backend: Backend;

/** Pictures with a tag, in the trash or not. */
async function tagged(tag: string, count: number, ownerId: string, trashedAt: Date | null = null) {
  const rows = Array.from({ length: count }, () => ({
    ...{ id: newId(), ownerId, position: 0, state: 'stored' as const, source: 'import' as const },
    ...{ contentKey: 'a', smallKey: 'b', largeKey: 'c', mediaType: 'image/jpeg', width: 1 },
    ...{ height: 1, sizeBytes: 1, placeholder: 'x', trashedAt },
  }));
  await backend.db.insert(images).values(rows);
  await backend.db.insert(imageTags).values(rows.map(({ id }) => ({ imageId: id, ownerId, tag })));
}

beforeAll(async () => {
  backend = await startBackend();
  await backend.db.insert(users).values({ id: stranger.id, name: 'Stranger' });
  const { id } = backend.owner;
  await tagged('boats', mostTaggedCounted + 1, id);
  await tagged('a seldom one', 1, id);
  await tagged('harbour', mostTaggedCounted - 1, id);
  await tagged('harbour', 5, id, new Date());
  await tagged('anchors', mostTaggedCounted, id);
  await tagged('gone', 3, id, new Date());
  await tagged('theirs', 2, stranger.id);
});

afterAll(() => backend.stop());

test('tags come by how many pictures have them, up to a number, and then by name', async () => {
  expect(await listUsedTags(backend.owner)).toEqual([
    'anchors',
    'boats',
    'harbour',
    'a seldom one',
  ]);
  expect(await listTagsByUse(backend.db, backend.owner.id, 10)).toEqual([
    { tag: 'anchors', images: mostTaggedCounted },
    { tag: 'boats', images: mostTaggedCounted },
    { tag: 'harbour', images: mostTaggedCounted - 1 },
    { tag: 'a seldom one', images: 1 },
  ]);
  expect(await listTagsByUse(backend.db, backend.owner.id, 1)).toHaveLength(1);
});

test('somebody has their own tags only, or none', async () => {
  expect(await listUsedTags(stranger)).toEqual(['theirs']);
  expect(await listUsedTags({ id: 'nobody' })).toEqual([]);
});
