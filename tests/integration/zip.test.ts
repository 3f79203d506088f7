import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { users } from '#lib/accounts/tables';
import type { Viewer } from '#lib/accounts/viewer';
import { changeImagesOf } from '#lib/gallery/change-images';
import type { DownloadChoice } from '#lib/gallery/download-choice';
import { getDownloadFile } from '#lib/gallery/download-file';
import { sumImageFiles } from '#lib/gallery/download-queries';
import { readEmbeddedRecipe } from '#lib/gallery/embedded/read-embedded-recipe';
import { Manifest } from '#lib/gallery/manifest';
import { answerWithZip, beginZip, getZipProgress, stopZip } from '#lib/gallery/zip-download';
import { images } from '#lib/generations/tables';
import { newClientKey, newId } from '#lib/id';
import { imageStore } from '#lib/platform/image-store/image-store';
import { type Backend, startBackend, until } from '#tests/support/backend';
import { noisyPng } from '#tests/support/picture-files';
import { makeTempFolder } from '#tests/support/temp-folder';
import { exiftool, requireDebianTool, unzip } from '../../scripts/debian-tool.ts';

const stranger: Viewer = { id: 'stranger' };
const clock = { timeZone: 'UTC', now: Date.UTC(2026, 10, 23) };
const original: DownloadChoice = { format: 'original' };
const prompt = '灯台 at dawn, a set of 2';

let backend: Backend;
let folder: string;
/** Two of one call, by the demo. */
let made: string[];
/** A PNG of 1500 × 900 that was moved in. */
let imported: string;

beforeAll(async () => {
  requireDebianTool(unzip);
  requireDebianTool(exiftool);
  folder = await makeTempFolder('zip');
  backend = await startBackend();
  await backend.db.insert(users).values({ id: stranger.id, name: 'Stranger' });
  await backend.start();
  const id = await backend.generate(prompt, { set: { maximum: 2 } });
  made = (await backend.untilState(id, 'done')).images.map((image) => image.id);
  imported = await keep(await noisyPng({ width: 1500, height: 900 }));
});

afterAll(async () => {
  await backend.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Puts a picture into the library without more than it needs. */
async function keep(bytes: Buffer, rest: Partial<typeof images.$inferInsert> = {}) {
  const contentKey = await imageStore().put(bytes);
  const id = newId();
  await backend.db.insert(images).values({
    id,
    ownerId: backend.owner.id,
    position: 0,
    state: 'stored',
    source: 'import',
    contentKey,
    smallKey: contentKey,
    largeKey: contentKey,
    mediaType: 'image/png',
    width: 1500,
    height: 900,
    sizeBytes: bytes.length,
    placeholder: 'AA==',
    createdAt: new Date('1971-01-02T03:04:05Z'),
    ...rest,
  });
  return id;
}

async function begin(ids: readonly string[], choice: DownloadChoice = original): Promise<string> {
  const begun = await beginZip(backend.owner, { ids: [...ids], choice }, clock);
  if (!begun.ok) throw new Error(`No ZIP was begun: ${begun.failure.code}.`);
  return begun.value.ticket;
}

async function fetchZip(ticket: string): Promise<Response> {
  const answer = await answerWithZip(backend.owner, ticket, false);
  if (!answer) throw new Error('The ticket is not known.');
  return answer;
}

async function zipOf(ids: readonly string[], choice: DownloadChoice = original) {
  return Buffer.from(await (await fetchZip(await begin(ids, choice))).arrayBuffer());
}

/** Unpacks it with the program that everybody has, which checks every sum on the way. */
async function unpack(zip: Buffer) {
  const name = newClientKey();
  const [path, into] = [join(folder, `${name}.zip`), join(folder, name)];
  await writeFile(path, zip);
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  execFileSync('unzip', ['-t', '-q', path], { env });
  execFileSync('unzip', ['-q', path, '-d', into], { env });
  const manifest = Manifest.parse(JSON.parse(await readFile(join(into, 'manifest.json'), 'utf8')));
  const table = await readFile(join(into, 'manifest.csv'), 'utf8');
  const names = (await readdir(into)).filter((each) => !each.startsWith('manifest.'));
  return { into, manifest, table, names, read: (each: string) => readFile(join(into, each)) };
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('a ZIP of originals', () => {
  test('holds the bytes as they came, under names that say what they are', async () => {
    const { names, manifest, read } = await unpack(await zipOf([...made, imported]));
    const day = (await backend.see(await generationOf(made[0]))).createdAt.slice(0, 10);
    expect(names.toSorted()).toEqual(
      [
        `${day}-灯台-at-dawn-a-set-of-2-${made[0]?.slice(-8)}.jpg`,
        `${day}-灯台-at-dawn-a-set-of-2-${made[1]?.slice(-8)}.jpg`,
        `1971-01-02-${imported.slice(-8)}.png`,
      ].toSorted(),
    );
    expect(manifest.images.map(({ id }) => id)).toEqual([...made, imported]);
    for (const { name, original: from, file } of manifest.images) {
      const bytes = await read(name);
      expect(sha256(bytes)).toBe(from.sha256);
      expect(bytes.length).toBe(file.sizeBytes);
    }
  });

  test('says beforehand exactly how long it is', async () => {
    const answer = await fetchZip(await begin([...made, imported, newId()]));
    const length = Number(answer.headers.get('content-length'));
    expect((await answer.arrayBuffer()).byteLength).toBe(length);
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="seedream-studio-2026-11-23-3-pictures.zip"',
    );
  });

  test('is the same to the byte when it is asked for again', async () => {
    expect(sha256(await zipOf([...made, imported]))).toBe(sha256(await zipOf([...made, imported])));
  });

  test('tells how each was made, and what a person said of it', async () => {
    const [first = ''] = made;
    const { db, owner } = backend;
    await changeImagesOf(db, owner, { ids: [first], change: { kind: 'rate', rating: 4 } });
    const tagged = { kind: 'tag' as const, add: ['=sum', 'blue'], remove: [] };
    await changeImagesOf(db, owner, { ids: [first], change: tagged });
    const { manifest, table } = await unpack(await zipOf([first, imported]));
    expect(manifest.images[0]).toMatchObject({
      prompt,
      recipe: { prompt, set: { maximum: 2 } },
      model: 'seedream-4.0',
      source: 'demo',
      rating: 4,
      tags: ['=sum', 'blue'],
    });
    expect(manifest.images[1]).toMatchObject({ recipe: null, model: null, source: 'import' });
    expect(table).toContain(prompt);
    expect(table).toContain(`"'=sum; blue"`);
  });
});

async function generationOf(id = ''): Promise<string> {
  const [row] = await backend.db
    .select({ id: images.generationId })
    .from(images)
    .where(eq(images.id, id));
  return row?.id ?? '';
}

describe('what is not there', () => {
  test('is named with the reason, and the rest is delivered', async () => {
    const unknown = newId();
    const foreign = await keep(Buffer.from('not mine'), { ownerId: stranger.id });
    const gone = await keep(Buffer.from('soon gone'));
    await imageStore().removeUntouched(
      sha256(Buffer.from('soon gone')),
      new Date(Date.now() + 60_000),
    );
    const ids = [unknown, imported, foreign, gone];
    const begun = await beginZip(backend.owner, { ids, choice: original }, clock);
    expect(begun).toMatchObject({ ok: true, value: { files: 1, missing: 3 } });
    const { names, manifest, table } = await unpack(await zipOf(ids));
    expect(names).toHaveLength(1);
    expect(manifest.missing.map(({ id, reason }) => [id, reason])).toEqual([
      [unknown, 'not-found'],
      [foreign, 'not-found'],
      [gone, 'file-gone'],
    ]);
    expect(table).toContain(unknown);
  });

  test('alone makes no ZIP', async () => {
    const order = { ids: [newId()], choice: original };
    const refused = await beginZip(backend.owner, order, clock);
    expect(refused).toEqual({ ok: false, failure: { code: 'not-found' } });
  });

  test('or is somebody else’s makes no ZIP either, and adds nothing to a size', async () => {
    const refused = await beginZip(stranger, { ids: made, choice: original }, clock);
    expect(refused).toEqual({ ok: false, failure: { code: 'not-found' } });
    expect(await sumImageFiles(backend.db, stranger.id, made)).toMatchObject({ sizeBytes: 0 });
  });

  test('any more when it is to be sent ends the ZIP, and the next order leaves it out', async () => {
    const bytes = Buffer.from('goes in between');
    const leaving = await keep(bytes);
    const ticket = await begin([imported, leaving]);
    await imageStore().removeUntouched(sha256(bytes), new Date(Date.now() + 60_000));
    await expect((await fetchZip(ticket)).arrayBuffer()).rejects.toThrow(/ENOENT/);
    expect(getZipProgress(backend.owner, ticket)).toEqual({ state: 'failed', files: 1, of: 2 });
    expect((await unpack(await zipOf([imported, leaving]))).manifest.missing).toHaveLength(1);
  });

  test('whole cannot become another format, which is said, and its original is delivered', async () => {
    const whole = await noisyPng({ width: 1500, height: 900 });
    const cut = await keep(whole.subarray(0, 100_000));
    const webp = await unpack(await zipOf([cut, imported], { format: 'webp', width: 512 }));
    expect(webp.manifest.images.map(({ id }) => id)).toEqual([imported]);
    expect(webp.manifest.missing).toMatchObject([{ id: cut, reason: 'unreadable' }]);
    expect((await unpack(await zipOf([cut]))).names).toHaveLength(1);
  });
});

describe('a ZIP of pictures that are made for it', () => {
  test.each([
    [{ format: 'webp', width: 512 }, [512, 307]],
    [{ format: 'png', width: 1280 }, [1280, 768]],
    [{ format: 'webp', width: 2048 }, [1500, 900]],
    [{ format: 'png', width: null }, [1500, 900]],
  ] as const)('has them as %j, never enlarged', async (choice, [width, height]) => {
    const { manifest, into } = await unpack(await zipOf([imported], choice));
    const [image] = manifest.images;
    expect(image?.name).toMatch(new RegExp(`\\.${choice.format}$`));
    expect(image?.file).toMatchObject({ width, height, mediaType: `image/${choice.format}` });
    const tags = ['-s3', '-FileType', '-ImageWidth', '-ImageHeight'];
    const seen = execFileSync('exiftool', [...tags, join(into, image?.name ?? '')]);
    const type = choice.format === 'png' ? 'PNG' : /^Extended WEBP|^WEBP/;
    const [kind, ...sides] = seen.toString().trim().split('\n');
    expect(kind).toMatch(type);
    expect(sides.map(Number)).toEqual([width, height]);
  });

  test.each([
    { format: 'recipe' },
    { format: 'webp', width: 512 },
    { format: 'png', width: 512 },
  ] as const)('carries the recipe and the label in each file: %j', async (choice) => {
    const { names, into, read } = await unpack(await zipOf(made, choice));
    expect(names).toHaveLength(2);
    for (const name of names) {
      const found = await readEmbeddedRecipe(await read(name));
      expect(found).toMatchObject({ source: 'studio', recipe: { prompt } });
      const type = execFileSync('exiftool', ['-s3', '-XMP:DigitalSourceType', join(into, name)]);
      expect(type.toString()).toMatch(/trainedAlgorithmicMedia|Trained/i);
    }
  });

  test.each([
    [{ format: 'recipe' }, '.jpg'],
    [{ format: 'webp', width: 512 }, '-512.webp'],
    [{ format: 'png', width: null }, '.png'],
  ] as const)('has the files that each has by itself: %j', async (choice, ending) => {
    const [first = ''] = made;
    const leaving = new AbortController().signal;
    const file = await getDownloadFile(backend.owner, first, choice, leaving);
    if (!file || file === 'busy') return expect.fail(`It is ${file}.`);
    file.letGo?.();
    const { manifest, read } = await unpack(await zipOf([first], choice));
    expect(file.key).toBe(sha256(await read(manifest.images[0]?.name ?? '')));
    expect(file.name).toBe(`at-dawn-a-set-of-2-${first.slice(-8)}${ending}`);
    expect(await getDownloadFile(stranger, first, choice, leaving)).toBeNull();
  });
});

/** The files of the library that this process has open. */
async function openFiles(): Promise<string[]> {
  const numbers = await readdir('/proc/self/fd');
  const paths = await Promise.all(
    numbers.map((number) => readlink(`/proc/self/fd/${number}`).catch(() => '')),
  );
  return paths.filter((path) => path.startsWith(join(backend.dataDir, 'images')));
}

describe('a ZIP that is under way', () => {
  test('reads nothing before somebody does, and then one file', async () => {
    const body = (await fetchZip(await begin([imported, ...made]))).body?.getReader();
    expect(await openFiles()).toEqual([]);
    for (let chunk = 0; chunk < 3; chunk += 1) await body?.read();
    expect(await openFiles()).toHaveLength(1);
    await body?.cancel();
    await until(async () => (await openFiles()).length === 0);
  });

  test('is over when the browser leaves, and can be fetched again', async () => {
    const ticket = await begin([imported, ...made]);
    const body = (await fetchZip(ticket)).body?.getReader();
    for (let chunk = 0; chunk < 3; chunk += 1) await body?.read();
    expect(getZipProgress(backend.owner, ticket)).toMatchObject({ state: 'sending', of: 3 });
    await body?.cancel();
    expect(getZipProgress(backend.owner, ticket)).toMatchObject({ state: 'stopped' });
    await unpack(Buffer.from(await (await fetchZip(ticket)).arrayBuffer()));
    expect(getZipProgress(backend.owner, ticket)).toEqual({ state: 'sent', files: 3, of: 3 });
    expect(await answerWithZip(backend.owner, ticket, false)).toBeNull();
  });

  test.each([original, { format: 'png', width: null }] as const)(
    'breaks off when it is canceled, so that nobody takes it for whole: %j',
    async (choice) => {
      const ticket = await begin([imported, ...made], choice);
      const body = (await fetchZip(ticket)).body?.getReader();
      for (let chunk = 0; chunk < 3; chunk += 1) await body?.read();
      stopZip(stranger, ticket);
      expect(getZipProgress(backend.owner, ticket)).toMatchObject({ state: 'sending' });
      stopZip(backend.owner, ticket);
      await expect(body?.read()).rejects.toThrow('stopped');
      expect(getZipProgress(backend.owner, ticket)).toMatchObject({ state: 'stopped' });
      expect(await answerWithZip(backend.owner, ticket, false)).toBeNull();
      await until(async () => (await openFiles()).length === 0);
    },
  );

  test('is nobody else’s', async () => {
    const ticket = await begin(made);
    expect(await answerWithZip(stranger, ticket, false)).toBeNull();
    expect(getZipProgress(stranger, ticket)).toBeNull();
  });

  test('is only described to who asks for its head', async () => {
    const ticket = await begin(made);
    const answer = await answerWithZip(backend.owner, ticket, true);
    expect(answer?.headers.get('content-type')).toBe('application/zip');
    expect(answer?.body).toBeNull();
    expect(getZipProgress(backend.owner, ticket)).toEqual({ state: 'waiting', files: 0, of: 2 });
  });
});
