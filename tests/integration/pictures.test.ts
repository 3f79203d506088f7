import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { thumbHashToRGBA } from 'thumbhash';
import { beforeAll, describe, expect, test } from 'vitest';
import { variantSides } from '#lib/generations/image-address';
import { makeForms, readPicture } from '#lib/platform/pixels/picture';

/** A variant of a picture whose longer side is at most so long. */
async function makeVariant(bytes: Uint8Array, side: number) {
  return (await makeForms(bytes, { small: side, large: Math.max(side, variantSides.large) })).small;
}

/** A picture of noise, which compresses badly and so has bytes to be cut. */
function picture(width: number, height: number): Sharp {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  return sharp({ create: { width, height, channels: 3, background: 'teal', noise } });
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A PNG that claims any dimensions and has next to no pixels. */
function claimedPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const pixels = chunk('IDAT', deflateSync(Buffer.alloc(100)));
  return Buffer.concat([signature, chunk('IHDR', header), pixels, chunk('IEND', Buffer.alloc(0))]);
}

const svg = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
);

let jpeg: Buffer;
let png: Buffer;
let webp: Buffer;

beforeAll(async () => {
  jpeg = await picture(800, 600).jpeg().toBuffer();
  png = await picture(300, 200).png().toBuffer();
  webp = await picture(64, 64).webp().toBuffer();
});

describe('what a file is', () => {
  test('is read from its bytes', async () => {
    expect(await readPicture(jpeg)).toEqual({
      ok: true,
      value: { width: 800, height: 600, mediaType: 'image/jpeg' },
    });
    expect(await readPicture(png)).toEqual({
      ok: true,
      value: { width: 300, height: 200, mediaType: 'image/png' },
    });
  });

  test('has the dimensions that are seen, after its orientation', async () => {
    const turned = await picture(800, 600).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await readPicture(turned)).toMatchObject({ value: { width: 600, height: 800 } });
    expect(await makeVariant(turned, 512)).toMatchObject({ width: 384, height: 512 });
  });

  /** Whatever they are called, their first bytes are not those of a JPEG or a PNG. */
  const others: readonly (readonly [string, () => Uint8Array])[] = [
    ['SVG', () => svg],
    ['SVG behind a byte order mark', () => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), svg])],
    ['WebP', () => webp],
    ['HEIC', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')],
    ['AVIF', () => Buffer.from('\0\0\0\x1cftypavif\0\0\0\0avifmif1', 'latin1')],
    ['GIF', () => Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1')],
    ['TIFF', () => Buffer.from('II*\0\x08\0\0\0', 'latin1')],
    ['PDF', () => Buffer.from('%PDF-1.7')],
    ['HTML', () => Buffer.from('<!doctype html><h1>Sign in</h1>')],
    ['nothing', () => Buffer.alloc(0)],
    ['two bytes of a JPEG', () => Buffer.from([0xff, 0xd8])],
  ];

  test.each(others)('%s is no picture', async (_what, bytes) => {
    expect(await readPicture(bytes())).toEqual({ ok: false, failure: 'not-a-picture' });
  });

  test.each(others.slice(0, -1))(
    '%s would find no decoder even without that check',
    async (_what, bytes) => {
      await expect(makeVariant(bytes(), 512)).rejects.toThrow(/unsupported image format|empty/);
    },
  );

  test.each([
    ['a JPEG', () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), svg])],
    ['a PNG', () => Buffer.concat([png.subarray(0, 8), svg])],
  ])('%s by its first bytes only is no picture', async (_what, bytes) => {
    expect(await readPicture(bytes())).toEqual({ ok: false, failure: 'not-a-picture' });
  });
});

describe('a picture that claims to be large', () => {
  test.each([
    [7999, 5000, true],
    [8000, 5000, true],
    [8001, 5000, false],
    [65_500, 65_500, false],
    [100_000, 401, false],
  ])('%i × %i is accepted: %s', async (width, height, accepted) => {
    const facts = await readPicture(claimedPng(width, height));
    expect(facts).toEqual(
      accepted
        ? { ok: true, value: { width, height, mediaType: 'image/png' } }
        : { ok: false, failure: 'too-large' },
    );
  });

  test('is not decoded either, and costs no memory', async () => {
    const before = process.memoryUsage.rss();
    const bomb = claimedPng(65_500, 65_500);
    await expect(makeVariant(bomb, 512)).rejects.toThrow(/pixel limit/);
    // Its pixels would be 12 GiB.
    expect(process.memoryUsage.rss() - before).toBeLessThan(256 * 1024 * 1024);
  });
});

describe('a picture that is cut', () => {
  test.each([
    ['JPEG', () => jpeg, 0.5],
    ['JPEG', () => jpeg, 0.9],
    ['PNG', () => png, 0.5],
  ])('%s is read by its header and refused by its pixels', async (_what, bytes, part) => {
    const cut = bytes().subarray(0, bytes().length * part);
    expect(await readPicture(cut)).toMatchObject({ ok: true });
    await expect(makeVariant(cut, 512)).rejects.toThrow();
  });
});

describe('a picture with a flaw that every viewer overlooks', () => {
  test.each([
    ['bytes after its end', () => Buffer.concat([jpeg, Buffer.from('left by some tool')])],
    ['stray bytes between its segments', () => insertBeforeFrame(jpeg, Buffer.from([1, 2, 3]))],
  ])('is kept: %s', async (_what, bytes) => {
    expect(await readPicture(bytes())).toMatchObject({ ok: true });
    expect(await makeVariant(bytes(), 512)).toMatchObject({ width: 512, height: 384 });
  });

  function insertBeforeFrame(bytes: Buffer, stray: Buffer): Buffer {
    const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
    return Buffer.concat([bytes.subarray(0, frame), stray, bytes.subarray(frame)]);
  }
});

describe('a smaller form', () => {
  test.each([
    [800, 600, 512, [512, 384]],
    [600, 800, 512, [384, 512]],
    [300, 200, 512, [300, 200]],
    [4096, 256, 512, [512, 32]],
    [256, 4096, 512, [32, 512]],
    [512, 512, 512, [512, 512]],
    [513, 513, 512, [512, 512]],
  ])('of %i × %i within %i is %j', async (width, height, side, sides) => {
    const variant = await makeVariant(await picture(width, height).png().toBuffer(), side);
    expect([variant.width, variant.height]).toEqual(sides);
    expect(Buffer.from(variant.bytes).toString('latin1', 8, 12)).toBe('WEBP');
  });

  test('tells nobody where it was taken', async () => {
    const exif = { IFD3: { GPSLatitude: '51/1 30/1 0/1' } };
    const located = await picture(64, 64).withExif(exif).jpeg().toBuffer();
    expect(located.includes('Exif')).toBe(true);
    const { bytes } = await makeVariant(located, 512);
    expect(Buffer.from(bytes).includes('EXIF')).toBe(false);
  });
});

describe('a placeholder', () => {
  test.each([
    [1024, 1024],
    [4096, 256],
    [256, 4096],
  ])('of %i × %i is a ThumbHash of about the same shape', async (width, height) => {
    const forms = await makeForms(await picture(width, height).jpeg().toBuffer(), variantSides);
    const hash = Buffer.from(forms.placeholder, 'base64');
    expect(hash.length).toBeLessThanOrEqual(32);
    const { w, h } = thumbHashToRGBA(hash);
    expect(Math.sign(w - h)).toBe(Math.sign(width - height));
  });
});
