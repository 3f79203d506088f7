import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asc, eq, inArray, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { completePictures } from '#lib/generations/complete-pictures';
import { images } from '#lib/generations/tables';
import { whileAlone } from '#lib/platform/database/alone';
import { type Backend, startBackend } from '#tests/support/backend';
import { type Library, libraryOf } from '#tests/support/quick-pictures';

let backend: Backend;
let library: Library;

beforeAll(async () => {
  backend = await startBackend();
  library = libraryOf(backend.db, backend.owner.id);
});

afterAll(() => backend.stop());

beforeEach(() => backend.db.delete(images));

const atOnce = async () => {};

function complete(rest = atOnce, signal = new AbortController().signal): Promise<number> {
  return completePictures(backend.database, rest, signal);
}

async function row(id: string) {
  const [found] = await backend.db.select().from(images).where(eq(images.id, id));
  return found ?? expect.fail('there is no such row');
}

/** A picture as it was kept before there were palettes. */
async function olderPicture(prompt: string): Promise<string> {
  const id = await library.generated(prompt);
  const words = sql`to_tsvector('simple', ${prompt}) || to_tsvector('english', ${prompt})`;
  const older = { palette: null, words, traits: ['is:demo'] };
  await backend.db.update(images).set(older).where(eq(images.id, id));
  return id;
}

async function olderPictures(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < count; at += 1) ids.push(await olderPicture(`older ${at}`));
  return ids;
}

async function unfinished(ids: readonly string[]): Promise<string[]> {
  const rows = await backend.db
    .select({ id: images.id, palette: images.palette })
    .from(images)
    .where(inArray(images.id, [...ids]))
    .orderBy(asc(images.id));
  return rows.filter(({ palette }) => palette === null).map(({ id }) => id);
}

const fileOf = (key: string | null) =>
  join(backend.dataDir, 'images', key?.slice(0, 2) ?? '', key ?? '');

describe('a picture that was kept before it was searched by colour', () => {
  test('gets what it would have got', async () => {
    const id = await library.generated('城市夜景 at dusk');
    const wanted = await row(id);
    const words = sql`to_tsvector('simple', ${wanted.prompt})`;
    await backend.db
      .update(images)
      .set({ palette: null, traits: [], words })
      .where(eq(images.id, id));
    expect(await complete()).toBe(1);
    const { palette, words: found, traits } = await row(id);
    expect(palette).toEqual(wanted.palette);
    expect(found).toBe(wanted.words);
    expect(found).toContain("'夜景'");
    expect(traits).toEqual(expect.arrayContaining(wanted.traits));
    // Its recipe says more than the factory knew.
    expect(traits).toContain('size:1024x1024');
  });

  test('is one of many, and each is done once', async () => {
    const ids = await olderPictures(9);
    expect(await complete()).toBe(9);
    expect(await unfinished(ids)).toEqual([]);
    expect(await complete()).toBe(0);
  });

  test('keeps what a person said of it', async () => {
    const id = await olderPicture('rated');
    const said = { rating: 4, marks: ['rating:4'], note: 'For the cover' };
    await backend.db.update(images).set(said).where(eq(images.id, id));
    await complete();
    expect(await row(id)).toMatchObject(said);
  });

  test('whose file is missing or damaged has no colours, and the others are done', async () => {
    const [missing, damaged, whole] = (await olderPictures(3)) as [string, string, string];
    await rm(fileOf((await row(missing)).contentKey));
    await writeFile(fileOf((await row(damaged)).contentKey), 'this is no picture');
    expect(await complete()).toBe(3);
    expect((await row(missing)).palette).toEqual([]);
    expect((await row(damaged)).palette).toEqual([]);
    expect((await row(whole)).palette).not.toEqual([]);
  });

  test('that cannot be read now is left, and the others are done', async () => {
    const ids = await olderPictures(6);
    const [first = ''] = ids;
    const file = fileOf((await row(first)).contentKey);
    await rm(file);
    // A folder in a file's place is there and cannot be read.
    await mkdir(file);
    expect(await complete()).toBe(5);
    expect(await unfinished(ids)).toEqual([first]);
  });

  test('is left alone once it is deleted', async () => {
    const id = await olderPicture('deleted');
    await backend.db.update(images).set({ state: 'deleted' }).where(eq(images.id, id));
    expect(await complete()).toBe(0);
    expect((await row(id)).palette).toBeNull();
  });
});

describe('a run that is stopped', () => {
  test('ends with the picture it is at, and the next one goes on from there', async () => {
    const ids = await olderPictures(7);
    const stop = new AbortController();
    let rests = 0;
    const rest = async () => {
      rests += 1;
      if (rests === 5) stop.abort();
    };
    expect(await complete(rest, stop.signal)).toBe(5);
    expect(await unfinished(ids)).toEqual(ids.slice(5));
    expect(await complete()).toBe(2);
    expect(await unfinished(ids)).toEqual([]);
  });
});

describe('two processes on one Postgres', () => {
  test('are never at it both at once', async (context) => {
    context.skip(backend.kind === 'embedded', 'an embedded database has one process');
    const ids = await olderPictures(3);
    const lock = 7_318_401;
    const done = await whileAlone(backend.database, lock, async () => {
      const stop = new AbortController();
      const rest = async (why: 'next' | 'elsewhere') => {
        expect(why).toBe('elsewhere');
        stop.abort();
      };
      return completePictures(backend.database, rest, stop.signal);
    });
    expect(done).toBe(0);
    expect(await unfinished(ids)).toEqual(ids);
    expect(await complete()).toBe(3);
  });
});
