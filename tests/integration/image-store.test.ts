import { createHash, randomBytes } from 'node:crypto';
import { readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { injectFault } from '#lib/platform/fault-point';
import { filesystemStore } from '#lib/platform/image-store/filesystem';
import type { ImageStore } from '#lib/platform/image-store/image-store';
import { makeTempFolder } from '#tests/support/temp-folder';

let folder: string;
let store: ImageStore;

beforeAll(async () => {
  folder = await makeTempFolder('images');
  store = filesystemStore(folder);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const fileOf = (key: string) => join(folder, key.slice(0, 2), key);

describe('bytes that were put', () => {
  test('are kept under the SHA-256 of themselves', async () => {
    const bytes = randomBytes(100_000);
    const key = await store.put(bytes);
    expect(key).toBe(sha256(bytes));
    expect(await store.sizeBytes(key)).toBe(100_000);
    expect(await buffer(store.get(key))).toEqual(bytes);
    expect(await store.read(key)).toEqual(bytes);
  });

  test('twice, even at once, are kept once', async () => {
    const bytes = randomBytes(1000);
    const keys = await Promise.all(Array.from({ length: 10 }, () => store.put(bytes)));
    expect(new Set(keys).size).toBe(1);
    const { ino } = await stat(fileOf(keys[0] ?? ''));
    await store.put(bytes);
    expect(await stat(fileOf(keys[0] ?? ''))).toMatchObject({ ino });
    const names = await readdir(join(folder, (keys[0] ?? '').slice(0, 2)));
    expect(names.filter((name) => name.includes('.part'))).toEqual([]);
  });

  test('over a file whose folder could not be synced are not called kept before it is', async () => {
    const bytes = randomBytes(1000);
    injectFault((point) => {
      if (point === 'file-renamed') throw new Error('the folder was not synced');
    });
    try {
      await expect(store.put(bytes)).rejects.toThrow('not synced');
      expect(await store.sizeBytes(sha256(bytes))).toBe(1000);
      await expect(store.put(bytes)).rejects.toThrow('not synced');
    } finally {
      injectFault(null);
    }
    expect(await store.put(bytes)).toBe(sha256(bytes));
  });

  test('over a file that was cut off are whole again', async () => {
    const bytes = randomBytes(1000);
    const key = await store.put(bytes);
    await writeFile(fileOf(key), bytes.subarray(0, 500));
    await store.put(bytes);
    expect(await buffer(store.get(key))).toEqual(bytes);
  });

  test.each([
    [0, 0, 1],
    [0, 999, 1000],
    [999, 999, 1],
    [100, 199, 100],
  ])('are given from %i to %i, both included', async (start, end, length) => {
    const bytes = randomBytes(1000);
    const key = await store.put(bytes);
    const part = await buffer(store.get(key, { start, end }));
    expect(part).toHaveLength(length);
    expect(part).toEqual(bytes.subarray(start, end + 1));
  });
});

describe('bytes that are removed', () => {
  const anHourAgo = () => new Date(Date.now() - 3_600_000);
  const aWeekAgo = new Date(Date.now() - 7 * 86_400_000);

  async function putLongAgo(bytes = randomBytes(10)): Promise<string> {
    const key = await store.put(bytes);
    await utimes(fileOf(key), aWeekAgo, aWeekAgo);
    return key;
  }

  test('are gone, and may be removed again', async () => {
    const key = await putLongAgo();
    expect(await store.removeUntouched(key, anHourAgo())).toBe(true);
    expect(await store.removeUntouched(key, anHourAgo())).toBe(true);
    expect(await store.sizeBytes(key)).toBeNull();
    expect(await readdir(join(folder, key.slice(0, 2)))).toEqual(
      expect.not.arrayContaining([expect.stringContaining(key)]),
    );
  });

  test('stay when they were put since', async () => {
    const key = await store.put(randomBytes(10));
    expect(await store.removeUntouched(key, anHourAgo())).toBe(false);
    expect(await store.sizeBytes(key)).toBe(10);
  });

  test('stay when they were there already and were put once more since', async () => {
    const bytes = randomBytes(10);
    const key = await putLongAgo(bytes);
    await store.put(bytes);
    expect(await store.removeUntouched(key, anHourAgo())).toBe(false);
    expect(await buffer(store.get(key))).toEqual(bytes);
  });

  test('are there whole, however removing and putting meet', async () => {
    const bytes = randomBytes(1000);
    for (let round = 0; round < 50; round += 1) {
      const key = await putLongAgo(bytes);
      const since = anHourAgo();
      await Promise.all([
        store.removeUntouched(key, since),
        store.put(bytes),
        store.removeUntouched(key, since),
      ]);
      expect(await buffer(store.get(key))).toEqual(bytes);
    }
  });

  test('that a crash had laid aside are gone at the next try', async () => {
    const key = await putLongAgo();
    await rename(fileOf(key), `${fileOf(key)}.crash.removed`);
    expect(await store.removeUntouched(key, anHourAgo())).toBe(true);
    expect(await readdir(join(folder, key.slice(0, 2)))).toEqual(
      expect.not.arrayContaining([expect.stringContaining(key)]),
    );
  });

  test('that a crash had laid aside while they were being put come back', async () => {
    const key = await store.put(randomBytes(10));
    await rename(fileOf(key), `${fileOf(key)}.crash.removed`);
    expect(await store.removeUntouched(key, anHourAgo())).toBe(false);
    expect(await store.sizeBytes(key)).toBe(10);
  });
});

describe('a key', () => {
  test('under which nothing was put has no size and no bytes', async () => {
    expect(await store.sizeBytes('0'.repeat(64))).toBeNull();
    expect(await store.read('0'.repeat(64))).toBeNull();
  });

  test.each([
    ['a path', '../../etc/passwd'],
    ['63 digits', 'a'.repeat(63)],
    ['65 digits', 'a'.repeat(65)],
    ['capital digits', 'A'.repeat(64)],
    ['a line break at its end', `${'a'.repeat(64)}\n`],
    ['nothing', ''],
  ])('that is %s never becomes a path', async (_what, key) => {
    await expect(store.sizeBytes(key)).rejects.toThrow(TypeError);
    await expect(store.read(key)).rejects.toThrow(TypeError);
    expect(() => store.get(key)).toThrow(TypeError);
    expect(() => store.removeUntouched(key, new Date())).toThrow(TypeError);
  });
});
