import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { beginFile, writeDurably } from '#lib/platform/durable-file';
import { removeHalfWritten } from '#lib/platform/remove-half-written';
import { makeTempFolder } from '#tests/support/temp-folder';

const now = new Date('2026-06-02T12:00:00Z');
const yesterday = new Date('2026-06-01T11:59:00Z');
const today = new Date('2026-06-02T11:59:00Z');

test('what nobody has written at for a day, and has no name yet, is removed', async () => {
  const folder = await makeTempFolder('half-written');
  await writeDurably(join(folder, 'whole'), 'kept');
  await writeFile(join(folder, 'my own.part'), 'somebody else’s');
  const key = 'ab'.repeat(32);
  await writeFile(join(folder, `${key}.0192f0c1-7c1e-7000-8000-0123456789ab.part`), 'half');
  const old = await beginFile(folder);
  for (const name of await readdir(folder)) await utimes(join(folder, name), yesterday, yesterday);
  const young = await beginFile(folder);
  await utimes(young.path, today, today);

  expect(await removeHalfWritten(folder, now)).toBe(2);
  const left = (await readdir(folder)).map((name) => join(folder, name));
  expect(left.toSorted()).toEqual(
    [join(folder, 'my own.part'), join(folder, 'whole'), young.path].toSorted(),
  );
  await Promise.all([old, young].map((file) => file.discard()));
});

test('a folder that is not there has nothing in it', async () => {
  expect(await removeHalfWritten('/there/is/no/such/folder', now)).toBe(0);
});
