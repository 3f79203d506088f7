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

/**
 * A smaller WebP whose longer side is at most `side` pixels, never enlarged. One call a variant and
 * effort 2, as measured: a clone shares no decode, and effort 4 costs half as much again.
 *
 * @throws when the picture is cut or damaged
 */
export function makeVariant(bytes: Uint8Array, side: number): Promise<Variant> {
  return decoding(bytes, async (picture) => {
    const { data, info } = await picture
      .autoOrient()
      .resize(side, side, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 82, effort: 2 })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  });
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

export interface SmallVariant extends Variant {
  /** The ThumbHash, base64: some 25 bytes to show until the picture is there. */
  readonly placeholder: string;
  readonly palette: PaletteColour[];
}

/** A palette does not change with more pixels than this on the longer side. */
const paletteSide = 64;

/**
 * The smallest variant, and the placeholder and the palette from its pixels: one decode for the
 * three, shrunk while loading.
 *
 * @throws when the picture is cut or damaged
 */
export async function makeSmall(bytes: Uint8Array, side: number): Promise<SmallVariant> {
  const { data, info } = await decoding(bytes, (picture) =>
    picture
      .autoOrient()
      .resize(side, side, { fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true }),
  );
  const { width, height } = info;
  const pixels = () => sharp(data, { raw: { width, height, channels: 4 } });
  const [webp, tiny, few] = await Promise.all([
    pixels().webp({ quality: 82, effort: 2 }).toBuffer(),
    pixels().resize(100, 100, { fit: 'inside' }).raw().toBuffer({ resolveWithObject: true }),
    pixels().resize(paletteSide, paletteSide, { fit: 'inside' }).raw().toBuffer(),
  ]);
  const hash = rgbaToThumbHash(tiny.info.width, tiny.info.height, tiny.data);
  return {
    bytes: webp,
    width,
    height,
    placeholder: Buffer.from(hash).toString('base64'),
    palette: makePalette(few),
  };
}
