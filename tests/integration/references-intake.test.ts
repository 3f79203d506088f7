import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { imageSize } from 'image-size';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { users } from '#lib/accounts/tables';
import type { Intake } from '#lib/references/kept-reference';
import { lookUpReferences } from '#lib/references/look-up';
import { noteDrawing } from '#lib/references/note-drawing';
import { getReferenceFile } from '#lib/references/reference-file';
import { takeIn } from '#lib/references/take-in';
import { type Backend, startBackend } from '#tests/support/backend';
import {
  brandOnly,
  chunkFlood,
  interlacedPng,
  restartFlood,
  svg,
  textBomb,
  vastPng,
} from '#tests/support/odd-files';
import { fileOf, limitCases } from '#tests/support/reference-limits';

const stranger = { id: 'stranger' };

let backend: Backend;
/** How many pieces of work the native decoders were given. */
let decodes = 0;

beforeAll(async () => {
  backend = await startBackend();
  await backend.db.insert(users).values({ id: stranger.id, name: 'Stranger' });
  sharp.queue.on('change', () => {
    decodes += 1;
  });
});

afterAll(() => backend.stop());

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** In pieces, as a network would bring it. */
async function* pieces(bytes: Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

function give(bytes: Uint8Array, name = 'picture.jpg', madeFrom: string | null = null) {
  return takeIn(backend.db, backend.owner, { name, source: pieces(bytes), madeFrom });
}

async function taken(bytes: Uint8Array, name?: string, madeFrom?: string): Promise<Intake> {
  const result = await give(bytes, name, madeFrom);
  if (!result.ok) expect.fail(result.failure.message);
  return result.value;
}

async function sentBytes({ reference }: Intake): Promise<Buffer> {
  if (!reference) expect.fail('nothing to be sent was made');
  const file = await getReferenceFile(backend.owner, reference.key, 'sent');
  if (!file) expect.fail('there is no file');
  return buffer(file.open());
}

const plain = (width = 90, height = 60) =>
  sharp({ create: { width, height, channels: 3, background: '#3a7bd5' } });

describe('the server finds of a file', () => {
  test.each(limitCases)('of $title: $says', async (limit) => {
    const result = await give(await fileOf(limit));
    const said = result.ok
      ? result.value.findings.map(({ sentence }) => sentence).join(' ')
      : result.failure.message;
    if (limit.says) expect(said).toContain(limit.says);
    else expect(result).toMatchObject({ ok: true, value: { findings: [] } });
    expect(result.ok && result.value.reference !== null).toBe(limit.says === null);
  });
});

describe('a lawful file', () => {
  test('is kept to the byte, and what is sent is the same picture without place and camera', async () => {
    const given = await plain()
      .withExif({ IFD0: { Make: 'Camera Works' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
      .jpeg()
      .toBuffer();
    const intake = await taken(given, 'beach.jpg');
    expect(intake.original).toEqual({
      key: sha256(given),
      name: 'beach.jpg',
      kind: 'jpeg',
      sizeBytes: given.length,
    });
    const original = await getReferenceFile(backend.owner, intake.original.key, 'original');
    expect(original && (await buffer(original.open()))).toEqual(given);
    const sent = await sentBytes(intake);
    expect(intake.reference?.key).toBe(sha256(sent));
    expect((await sharp(sent).metadata()).exif).toBeUndefined();
    expect(sent.includes('Camera Works')).toBe(false);
    expect(await sharp(sent).raw().toBuffer()).toEqual(await sharp(given).raw().toBuffer());
  });

  test('that is given twice, even at once, is stored once', async () => {
    const given = await plain(91, 61).png().toBuffer();
    const intakes = await Promise.all(
      ['a.png', 'b.png', 'c.png'].map((name) => taken(given, name)),
    );
    expect(new Set(intakes.map(({ reference }) => reference?.key)).size).toBe(1);
    const { key } = intakes[0]?.original ?? { key: '' };
    const found = await lookUpReferences(backend.owner, { keys: [], originals: [key] });
    expect(found.originals).toHaveLength(1);
  });

  test('is what its bytes are, whatever it is called', async () => {
    const intake = await taken(await plain(92, 62).png().toBuffer(), 'holiday.jpg');
    expect(intake.reference).toMatchObject({ kind: 'png', name: 'holiday.jpg' });
    const file = await getReferenceFile(backend.owner, intake.reference?.key ?? '', 'sent');
    expect(file?.mediaType).toBe('image/png');
  });

  test('has a small picture and a placeholder', async () => {
    const { reference } = await taken(await plain(2000, 1000).jpeg().toBuffer());
    const small = await getReferenceFile(backend.owner, reference?.key ?? '', 'small');
    if (!small) expect.fail('there is no small picture');
    expect(imageSize(await buffer(small.open()))).toMatchObject({
      width: 512,
      height: 256,
      type: 'webp',
    });
    expect(reference?.placeholder).toMatch(/^[\w+/=]{20,60}$/);
  });

  test('of somebody else cannot be had, looked up or built upon', async () => {
    const intake = await taken(await plain(93, 63).jpeg().toBuffer());
    const { key } = intake.original;
    const sentKey = intake.reference?.key ?? '';
    for (const form of ['sent', 'small'] as const) {
      expect(await getReferenceFile(stranger, sentKey, form)).toBeNull();
    }
    expect(await getReferenceFile(stranger, key, 'original')).toBeNull();
    const found = await lookUpReferences(stranger, { keys: [sentKey], originals: [key] });
    expect(found).toEqual({ references: [], originals: [] });
    const source = pieces(await plain().jpeg().toBuffer());
    const built = await takeIn(backend.db, stranger, { name: 'x', source, madeFrom: key });
    expect(built).toMatchObject({ ok: false, failure: { code: 'not-found' } });
  });
});

describe('a drawing', () => {
  const drawing = {
    version: 1 as const,
    marks: [
      {
        id: 'a',
        colour: 'red' as const,
        shape: 'text' as const,
        at: { x: 0.5, y: 0.5 },
        text: 'here',
      },
    ],
  };
  const keyOf = async (width: number) =>
    (await taken(await plain(width, 60).jpeg().toBuffer())).reference?.key ?? '';

  test('is kept with the copy it was drawn on, and with what lies beneath', async () => {
    const [baseKey, key] = [await keyOf(81), await keyOf(82)];
    const noted = await noteDrawing(backend.db, backend.owner, { key, baseKey, drawing });
    expect(noted).toMatchObject({ ok: true, value: { key, baseKey, drawing } });
    const found = await lookUpReferences(backend.owner, { keys: [key], originals: [] });
    expect(found.references[0]).toMatchObject({ baseKey, drawing });
  });

  test('lies on nothing that is somebody else’s, on nothing that is not there, and not on itself', async () => {
    const [baseKey, key] = [await keyOf(83), await keyOf(84)];
    const { db, owner } = backend;
    const refused = { ok: false, failure: { code: 'not-found' } };
    expect(await noteDrawing(db, stranger, { key, baseKey, drawing })).toEqual(refused);
    expect(await noteDrawing(db, owner, { key, baseKey: key, drawing })).toEqual(refused);
    expect(await noteDrawing(db, owner, { key, baseKey: 'a'.repeat(64), drawing })).toEqual(
      refused,
    );
    expect(await noteDrawing(db, owner, { key: 'a'.repeat(64), baseKey, drawing })).toEqual(
      refused,
    );
  });
});

describe('a file to be mended', () => {
  test.each([
    ['turned', async () => plain(94, 64).withMetadata({ orientation: 6 }).jpeg().toBuffer()],
    ['CMYK', async () => plain(95, 65).toColourspace('cmyk').jpeg().toBuffer()],
    ['of 16 bits', async () => plain(96, 66).toColourspace('rgb16').png().toBuffer()],
    ['Display P3', async () => plain(97, 67).withIccProfile('p3').jpeg().toBuffer()],
    ['WebP', async () => plain(98, 68).webp().toBuffer()],
    ['TIFF', async () => plain(99, 69).tiff().toBuffer()],
  ])('because it is %s is kept as it is and nothing is sent of it', async (_what, make) => {
    const given = await make();
    const intake = await taken(given);
    expect(intake.reference).toBeNull();
    expect(intake.findings).toMatchObject([{ canMend: true }]);
    const original = await getReferenceFile(backend.owner, intake.original.key, 'original');
    expect(original && (await buffer(original.open()))).toEqual(given);
    expect(original?.mediaType).toBe('application/octet-stream');
  });

  test('leads to its original once it is mended', async () => {
    const { original } = await taken(await plain(70, 50).webp().toBuffer(), 'screen.webp');
    const mended = await taken(await plain(70, 50).jpeg().toBuffer(), 'screen.webp', original.key);
    expect(mended.reference?.original).toEqual(original);
  });

  test('must be lawful when it comes back, since the browser is not believed', async () => {
    const { original } = await taken(await plain(71, 51).webp().toBuffer());
    const turned = await plain(71, 51).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const result = await give(turned, 'mended.jpg', original.key);
    expect(result).toMatchObject({ ok: false, failure: { code: 'unlawful' } });
  });
});

describe('no native decoder sees', () => {
  test.each([
    ['SVG called PNG', svg, 'not-a-picture'],
    ['a text', Buffer.from('GIF or not'.repeat(20)), 'not-a-picture'],
    ['nothing', Buffer.alloc(0), 'not-a-picture'],
    ['a JPEG that ends after its first bytes', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'damaged'],
  ] as const)('%s: it is refused', async (_what, bytes, code) => {
    decodes = 0;
    const result = await give(bytes, 'cat.png');
    expect(result).toMatchObject({ ok: false, failure: { code } });
    expect(decodes).toBe(0);
  });

  test.each([
    ['HEIC called PNG', async () => brandOnly('heic'), 'format'],
    ['AVIF called PNG', async () => brandOnly('avif'), 'format'],
    ['65,500 × 65,500 pixels in a few bytes', async () => vastPng(), 'pixels'],
    ['6000 × 6000 interlaced pixels of 16 bits', async () => interlacedPng(6000, 16, 3), 'depth'],
  ] as const)('%s: it waits to be mended', async (_what, make, code) => {
    const bytes = await make();
    decodes = 0;
    const { findings, reference } = await taken(bytes, 'cat.png');
    expect(findings.map((finding) => finding.code)).toContain(code);
    expect(reference).toBeNull();
    expect(decodes).toBe(0);
  });
});

describe('a file of more parts than anybody writes', () => {
  test.each([
    ['markers in a JPEG', async () => restartFlood(await plain(300, 200).jpeg().toBuffer())],
    ['chunks in a PNG', async () => chunkFlood(await plain(300, 200).png().toBuffer())],
  ])('is damaged, before a decoder sees it: %s', async (_what, make) => {
    const bytes = await make();
    decodes = 0;
    expect(await give(bytes)).toMatchObject({ ok: false, failure: { code: 'damaged' } });
    expect(decodes).toBe(0);
  });
});

describe('a text of 200 MB, packed small', () => {
  test('is never unpacked: what is decoded and sent has no texts', async () => {
    const bomb = await textBomb();
    const intake = await taken(bomb, 'bomb.png');
    const sent = await sentBytes(intake);
    expect(sent.length).toBeLessThan(2000);
    expect(sent.includes('zTXt')).toBe(false);
  });
});

describe('a file that is cut', () => {
  test.each(['jpeg', 'png'] as const)(
    '(%s) is damaged, and nothing of it is kept',
    async (kind) => {
      const whole = await plain(300, 200).toFormat(kind).toBuffer();
      const half = whole.subarray(0, Math.floor(whole.length / 2));
      expect(await give(half)).toMatchObject({ ok: false, failure: { code: 'damaged' } });
      const found = await lookUpReferences(backend.owner, { keys: [], originals: [sha256(half)] });
      expect(found.originals).toEqual([]);
    },
  );

  test('by a network that went away leaves nothing behind', async () => {
    const whole = await plain(301, 201).jpeg().toBuffer();
    async function* torn() {
      yield whole.subarray(0, whole.length - 50);
      throw new Error('gone');
    }
    const delivery = { name: 'torn.jpg', source: torn(), madeFrom: null };
    await expect(takeIn(backend.db, backend.owner, delivery)).rejects.toThrow('gone');
    expect(await readdir(join(backend.dataDir, 'images', 'incoming'))).toEqual([]);
  });
});
