import type { FileKind } from '#lib/references/file-kind';
import type { MendProblem } from '#lib/references/mending';
import type { PictureFacts } from '#lib/references/picture-facts';
import { withoutOrientation } from '#lib/references/webp-chunks';
import { failed, ok, type Result } from '#lib/result';
import { decodeHeic } from './heic.ts';
import { cutOff, noDecoder, outOfMemory, undecodable } from './problem.ts';
import { type ColourMeaning, profiledPng } from './profiled-png.ts';
import { decodeTiff } from './tiff.ts';
import { turnBitmap } from './turn-bitmap.ts';
import type { RawPicture } from './turn-upright.ts';
import { isWhole } from './whole-file.ts';

type Decoded = Promise<Result<ImageBitmap, MendProblem>>;

/**
 * A file as pixels that lie upright and mean what they say: browsers turn and convert what they
 * read; what the kept libraries read is turned here and converted by the browser.
 */
export async function decodePicture(file: Blob, facts: PictureFacts): Decoded {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (!isWhole(facts.kind, bytes)) return failed(cutOff(facts.kind));
    if (facts.kind === 'heic') return await fromHeic(bytes);
    if (facts.kind === 'tiff') return await fromTiff(bytes);
    if (facts.kind === 'webp') return await fromWebp(bytes, facts);
    return await fromBrowser(file, facts);
  } catch (error) {
    if (error instanceof RangeError) return failed(outOfMemory);
    throw error;
  }
}

async function fromHeic(bytes: Uint8Array<ArrayBuffer>): Decoded {
  const decoded = await decodeHeic(bytes);
  if (!decoded.ok) return decoded;
  return fromRaw('heic', decoded.value.picture, decoded.value.colours);
}

async function fromTiff(bytes: Uint8Array<ArrayBuffer>): Decoded {
  const decoded = await decodeTiff(bytes);
  if (!decoded.ok) return decoded;
  const { picture, icc } = decoded.value;
  return fromRaw('tiff', picture, icc && { icc });
}

async function fromRaw(
  kind: FileKind,
  picture: RawPicture,
  colours: ColourMeaning | null,
): Decoded {
  const { pixels, width, height } = picture;
  const source = colours
    ? profiledPng(picture, colours)
    : new ImageData(pixels, width, height, { colorSpace: 'srgb' });
  const bitmap = await bitmapOf(source);
  return bitmap ? ok(bitmap) : failed(undecodable(kind, width * height));
}

/** Browsers do not agree on whether a WebP is turned, so they are not shown that it should be. */
async function fromWebp(bytes: Uint8Array<ArrayBuffer>, facts: PictureFacts): Decoded {
  const bitmap = await bitmapOf(new Blob([withoutOrientation(bytes)], { type: 'image/webp' }));
  if (!bitmap) return failed(undecodable('webp', facts.width * facts.height));
  return ok(turnBitmap(bitmap, facts.orientation));
}

async function fromBrowser(file: Blob, { kind, width, height }: PictureFacts): Decoded {
  const bitmap = await bitmapOf(file);
  if (bitmap) return ok(bitmap);
  return failed(kind === 'avif' ? noDecoder(kind) : undecodable(kind, width * height));
}

/** Null for what the browser cannot decode. */
async function bitmapOf(source: ImageBitmapSource): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(source, { imageOrientation: 'from-image' });
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
