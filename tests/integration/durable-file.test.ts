import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeDurably } from '#lib/platform/durable-file';
import { makeTempFolder } from '#tests/support/temp-folder';

let folder: string;

beforeAll(async () => {
  folder = await makeTempFolder('durable');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('a file is whole, in folders that were not there, and nothing else is', async () => {
  await writeDurably(join(folder, 'a', 'b', 'c', 'file'), 'bytes');
  expect(await readFile(join(folder, 'a', 'b', 'c', 'file'), 'utf8')).toBe('bytes');
  expect(await readdir(join(folder, 'a', 'b', 'c'))).toEqual(['file']);
});

test('a file that is written again is replaced', async () => {
  const file = join(folder, 'again');
  await writeDurably(file, 'a longer text');
  await writeDurably(file, new Uint8Array([1, 2]));
  expect(await readFile(file)).toEqual(Buffer.from([1, 2]));
});

test('a file that is written by many at once is one of theirs, whole', async () => {
  const file = join(folder, 'contested', 'file');
  const texts = Array.from({ length: 20 }, (_, at) => String(at).repeat(100_000));
  await Promise.all(texts.map((text) => writeDurably(file, text)));
  expect(texts).toContain(await readFile(file, 'utf8'));
  expect(await readdir(join(folder, 'contested'))).toEqual(['file']);
});

test('a write that fails leaves the old file, and nothing half-written', async () => {
  const place = join(folder, 'occupied');
  // Nothing can be renamed onto a folder that is not empty.
  await mkdir(join(place, 'file'), { recursive: true });
  await writeFile(join(place, 'file', 'inside'), 'kept');
  await expect(writeDurably(join(place, 'file'), 'bytes')).rejects.toThrow();
  expect(await readdir(place)).toEqual(['file']);
  expect(await readFile(join(place, 'file', 'inside'), 'utf8')).toBe('kept');
});

test('a folder that is a file is an error, not a loss', async () => {
  await writeFile(join(folder, 'a file'), 'kept');
  await expect(writeDurably(join(folder, 'a file', 'file'), 'bytes')).rejects.toThrow();
  expect(await readFile(join(folder, 'a file'), 'utf8')).toBe('kept');
});
