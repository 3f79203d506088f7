import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readFileKind } from '#lib/references/file-kind';
import { type Orientation, uprightSize } from '#lib/references/picture-facts';
import { readPictureFacts } from '#lib/references/picture-header';
import { stripMetadata } from '#lib/references/strip-metadata';
import {
  brandOnly,
  chunk,
  header,
  interlacedPng,
  png,
  svg,
  vastPng,
} from '#tests/support/odd-files';

const plain = (width = 40, height = 30) =>
  sharp({ create: { width, height, channels: 3, background: '#3a7bd5' } });

function factsOf(bytes: Uint8Array) {
  const read = readPictureFacts(bytes);
  return read.ok ? read.value : read.failure;
}

describe('the kind of a file', () => {
  test.each([
    ['jpeg', () => plain().jpeg().toBuffer()],
    ['png', () => plain().png().toBuffer()],
    ['webp', () => plain().webp().toBuffer()],
    ['avif', () => plain().avif().toBuffer()],
    ['gif', () => plain().gif().toBuffer()],
    ['tiff', () => plain().tiff().toBuffer()],
    ['heic', async () => brandOnly('heic')],
    ['bmp', async () => Buffer.from('BM\x36\0\0\0', 'latin1')],
  ] as const)('%s is told by its first bytes', async (kind, make) => {
    expect(readFileKind(await make())).toBe(kind);
  });

  test.each([
    ['SVG', svg],
    ['PDF', Buffer.from('%PDF-1.7')],
    ['a film', Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 'latin1')],
    ['nothing', Buffer.alloc(0)],
    ['one byte', Buffer.from([0xff])],
  ])('%s is none', (_what, bytes) => {
    expect(readFileKind(bytes)).toBeNull();
  });
});

describe('the header of a JPEG', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8] as const)(
    'with EXIF orientation %i is read upright',
    async (orientation: Orientation) => {
      const bytes = await plain(40, 30).withMetadata({ orientation }).jpeg().toBuffer();
      const facts = factsOf(bytes);
      expect(facts).toMatchObject({ kind: 'jpeg', width: 40, height: 30, orientation });
      const { autoOrient } = await sharp(bytes).metadata();
      if (typeof facts === 'string') expect.fail(facts);
      expect(uprightSize(facts)).toEqual({ width: autoOrient.width, height: autoOrient.height });
    },
  );

  test('says grey, sRGB, CMYK and foreign colours apart', async () => {
    const grey = await plain().toColourspace('b-w').jpeg().toBuffer();
    const cmyk = await plain().toColourspace('cmyk').jpeg().toBuffer();
    const p3 = await plain().withIccProfile('p3').jpeg().toBuffer();
    const srgb = await plain().withIccProfile('srgb').jpeg().toBuffer();
    expect(factsOf(grey)).toMatchObject({ colour: 'grey', foreignProfile: null });
    expect(factsOf(cmyk)).toMatchObject({ colour: 'cmyk' });
    expect(factsOf(p3)).toMatchObject({
      colour: 'rgb',
      foreignProfile: expect.stringMatching(/P3/),
    });
    expect(factsOf(srgb)).toMatchObject({ colour: 'rgb', foreignProfile: null });
  });

  test('of a progressive picture is read as well', async () => {
    const bytes = await plain(70, 50).jpeg({ progressive: true }).toBuffer();
    expect(factsOf(bytes)).toMatchObject({ width: 70, height: 50, bitDepth: 8 });
  });

  test('that is cut before its dimensions is damaged, wherever it is cut', async () => {
    const bytes = await plain().jpeg().toBuffer();
    for (let length = 3; length < 60; length += 1) {
      expect(['damaged', 'not-a-picture']).toContain(factsOf(bytes.subarray(0, length)));
    }
  });
});

describe('the header of a PNG', () => {
  test('says depth, alpha, turn and colours', async () => {
    const deep = await plain().toColourspace('rgb16').png().toBuffer();
    const clear = await plain().ensureAlpha(0.5).png().toBuffer();
    const turned = await plain().withMetadata({ orientation: 6 }).png().toBuffer();
    const p3 = await plain().withIccProfile('p3').png().toBuffer();
    expect(factsOf(deep)).toMatchObject({ bitDepth: 16, hasAlpha: false });
    expect(factsOf(clear)).toMatchObject({ bitDepth: 8, hasAlpha: true });
    expect(factsOf(turned)).toMatchObject({ orientation: 6, width: 40, height: 30 });
    expect(factsOf(p3)).toMatchObject({ foreignProfile: expect.any(String) });
    expect(factsOf(await plain().png().toBuffer())).toMatchObject({ foreignProfile: null });
  });

  test.each([
    ['sRGB gamma', 45_455, null],
    ['a gamma of 1', 100_000, 'gamma 1'],
  ])('with %s: %s', (_what, gamma, foreignProfile) => {
    const data = Buffer.alloc(4);
    data.writeUInt32BE(gamma);
    const bytes = png(header({ width: 20, height: 20 }), chunk('gAMA', data), chunk('IEND'));
    expect(factsOf(bytes)).toMatchObject({ foreignProfile });
  });

  test('of a bomb is read without unpacking anything', () => {
    expect(factsOf(vastPng())).toMatchObject({ width: 65_500, height: 65_500 });
    expect(factsOf(interlacedPng(600, 16, 3))).toMatchObject({ bitDepth: 16, width: 600 });
  });

  test('without pixels to come is damaged', () => {
    expect(factsOf(png(header({ width: 0, height: 20 }), chunk('IEND')))).toBe('damaged');
    expect(factsOf(png(chunk('IEND')))).toBe('damaged');
  });
});

describe('what is taken out of a file', () => {
  const exif = { IFD0: { Copyright: 'Somebody' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } };

  test.each(['jpeg', 'png'] as const)('of a %s is all but the picture', async (kind) => {
    const given = await plain(60, 40)
      .withExif(exif)
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>')
      .toFormat(kind)
      .toBuffer();
    const stripped = stripMetadata(Buffer.concat([given, Buffer.from('behind its end')]), kind);
    if (!stripped) expect.fail('not stripped');
    const { exif: left, xmp, icc } = await sharp(stripped).metadata();
    expect({ left, xmp, icc }).toEqual({ left: undefined, xmp: undefined, icc: undefined });
    expect(Buffer.from(stripped).includes('Somebody')).toBe(false);
    expect(Buffer.from(stripped).includes('behind its end')).toBe(false);
    expect(await sharp(stripped).raw().toBuffer()).toEqual(await sharp(given).raw().toBuffer());
  });

  test('of a bare file is nothing, and the array is the same one', async () => {
    const bytes = await plain().png({ compressionLevel: 9 }).toBuffer();
    const once = stripMetadata(bytes, 'png');
    if (!once) expect.fail('not stripped');
    expect(stripMetadata(once, 'png')).toBe(once);
  });

  test('cannot be told of a file that is cut', async () => {
    const jpeg = await plain().jpeg().toBuffer();
    const pngBytes = await plain().png().toBuffer();
    expect(stripMetadata(jpeg.subarray(0, -2), 'jpeg')).toBeNull();
    expect(stripMetadata(pngBytes.subarray(0, -12), 'png')).toBeNull();
  });

  test('keeps every scan of a progressive JPEG, and the colours of CMYK as they are', async () => {
    const noise = sharp({
      create: {
        width: 200,
        height: 150,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
      },
    });
    const given = await noise
      .jpeg({ progressive: true })
      .withMetadata({ orientation: 3 })
      .toBuffer();
    const stripped = stripMetadata(given, 'jpeg');
    if (!stripped) expect.fail('not stripped');
    expect(await sharp(stripped).raw().toBuffer()).toEqual(await sharp(given).raw().toBuffer());
  });
});
