import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inArray } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { searchColumns } from '#lib/generations/keep-picture';
import { images } from '#lib/generations/tables';
import { newId } from '#lib/id';
import { imageStore } from '#lib/platform/image-store/image-store';
import { verify } from '#lib/upkeep/verify';
import { type Backend, recipeOf, startBackend } from '#tests/support/backend';

const imageCount = 400;
const long = new Date('2026-01-01');

let backend: Backend;

beforeAll(async () => {
  backend = await startBackend();
});

afterAll(() => backend.stop());

const pathOf = (key: string) => join(backend.dataDir, 'images', key.slice(0, 2), key);

/** An image whose three files are of chance: what they show is nothing to what is compared here. */
async function keepImage(): Promise<string[]> {
  const keys = [];
  for (let file = 0; file < 3; file += 1) keys.push(await imageStore().put(randomBytes(200)));
  const [contentKey = '', smallKey = '', largeKey = ''] = keys;
  const recipe = recipeOf('of chance');
  const found = searchColumns({ source: 'import', prompt: '', recipe, palette: [] });
  await backend.db.insert(images).values({
    ...found,
    id: newId(),
    ownerId: 'local',
    position: 0,
    source: 'import',
    state: 'stored',
    ...{ contentKey, smallKey, largeKey, placeholder: 'AAAA', mediaType: 'image/jpeg' },
    ...{ width: 10, height: 10, sizeBytes: 200 },
  });
  return keys;
}

/** One bit, and the size stays what it was. */
async function flip(key: string): Promise<void> {
  const bytes = await readFile(pathOf(key));
  bytes[100] = (bytes[100] ?? 0) ^ 1;
  await writeFile(pathOf(key), bytes);
}

async function addStranger(): Promise<string> {
  const key = randomBytes(32).toString('hex');
  await mkdir(join(backend.dataDir, 'images', key.slice(0, 2)), { recursive: true });
  await writeFile(pathOf(key), 'nobody knows of this');
  await utimes(pathOf(key), long, long);
  return key;
}

test('of a thousand files that were flipped, removed or added, a thousand are named', async () => {
  const keys: string[] = [];
  for (let image = 0; image < imageCount; image += 1) keys.push(...(await keepImage()));
  const flipped = keys.slice(0, 400);
  const removed = keys.slice(400, 700);
  for (const key of flipped) await flip(key);
  for (const key of removed) await rm(pathOf(key));
  const added: string[] = [];
  for (let file = 0; file < 300; file += 1) added.push(await addStranger());

  const { findings } = await verify(backend.db, { mends: false, newerThan: new Date() });
  const named = (kind: string) =>
    findings.filter((finding) => finding.kind === kind).map(({ key }) => key);
  expect(named('changed').toSorted()).toEqual(flipped.toSorted());
  expect(named('missing').toSorted()).toEqual(removed.toSorted());
  expect(named('orphaned').toSorted()).toEqual(added.toSorted());
  expect(findings).toHaveLength(1000);
  // Deletes nothing.
  for (const key of [...flipped, ...added])
    expect((await stat(pathOf(key))).size).toBeGreaterThan(0);
});

test('what is deleted for good while the files are read is not missed', async () => {
  const [deleted, kept] = [await keepImage(), await keepImage()];
  const [original = '', variant = ''] = kept;
  const files = async function* () {
    await backend.db.delete(images).where(inArray(images.contentKey, deleted));
    for (const key of [...deleted, variant]) await rm(pathOf(key));
    await flip(original);
    yield* imageStore().list();
  };
  const { findings } = await verify(backend.db, {
    mends: false,
    newerThan: long,
    files: files(),
  });
  const own = findings.filter(({ key }) => [...deleted, ...kept].includes(key));
  expect(own.map(({ kind, key }) => [kind, key])).toEqual([
    ['changed', original],
    ['missing', variant],
  ]);
});

test('variants are made anew from an original that is whole, and then nothing is found', async () => {
  await backend.db.delete(images);
  await backend.start();
  const id = await backend.generate('a picture whose variants are lost');
  await backend.untilState(id, 'done');
  const [row] = await backend.db.select().from(images);
  const { contentKey, smallKey, largeKey } = row ?? {};
  await flip(smallKey ?? '');
  await rm(pathOf(largeKey ?? ''));
  const options = { mends: true, newerThan: long };
  const mended = (await verify(backend.db, options)).findings;
  expect(mended.map(({ kind, isMended }) => [kind, isMended]).toSorted()).toEqual([
    ['changed', true],
    ['missing', true],
  ]);
  expect((await verify(backend.db, options)).findings).toEqual([]);

  // An original that is changed cannot be made by anybody.
  await flip(contentKey ?? '');
  await rm(pathOf(smallKey ?? ''));
  const left = (await verify(backend.db, options)).findings;
  expect(left.map(({ kind, isMended }) => [kind, isMended]).toSorted()).toEqual([
    ['changed', false],
    ['missing', false],
  ]);
});
