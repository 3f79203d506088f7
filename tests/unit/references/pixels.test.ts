import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { edgeColour } from '#lib/references/pixels/edge-colour';
import { profiledPng } from '#lib/references/pixels/profiled-png';
import { decodeTiff } from '#lib/references/pixels/tiff';
import { type RawPicture, turnUpright } from '#lib/references/pixels/turn-upright';
import { isWhole } from '#lib/references/pixels/whole-file';
import * as files from '#tests/support/picture-files';

const orientations = [1, 2, 3, 4, 5, 6, 7, 8] as const;

async function rawOf(file: Buffer): Promise<RawPicture> {
  const { data, info } = await sharp(file)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: Uint8ClampedArray.from(data) };
}

/** The four corners of a picture, without how opaque they are. */
function cornersOf({ width, height, pixels }: RawPicture): number[][] {
  const at = (x: number, y: number) => [...pixels.slice((y * width + x) * 4).slice(0, 3)];
  const [right, bottom] = [width - 4, height - 4];
  return [at(3, 3), at(right, 3), at(3, bottom), at(right, bottom)];
}

const expected = Object.values(files.cornerColours);

function farthest(corners: readonly (readonly number[])[]): number {
  const offs = corners.flatMap((corner, place) =>
    corner.map((channel, index) => Math.abs(channel - (expected[place]?.[index] ?? 0))),
  );
  return Math.max(...offs);
}

describe('a picture stored turned or mirrored', () => {
  test.each(orientations)('lies upright from orientation %i', async (orientation) => {
    const stored = await rawOf(await files.jpegWithOrientation(orientation));
    const upright = turnUpright(stored, orientation);
    expect(upright).toMatchObject(files.cornersSize);
    expect(farthest(cornersOf(upright))).toBeLessThan(12);
  });
});

describe('a TIFF is decoded', () => {
  const forms = ['plain', 'lzw', 'deflate', 'packbits', 'jpeg', 'tiled', '16-bit'] as const;

  test.each(forms)('when it is %s', async (form) => {
    const decoded = await decodeTiff(Uint8Array.from(await files.tiff(form)));
    if (!decoded.ok) throw new Error(decoded.failure.message);
    expect(farthest(cornersOf(decoded.value.picture))).toBeLessThan(12);
  });

  test.each(orientations)('upright from orientation %i', async (orientation) => {
    const decoded = await decodeTiff(Uint8Array.from(await files.tiffWithOrientation(orientation)));
    if (!decoded.ok) throw new Error(decoded.failure.message);
    expect(decoded.value.picture).toMatchObject(files.cornersSize);
    expect(farthest(cornersOf(decoded.value.picture))).toBeLessThan(2);
  });

  test('from inks, near enough to tell the colours', async () => {
    const decoded = await decodeTiff(Uint8Array.from(await files.cmykTiff()));
    if (!decoded.ok) throw new Error(decoded.failure.message);
    expect(farthest(cornersOf(decoded.value.picture))).toBeLessThan(100);
  });

  test('and one whose strips are missing is called cut off', async () => {
    const whole = Uint8Array.from(await files.tiff());
    // The directory stands in front of a copy whose strips lie behind its end.
    const view = new DataView(whole.buffer);
    const directory = view.getUint32(4, true);
    for (let entry = 0; entry < view.getUint16(directory, true); entry += 1) {
      const at = directory + 2 + entry * 12;
      if (view.getUint16(at, true) === 273) view.setUint32(at + 8, whole.length, true);
    }
    const decoded = await decodeTiff(whole);
    expect(decoded.ok ? null : decoded.failure.code).toBe('damaged');
  });
});

describe('the end of a file', () => {
  const kinds = {
    jpeg: files.jpeg,
    png: files.png,
    webp: files.webp,
    avif: files.avif,
    heic: files.heic,
  } as const;

  test.each(Object.entries(kinds))(
    '%s: there, cut off, or followed by more',
    async (name, make) => {
      const kind = name as keyof typeof kinds;
      const whole = Uint8Array.from(await make());
      expect(isWhole(kind, whole)).toBe(true);
      expect(isWhole(kind, whole.subarray(0, whole.length - 20))).toBe(false);
      if (kind === 'heic' || kind === 'avif') return;
      const longer = new Uint8Array(whole.length + 100);
      longer.set(whole);
      expect(isWhole(kind, longer)).toBe(true);
    },
  );

  test('of a JPEG is not that of the thumbnail inside it', async () => {
    const thumbnail = await files.jpeg();
    const picture = await files.jpeg({ width: 400, height: 300 });
    // As EXIF does: a whole JPEG in a segment at the front.
    const length = Buffer.alloc(2);
    length.writeUInt16BE(thumbnail.length + 2);
    const head = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1]), length, thumbnail]);
    const cut = Buffer.concat([head, picture.subarray(2, picture.length - 20)]);
    expect(isWhole('jpeg', cut)).toBe(false);
    expect(isWhole('jpeg', Buffer.concat([head, picture.subarray(2)]))).toBe(true);
  });
});

describe('the colour of the edges', () => {
  const pictureOf = (width: number, height: number, colour: (x: number, y: number) => number[]) => {
    const pixels = new Uint8ClampedArray(width * height * 4);
    for (let at = 0; at < width * height; at += 1) {
      pixels.set(colour(at % width, Math.floor(at / width)), at * 4);
    }
    return { width, height, pixels };
  };
  const sky = [27, 42, 60, 255];
  const sun = [250, 220, 90, 255];

  test('is the commonest one along the long edges, whatever lies between them', () => {
    const wide = pictureOf(60, 10, (x, y) => (y === 0 || y === 9 ? (x < 40 ? sky : sun) : sun));
    expect(edgeColour(wide)).toBe('#1b2a3c');
    const tall = pictureOf(10, 60, (x) => (x === 0 || x === 9 ? sky : sun));
    expect(edgeColour(tall)).toBe('#1b2a3c');
  });

  test('is white where the edges can be seen through', () => {
    expect(edgeColour(pictureOf(30, 5, () => [10, 20, 30, 0]))).toBe('#ffffff');
  });
});

describe('decoded pixels with a profile', () => {
  test('become a PNG that says what its colours mean', async () => {
    const p3 = await sharp(await files.p3Tiff()).metadata();
    const picture = await rawOf(await files.png());
    const icc = Uint8Array.from(p3.icc ?? []);
    const wrapped = Buffer.from(await profiledPng(picture, { icc }).arrayBuffer());
    const read = await sharp(wrapped).metadata();
    expect(read).toMatchObject({ format: 'png', ...files.cornersSize, depth: 'uchar' });
    expect(Buffer.compare(read.icc ?? Buffer.alloc(0), Buffer.from(icc))).toBe(0);
  });

  test('keep their values', async () => {
    const picture = await rawOf(await files.png({ width: 300, height: 200 }));
    const colours = { primaries: 1, transfer: 13 };
    const wrapped = Buffer.from(await profiledPng(picture, colours).arrayBuffer());
    expect((await rawOf(wrapped)).pixels).toEqual(picture.pixels);
  });
});
