import { imageSize } from 'image-size';
import { foreignProfileName } from '#lib/references/colour-profile';
import { exifOrientation } from '#lib/references/exif-orientation';
import { readFileKind } from '#lib/references/file-kind';
import { type HeifPrimary, heifPrimary } from '#lib/references/heif-primary';
import type { PictureFacts } from '#lib/references/picture-facts';
import { tiffPage } from '#lib/references/tiff-page';
import { webpChunks } from '#lib/references/webp-chunks';
import { failed, ok, type Result } from '#lib/result';

type Facts = Omit<PictureFacts, 'sizeBytes'>;
type Bytes = Uint8Array<ArrayBuffer>;

/** For kinds whose header need not say it. */
const plain = {
  orientation: 1,
  bitDepth: 8,
  colour: 'rgb',
  hasAlpha: false,
  foreignProfile: null,
} as const satisfies Partial<Facts>;

/**
 * What the header of a WebP, AVIF, HEIC, GIF, BMP or TIFF says; nothing is decoded. It brings a
 * library along, so the browser loads it when such a file comes.
 *
 * @param bytes the whole file: a TIFF's directory may stand at its end
 */
export function readOtherFacts(bytes: Bytes): Result<PictureFacts, 'damaged'> {
  const facts = factsOf(bytes);
  if (!facts || !(facts.width > 0) || !(facts.height > 0)) return failed('damaged');
  return ok({ ...facts, sizeBytes: bytes.length });
}

function factsOf(bytes: Bytes): Facts | null {
  const kind = readFileKind(bytes.subarray(0, 64));
  switch (kind) {
    case 'webp':
      return webpFacts(bytes);
    case 'gif':
      return sized(bytes, { kind, ...plain, hasAlpha: hasClearColour(bytes) });
    case 'bmp':
      return sized(bytes, { kind, ...plain, hasAlpha: hasAlphaMask(bytes) });
    case 'tiff':
      return tiffFacts(bytes);
    case 'heic':
    case 'avif': {
      const primary = heifPrimary(bytes);
      return primary && { kind, ...heifFacts(primary) };
    }
    default:
      return null;
  }
}

function sized(bytes: Bytes, facts: Omit<Facts, 'width' | 'height'>): Facts | null {
  try {
    const { width, height } = imageSize(bytes);
    return { ...facts, width, height };
  } catch {
    // The library throws for every header that it cannot make sense of.
    return null;
  }
}

/** Source: RFC 9649; the chunks behind the extended header say what is beside the picture. */
function webpFacts(bytes: Bytes): Facts | null {
  const chunks = new Map(Array.from(webpChunks(bytes), ({ type, data }) => [type, data]));
  const exif = chunks.get('EXIF');
  const profile = chunks.get('ICCP');
  const flags = chunks.get('VP8X')?.[0] ?? 0;
  const lossless = chunks.get('VP8L')?.[4] ?? 0;
  return sized(bytes, {
    ...plain,
    kind: 'webp',
    orientation: exif ? exifOrientation(withoutExifHead(exif)) : 1,
    hasAlpha: (flags & 0x10) !== 0 || (lossless & 0x10) !== 0,
    foreignProfile: profile ? foreignProfileName(profile) : null,
  });
}

/** Some writers put JPEG's head before the block. */
function withoutExifHead(exif: Bytes): Bytes {
  return exif[0] === 0x45 ? exif.subarray(6) : exif;
}

/** Of a graphic control extension that stands before the first frame. Source: GIF89a, 23. */
function hasClearColour(bytes: Bytes): boolean {
  const tableBytes = (bytes[10] ?? 0) & 0x80 ? 3 * 2 ** (((bytes[10] ?? 0) & 7) + 1) : 0;
  let at = 13 + tableBytes;
  while (bytes[at] === 0x21) {
    if (bytes[at + 1] === 0xf9) return ((bytes[at + 3] ?? 0) & 1) === 1;
    at += 2;
    for (let block = bytes[at]; block; block = bytes[at]) at += block + 1;
    at += 1;
  }
  return false;
}

/** Only headers of 56 bytes and more have a mask for alpha. */
function hasAlphaMask(bytes: Bytes): boolean {
  if (bytes.length < 70) return false;
  const view = viewOf(bytes);
  return view.getUint32(14, true) >= 56 && view.getUint32(66, true) !== 0;
}

function tiffFacts(bytes: Bytes): Facts | null {
  const page = tiffPage(bytes);
  if (!page) return null;
  const { width, height, orientation, bitDepth, photometric, alpha, icc } = page;
  return {
    kind: 'tiff',
    width,
    height,
    orientation,
    bitDepth,
    colour: photometric === 5 ? 'cmyk' : photometric < 2 ? 'grey' : 'rgb',
    hasAlpha: alpha !== 'none',
    foreignProfile: icc ? foreignProfileName(icc) : null,
  };
}

function heifFacts(primary: HeifPrimary): Omit<Facts, 'kind'> {
  const { width, height, orientation, channels, bitDepth, hasAlpha, icc, coded } = primary;
  return {
    width,
    height,
    orientation,
    bitDepth,
    colour: channels === 1 ? 'grey' : 'rgb',
    hasAlpha,
    foreignProfile: icc ? foreignProfileName(icc) : coded ? codedName(coded) : null,
  };
}

/** Code points of ITU-T H.273: 1 and 2 are sRGB's or unsaid, as are the transfers of video. */
function codedName({ primaries, transfer }: NonNullable<HeifPrimary['coded']>): string | null {
  if (transfer === 16 || transfer === 18) return 'a high dynamic range';
  if (primaries === 12) return 'Display P3';
  if (primaries === 9) return 'BT.2020';
  return null;
}

function viewOf(bytes: Bytes): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
