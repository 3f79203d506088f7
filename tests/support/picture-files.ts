/**
 * Pictures of every kind that people have, made when they are asked for. Nearly all show the same:
 * four corners in four colours, so that a picture that lies on its side, is mirrored or has lost its
 * colours can be told by looking at four pixels.
 */
import { readFile } from 'node:fs/promises';
import sharp, { type Sharp } from 'sharp';

export type Colour = readonly [red: number, green: number, blue: number];

/** Upper left, upper right, lower left, lower right, as the picture is seen. */
export const cornerColours = {
  upperLeft: [220, 40, 40],
  upperRight: [40, 180, 60],
  lowerLeft: [40, 70, 220],
  lowerRight: [230, 200, 40],
} as const satisfies Record<string, Colour>;

/** Of the small pictures, in pixels as they are seen. */
export const cornersSize = { width: 120, height: 80 } as const;

export interface Size {
  readonly width: number;
  readonly height: number;
}

type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** The picture itself, upright. */
export function corners({ width, height }: Size = cornersSize): Sharp {
  const { upperLeft, upperRight, lowerLeft, lowerRight } = cornerColours;
  const row = (left: Colour, right: Colour) => {
    const middle = Math.ceil(width / 2);
    return Buffer.concat([
      Buffer.alloc(middle * 3, Uint8Array.from(left)),
      Buffer.alloc((width - middle) * 3, Uint8Array.from(right)),
    ]);
  };
  const middle = Math.ceil(height / 2);
  const pixels = Buffer.concat([
    Buffer.alloc(middle * width * 3, row(upperLeft, upperRight)),
    Buffer.alloc((height - middle) * width * 3, row(lowerLeft, lowerRight)),
  ]);
  return sharp(pixels, { raw: { width, height, channels: 3 }, limitInputPixels: false });
}

export function jpeg(size?: Size): Promise<Buffer> {
  return corners(size).jpeg({ quality: 95 }).toBuffer();
}

export function png(size?: Size): Promise<Buffer> {
  return corners(size).png().toBuffer();
}

/**
 * Stored turned or mirrored, with the EXIF tag that sets it upright again.
 *
 * @param quality another one makes other pixels, and so another reference
 */
export async function jpegWithOrientation(orientation: Orientation, quality = 95): Promise<Buffer> {
  const stored = await storedAs(orientation);
  return stored.withMetadata({ orientation }).jpeg({ quality }).toBuffer();
}

/** A TIFF has a tag of its own for it. */
export async function tiffWithOrientation(orientation: Orientation): Promise<Buffer> {
  const stored = await storedAs(orientation);
  return stored.withMetadata({ orientation }).tiff({ compression: 'none' }).toBuffer();
}

export async function webpWithOrientation(orientation: Orientation): Promise<Buffer> {
  const stored = await storedAs(orientation);
  return stored.withMetadata({ orientation }).webp({ quality: 95 }).toBuffer();
}

/** In an eXIf chunk. */
export async function pngWithOrientation(orientation: Orientation): Promise<Buffer> {
  const stored = await storedAs(orientation);
  return stored.withMetadata({ orientation }).png().toBuffer();
}

/** Inks, with the profile of a press. */
export function cmykJpeg(): Promise<Buffer> {
  return corners().toColourspace('cmyk').withIccProfile('cmyk').jpeg({ quality: 95 }).toBuffer();
}

export function cmykTiff(): Promise<Buffer> {
  return corners().toColourspace('cmyk').tiff({ compression: 'lzw' }).toBuffer();
}

export function png16(size?: Size): Promise<Buffer> {
  return corners(size).toColourspace('rgb16').png().toBuffer();
}

/** The same colours as everywhere, in the numbers of Display P3. */
export function p3Jpeg(size?: Size): Promise<Buffer> {
  return corners(size).withIccProfile('p3').jpeg({ quality: 95 }).toBuffer();
}

export function p3Tiff(): Promise<Buffer> {
  return corners().withIccProfile('p3').tiff({ compression: 'deflate' }).toBuffer();
}

/** With the place where it was taken, which must not be sent to anybody. */
export function jpegWithGps(): Promise<Buffer> {
  return corners()
    .withExif({
      IFD0: { Make: 'Camera' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 31/1 12/1', GPSLongitudeRef: 'E' },
    })
    .jpeg({ quality: 95 })
    .toBuffer();
}

export function webp(size?: Size): Promise<Buffer> {
  return corners(size).webp({ quality: 95 }).toBuffer();
}

export function avif(size?: Size): Promise<Buffer> {
  return corners(size).avif({ quality: 80, effort: 1 }).toBuffer();
}

export function gif(size?: Size): Promise<Buffer> {
  return corners(size).gif().toBuffer();
}

/** Two frames: the corners, then black. */
export async function animatedGif(): Promise<Buffer> {
  const { width, height } = cornersSize;
  const black = sharp({ create: { width, height, channels: 3, background: '#000' } });
  const frames = [await corners().png().toBuffer(), await black.png().toBuffer()];
  return sharp(frames, { join: { animated: true } })
    .gif({ delay: [100, 100] })
    .toBuffer();
}

export type TiffForm = 'plain' | 'lzw' | 'deflate' | 'packbits' | 'jpeg' | 'tiled' | '16-bit';

export function tiff(form: TiffForm = 'plain', size?: Size): Promise<Buffer> {
  const picture = corners(size);
  switch (form) {
    case 'plain':
      return picture.tiff({ compression: 'none' }).toBuffer();
    case 'tiled':
      return picture.tiff({ compression: 'lzw', tile: true }).toBuffer();
    case '16-bit':
      return picture.toColourspace('rgb16').tiff({ compression: 'lzw' }).toBuffer();
    default:
      return picture.tiff({ compression: form, quality: 95 }).toBuffer();
  }
}

/** 24 bits a pixel, rows from the bottom up, as Windows has written them since 3.0. */
export async function bmp(size: Size = cornersSize): Promise<Buffer> {
  const { width, height } = size;
  const pixels = await corners(size).raw().toBuffer();
  const rowBytes = Math.ceil((width * 3) / 4) * 4;
  const file = Buffer.alloc(54 + rowBytes * height);
  file.write('BM');
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(54, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(width, 18);
  file.writeInt32LE(height, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(24, 28);
  file.writeUInt32LE(rowBytes * height, 34);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = (y * width + x) * 3;
      const blueGreenRed = [pixels[from + 2] ?? 0, pixels[from + 1] ?? 0, pixels[from] ?? 0];
      file.set(blueGreenRed, 54 + (height - 1 - y) * rowBytes + x * 3);
    }
  }
  return file;
}

/**
 * A photo as phones take them: HEIC, on its side, in Display P3. Nothing that Node has writes HEVC,
 * so this one is kept as a file.
 */
export function heic(): Promise<Buffer> {
  return readFile(new URL('../fixtures/corners-turned-p3.heic', import.meta.url));
}

/** 5.3:1, as a phone's panorama. */
export function panorama(): Promise<Buffer> {
  return jpeg({ width: 4032, height: 756 });
}

/** A scan of 80 megapixels. */
export function scan(): Promise<Buffer> {
  return jpeg({ width: 10_328, height: 7_760 });
}

/** Noise, which no compression makes small: with 3 bytes a pixel, 2100 × 2100 is over 10 MB. */
export function noisyPng(size: Size = { width: 2_100, height: 2_100 }): Promise<Buffer> {
  return noise(size).png({ compressionLevel: 1 }).toBuffer();
}

export function noisyJpeg(size: Size, quality = 98): Promise<Buffer> {
  return noise(size).jpeg({ quality, chromaSubsampling: '4:4:4' }).toBuffer();
}

/** The left half can be seen through. */
export async function clearPng(): Promise<Buffer> {
  return (await halfClear()).png().toBuffer();
}

export async function clearWebp(): Promise<Buffer> {
  return (await halfClear()).webp({ lossless: true }).toBuffer();
}

/** What is left of a file when its transfer broke off. */
export function cutShort(file: Buffer, share = 0.6): Buffer {
  return file.subarray(0, Math.floor(file.length * share));
}

async function halfClear(): Promise<Sharp> {
  const { width, height } = cornersSize;
  const pixels = await corners().ensureAlpha().raw().toBuffer();
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    if (pixel % width < width / 2) pixels[pixel * 4 + 3] = 0;
  }
  return sharp(pixels, { raw: { width, height, channels: 4 } });
}

/** The same every time, so that a test that fails fails again. */
function noise({ width, height }: Size): Sharp {
  const pixels = Buffer.alloc(width * height * 3);
  let state = 1;
  for (let at = 0; at < pixels.length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    pixels[at] = state >>> 24;
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/**
 * What a camera held that way would store. Source: TIFF 6.0, tag 274: where the stored picture's
 * first row and first column lie in the upright one.
 */
async function storedAs(orientation: Orientation): Promise<Sharp> {
  const { width, height } = cornersSize;
  const upright = await corners().raw().toBuffer();
  const [right, bottom] = [width - 1, height - 1];
  const places: Record<Orientation, (row: number, column: number) => readonly [number, number]> = {
    1: (row, column) => [column, row],
    2: (row, column) => [right - column, row],
    3: (row, column) => [right - column, bottom - row],
    4: (row, column) => [column, bottom - row],
    5: (row, column) => [row, column],
    6: (row, column) => [right - row, column],
    7: (row, column) => [right - row, bottom - column],
    8: (row, column) => [row, bottom - column],
  };
  const isOnSide = orientation >= 5;
  const stored = isOnSide ? { width: height, height: width } : { width, height };
  const pixels = Buffer.alloc(upright.length);
  for (let row = 0; row < stored.height; row += 1) {
    for (let column = 0; column < stored.width; column += 1) {
      const [x, y] = places[orientation](row, column);
      const from = (y * width + x) * 3;
      pixels.set(upright.subarray(from, from + 3), (row * stored.width + column) * 3);
    }
  }
  return sharp(pixels, { raw: { ...stored, channels: 3 } });
}
