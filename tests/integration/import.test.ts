import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { users } from '#lib/accounts/tables';
import { emptyRecipe } from '#lib/compose/empty-recipe';
import { changeImagesOf } from '#lib/gallery/change-images';
import { getImageDetail } from '#lib/gallery/image-detail';
import { getImageFile } from '#lib/gallery/image-file';
import { takeImportUpload } from '#lib/gallery/import-upload';
import type { ImportedPicture } from '#lib/gallery/imported-picture';
import { imports } from '#lib/gallery/tables';
import { type ImportDelivery, takeImport } from '#lib/gallery/take-import';
import { images } from '#lib/generations/tables';
import { type Backend, startBackend } from '#tests/support/backend';
import { embedRecipe } from '#tests/support/embed-recipe';
import { brandOnly, chunkFlood, restartFlood, svg, vastPng } from '#tests/support/odd-files';
import { cutShort, jpegWithOrientation } from '#tests/support/picture-files';
import { textChunk } from '#tests/support/pictures-with-texts';

const stranger = { id: 'stranger' };

let backend: Backend;

beforeAll(async () => {
  backend = await startBackend();
  await backend.db.insert(users).values({ id: stranger.id, name: 'Stranger' });
});

afterAll(() => backend.stop());

/** In pieces, as a network would bring it. */
async function* pieces(bytes: Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

function give(bytes: Uint8Array, said: Partial<ImportDelivery> = {}, owner = backend.owner) {
  return takeImport(backend.db, owner, {
    fileName: 'picture.png',
    source: pieces(bytes),
    maxBytes: 100_000_000,
    modifiedAt: null,
    facts: null,
    ...said,
  });
}

async function taken(...given: Parameters<typeof give>): Promise<ImportedPicture> {
  const result = await give(...given);
  if (!result.ok) expect.fail(result.failure.message);
  return result.value;
}

async function detailOf({ imageId }: ImportedPicture) {
  const image = await getImageDetail(backend.owner, imageId);
  if (!image) expect.fail('the picture is not in the gallery');
  return image;
}

let width = 60;

/** No two calls give the same picture. */
function plain() {
  width += 1;
  return sharp({ create: { width, height: 40, channels: 3, background: '#3a7bd5' } });
}

/** Behind the signature and the header. */
function withText(png: Buffer, chunk: Buffer): Buffer {
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}

const a1111 =
  'a lighthouse at dawn\nNegative prompt: fog\nSteps: 20, Seed: 5, Size: 1536x1024, Model: sea';

describe('an imported picture', () => {
  test('is in the gallery, to the byte, with variants, placeholder and palette', async () => {
    const given = await plain().jpeg().toBuffer();
    const picture = await taken(given, { fileName: 'beach.jpg' });
    expect(picture).toMatchObject({ state: 'kept', tool: null });
    const image = await detailOf(picture);
    expect(image).toMatchObject({
      source: 'import',
      prompt: '',
      recipe: null,
      generationId: null,
      fileName: 'beach.jpg',
      mediaType: 'image/jpeg',
      width,
      height: 40,
      sizeBytes: given.length,
    });
    expect(image.palette.length).toBeGreaterThan(0);
    expect(image.placeholder).toMatch(/^[\w+/=]{20,60}$/);
    const original = await getImageFile(backend.owner, image.id, 'original');
    expect(original && (await buffer(original.open()))).toEqual(given);
    for (const variant of ['small', 'large'] as const) {
      expect(await getImageFile(backend.owner, image.id, variant)).not.toBeNull();
    }
  });

  test('stands upright as its EXIF says', async () => {
    const picture = await taken(await jpegWithOrientation(6));
    expect(await detailOf(picture)).toMatchObject({ width: 120, height: 80 });
  });

  test('is not to be had by anybody else, who may have the same one', async () => {
    const given = await plain().png().toBuffer();
    const { imageId } = await taken(given);
    expect(await getImageDetail(stranger, imageId)).toBeNull();
    const theirs = await taken(given, {}, stranger);
    expect(theirs.state).toBe('kept');
    expect(theirs.imageId).not.toBe(imageId);
  });
});

describe('the same bytes', () => {
  test('are one picture, one after another and side by side', async () => {
    const given = await plain().png().toBuffer();
    const both = await Promise.all([taken(given), taken(given)]);
    expect(both.map(({ state }) => state).sort()).toEqual(['here', 'kept']);
    expect(new Set(both.map(({ imageId }) => imageId)).size).toBe(1);
    expect(await taken(given, { fileName: 'again.png' })).toMatchObject({ state: 'here' });
  });

  test('are said to be in the trash when they are', async () => {
    const given = await plain().png().toBuffer();
    const { imageId } = await taken(given);
    const change = { kind: 'trash', isTrashed: true } as const;
    await changeImagesOf(backend.db, backend.owner, { ids: [imageId], change });
    expect(await taken(given)).toMatchObject({ state: 'trashed', imageId });
  });
});

describe('the date of a picture', () => {
  const idTime = (id: string) => Number.parseInt(id.replace('-', '').slice(0, 12), 16);

  test('is that of the camera before that of the file', async () => {
    const given = await plain()
      .withExif({
        IFD2: { DateTimeOriginal: '2019:05:04 10:20:30', OffsetTimeOriginal: '+02:00' },
      })
      .jpeg()
      .toBuffer();
    const picture = await taken(given, { modifiedAt: Date.UTC(2021, 0, 1) });
    const image = await detailOf(picture);
    expect(image.createdAt).toBe('2019-05-04T08:20:30.000Z');
    expect(idTime(picture.imageId)).toBe(Date.UTC(2019, 4, 4, 8, 20, 30));
  });

  test('is that of the file where nothing else is said', async () => {
    const modifiedAt = Date.UTC(2021, 0, 1);
    const picture = await taken(await plain().png().toBuffer(), { modifiedAt });
    expect((await detailOf(picture)).createdAt).toBe('2021-01-01T00:00:00.000Z');
  });

  test('is never in the future', async () => {
    const before = Date.now();
    const modifiedAt = before + 3_600_000;
    const image = await detailOf(await taken(await plain().png().toBuffer(), { modifiedAt }));
    expect(Date.parse(image.createdAt)).toBeGreaterThanOrEqual(before);
    expect(Date.parse(image.createdAt)).toBeLessThanOrEqual(Date.now());
  });
});

describe('what a picture says of itself', () => {
  const importOf = async ({ imageId }: ImportedPicture) =>
    (await backend.db.select().from(imports).where(eq(imports.imageId, imageId)))[0];

  test('is read from a PNG of the studio', async () => {
    const recipe = { ...emptyRecipe, prompt: 'a lighthouse in fog' };
    const facts = {
      recipe,
      alternativeText: '',
      createdAt: '2024-03-02T01:00:00.000Z',
      provider: 'seedream',
      width,
      height: 40,
      promptWriter: null,
    } as const;
    const file = await embedRecipe(await plain().png().toBuffer(), 'png', facts);
    const picture = await taken(file ?? Buffer.alloc(0));
    expect(picture.tool).toBe('studio');
    expect(await importOf(picture)).toMatchObject({ tool: 'studio', recipe, leftOut: [] });
    expect(await detailOf(picture)).toMatchObject({
      prompt: 'a lighthouse in fog',
      createdAt: '2024-03-02T01:00:00.000Z',
    });
  });

  test('is read from a PNG of the A1111 family, with what has no place here', async () => {
    const png = await plain().png().toBuffer();
    const picture = await taken(withText(png, textChunk.plain('parameters', a1111)));
    expect(await importOf(picture)).toMatchObject({
      tool: 'a1111',
      recipe: { prompt: 'a lighthouse at dawn', size: { width: 1536, height: 1024 } },
      leftOut: ['negative prompt', 'model', 'seed', 'steps'],
    });
    expect((await detailOf(picture)).prompt).toBe('a lighthouse at dawn');
  });

  test('stands for a prompt where there is no recipe', async () => {
    const png = await plain().png().toBuffer();
    const said = withText(png, textChunk.international('Description', 'our house in the snow'));
    expect((await detailOf(await taken(said))).prompt).toBe('our house in the snow');
  });
});

describe('a file that cannot be kept says why', () => {
  test.each([
    ['a drawing in text', async () => svg, 'not-a-picture'],
    ['nothing', async () => Buffer.alloc(0), 'not-a-picture'],
    ['a few letters', async () => Buffer.from('notes'), 'not-a-picture'],
    ['HEIC', async () => brandOnly('heic'), 'format'],
    ['WebP', async () => plain().webp().toBuffer(), 'format'],
    ['a JPEG that is cut', async () => cutShort(await plain().jpeg().toBuffer()), 'damaged'],
    ['a PNG that is cut', async () => cutShort(await plain().png().toBuffer()), 'damaged'],
    ['65,500 × 65,500 pixels', async () => vastPng(), 'too-large'],
    [
      'a JPEG of 5,000,000 markers',
      async () => restartFlood(await plain().jpeg().toBuffer()),
      'damaged',
    ],
    [
      'a PNG of more chunks than anybody writes',
      async () => chunkFlood(await plain().png().toBuffer()),
      'damaged',
    ],
  ] as const)('%s', async (_what, make, code) => {
    const count = () => backend.db.$count(images);
    const before = await count();
    expect(await give(await make())).toMatchObject({ ok: false, failure: { code } });
    expect(await count()).toBe(before);
    expect(await readdir(join(backend.dataDir, 'images', 'incoming'))).toEqual([]);
  });

  test.each([
    [-1, false],
    [0, true],
    [1, true],
  ])('when %i bytes are left of what it may weigh', async (left, isTaken) => {
    const given = await plain().png().toBuffer();
    const result = await give(given, { maxBytes: given.length + left });
    expect(result.ok).toBe(isTaken);
    if (!result.ok) expect(result.failure.code).toBe('over-limit');
  });
});

describe('the body of a request', () => {
  const post = (query: string, body: Uint8Array) =>
    takeImportUpload(
      backend.owner,
      new Request(`http://studio/api/images/import?${query}`, {
        method: 'POST',
        body: body as Uint8Array<ArrayBuffer>,
      }),
    );

  const head = (said: object) => Buffer.from(JSON.stringify(said));

  test('says what a converted file said before', async () => {
    const found = {
      source: 'swarmui',
      recipe: { prompt: 'a cat' },
      askedSize: null,
      leftOut: ['seed'],
    };
    const said = head({ found, description: '', madeAt: Date.UTC(2020, 1, 1) });
    const picture = await plain().jpeg().toBuffer();
    const result = await post(`name=cat.webp&head=${said.length}`, Buffer.concat([said, picture]));
    if (!result.ok) expect.fail(result.failure.message);
    expect(result.value).toMatchObject({ state: 'kept', tool: 'swarmui' });
    expect(await detailOf(result.value)).toMatchObject({
      prompt: 'a cat',
      fileName: 'cat.webp',
      createdAt: '2020-02-01T00:00:00.000Z',
      sizeBytes: picture.length,
    });
  });

  test.each([
    ['no JSON', Buffer.from('{"found'), 'invalid'],
    ['a program that nobody knows', head({ found: { source: 'x' }, description: '' }), 'invalid'],
    [
      'a prompt of nothing but blanks',
      head({
        found: { source: 'a1111', recipe: { prompt: ' ' }, askedSize: null, leftOut: [] },
        description: '',
        madeAt: null,
      }),
      'invalid',
    ],
  ])('is not believed when it says %s', async (_what, said, code) => {
    const body = Buffer.concat([said, await plain().png().toBuffer()]);
    const result = await post(`name=x.png&head=${said.length}`, body);
    expect(result).toMatchObject({ ok: false, failure: { code } });
  });

  test('may come byte by byte', async () => {
    const blanks = Buffer.alloc(200_000, ' ');
    const said = Buffer.concat([head({ found: null, description: '', madeAt: null }), blanks]);
    const body = Buffer.concat([said, await plain().png().toBuffer()]);
    const request = new Request(`http://studio/api/images/import?name=x.png&head=${said.length}`, {
      method: 'POST',
      body: Readable.toWeb(Readable.from(pieces(body, 1))) as ReadableStream,
      duplex: 'half',
    } as RequestInit);
    const result = await takeImportUpload(backend.owner, request);
    expect(result).toMatchObject({ ok: true, value: { state: 'kept' } });
  });

  test('that ends before it said all is incomplete', async () => {
    expect(await post('name=x.png&head=50', Buffer.from('{}'))).toMatchObject({
      ok: false,
      failure: { code: 'incomplete' },
    });
  });
});
