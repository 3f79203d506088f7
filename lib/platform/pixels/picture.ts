import pLimit from 'p-limit';
import sharp, { type Sharp } from 'sharp';
import { rgbaToThumbHash } from 'thumbhash';
import { decoding, maxDecodedPixels } from '#lib/platform/pixels/decode';
import { makePalette, type PaletteColour } from '#lib/platform/pixels/palette';
import { processSingleton } from '#lib/platform/process-singleton';
import { failed, ok, type Result } from '#lib/result';

/** What a decoder says of a file. Dimensions in pixels. */
export interface PictureFacts {
  readonly width: number;
  readonly height: number;
  readonly mediaType: 'image/jpeg' | 'image/png';
}

export interface Variant extends Omit<PictureFacts, 'mediaType'> {
  /** WebP. */
  readonly bytes: Uint8Array;
}

export type PictureProblem = 'not-a-picture' | 'too-large';

const signatures = [
  { mediaType: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { mediaType: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
] as const;

/**
 * Reads a file's type from its first bytes and its dimensions from its header, before any pixel is
 * decoded. The dimensions are those after EXIF orientation.
 */
export async function readPicture(
  bytes: Uint8Array,
): Promise<Result<PictureFacts, PictureProblem>> {
  const signature = signatures.find((each) => each.bytes.every((byte, at) => bytes[at] === byte));
  if (!signature) return failed('not-a-picture');
  try {
    const { autoOrient } = await sharp(bytes, {
      limitInputPixels: false,
      failOn: 'error',
    }).metadata();
    const { width, height } = autoOrient;
    if (width * height > maxDecodedPixels) return failed('too-large');
    return ok({ width, height, mediaType: signature.mediaType });
  } catch {
    return failed('not-a-picture');
  }
}

/** One at a time: the largest lawful PNG, interlaced, costs 150 MB while it is decoded. */
const previews = processSingleton('previews', () => pLimit(1));

/** Longer than any lawful picture takes; a file that is made to be slow is not waited for. */
const previewSeconds = 30;

/**
 * A small WebP and the placeholder of a picture from one decode: its longer side is at most `side`
 * pixels, never enlarged.
 *
 * @throws when the picture is cut or damaged
 */
export async function makePreview(
  bytes: Uint8Array,
  side: number,
): Promise<{ bytes: Uint8Array; placeholder: string }> {
  const { data, info } = await previews(() => decoding(bytes, (picture) => shrink(picture, side)));
  const { width, height } = info;
  const pixels = () => sharp(data, { raw: { width, height, channels: 4 } });
  const [webp, tiny] = await Promise.all([
    pixels().webp({ quality: 82, effort: 2 }).toBuffer(),
    pixels().resize(100, 100, { fit: 'inside' }).raw().toBuffer({ resolveWithObject: true }),
  ]);
  const hash = rgbaToThumbHash(tiny.info.width, tiny.info.height, tiny.data);
  return { bytes: webp, placeholder: Buffer.from(hash).toString('base64') };
}

function shrink(picture: Sharp, side: number) {
  return picture
    .timeout({ seconds: previewSeconds })
    .resize(side, side, { fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
}

/** What a picture is shown by. */
export interface PictureForms {
  readonly small: Variant;
  readonly large: Variant;
  /** The ThumbHash, base64: some 25 bytes to show until the picture is there. */
  readonly placeholder: string;
  readonly palette: PaletteColour[];
}

/** Neither placeholder nor palette changes with more pixels than this on the longer side. */
const tinySide = 64;

/**
 * Two smaller WebPs of a picture, whose longer sides are at most so many pixels and never enlarged,
 * and its placeholder and palette: all of one decode, each from the pixels of the next larger.
 * Effort 2, as measured: effort 4 costs half as much again.
 *
 * @throws when the picture is cut or damaged
 */
export async function makeForms(
  bytes: Uint8Array,
  sides: { readonly small: number; readonly large: number },
): Promise<PictureForms> {
  const large = await decoding(bytes, (picture) =>
    withPixels(within(picture.autoOrient(), sides.large).toColourspace('srgb')),
  );
  const ofSmall = async () => {
    const small = await withPixels(within(again(large), sides.small));
    const [variant, tiny] = await Promise.all([
      encode(small),
      withPixels(within(again(small), tinySide).ensureAlpha()),
    ]);
    const hash = rgbaToThumbHash(tiny.info.width, tiny.info.height, tiny.data);
    const placeholder = Buffer.from(hash).toString('base64');
    return { small: variant, placeholder, palette: makePalette(tiny.data) };
  };
  const [variant, rest] = await Promise.all([encode(large), ofSmall()]);
  return { large: variant, ...rest };
}

type Pixels = Awaited<ReturnType<typeof withPixels>>;

function within(picture: Sharp, side: number): Sharp {
  return picture.resize(side, side, { fit: 'inside', withoutEnlargement: true });
}

function withPixels(picture: Sharp) {
  return picture.raw().toBuffer({ resolveWithObject: true });
}

function again({ data, info: { width, height, channels } }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels } });
}

async function encode(pixels: Pixels): Promise<Variant> {
  const { width, height } = pixels.info;
  const bytes = await again(pixels).webp({ quality: 82, effort: 2 }).toBuffer();
  return { bytes, width, height };
}
