import { createHash } from 'node:crypto';
import sharp, { type Metadata } from 'sharp';
import {
  decodeReference,
  type ReferencePicture,
} from '#lib/platform/seedream/demo/art/reference-picture';
import type { BilledReference } from '#lib/platform/seedream/demo/bill-book';
import { type Fault, fault, invalidRequest } from '#lib/platform/seedream/demo/fault';
import { type PixelSize, seedream40 } from '#lib/platform/seedream/models';
import { failed, ok, type Result } from '#lib/result';

const rules = seedream40.references;

/** sharp's own ceiling, so that a header which promises a gigapixel is refused before any decoding. */
const headerPixels = 0x3fff * 0x3fff;

const formats = [
  {
    format: 'jpeg',
    mediaType: 'image/jpeg',
    prefix: 'data:image/jpeg;base64,',
    magic: [0xff, 0xd8, 0xff],
  },
  {
    format: 'png',
    mediaType: 'image/png',
    prefix: 'data:image/png;base64,',
    magic: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  },
] as const;

/** A reference that was found lawful: for the painter, and for the bill. */
export interface CheckedReference {
  readonly picture: ReferencePicture;
  readonly received: BilledReference;
}

/** Checks references one after the other, in the order sent, and decodes them for the painter. */
export async function checkReferences(
  images: readonly string[],
): Promise<Result<CheckedReference[], Fault>> {
  const checkedAll: CheckedReference[] = [];
  for (const [i, image] of images.entries()) {
    const checked = await checkReference(image, `images[${i}]`, images.length > 3 ? 900 : 1600);
    if (!checked.ok) return checked;
    checkedAll.push(checked.value);
  }
  return ok(checkedAll);
}

async function checkReference(
  image: string,
  field: string,
  longestSide: number,
): Promise<Result<CheckedReference, Fault>> {
  if (/^https?:/i.test(image)) {
    // The demo reaches no other machine, so every address is one that the provider cannot reach.
    return failed(invalidRequest(`${field}: the image could not be downloaded`));
  }
  const known = formats.find(({ prefix }) => image.startsWith(prefix));
  if (!known) {
    const message = `${field}: must be a URL, or data:image/jpeg;base64,… or data:image/png;base64,…`;
    return failed(fault(400, 'INVALID_IMAGE_FORMAT', message));
  }
  const bytes = decodeBase64(image.slice(known.prefix.length));
  if (!bytes)
    return failed(fault(400, 'INVALID_IMAGE_FORMAT', `${field}: the base64 is not valid`));
  if (bytes.length > rules.maxBytes) {
    return failed(
      fault(400, 'IMAGE_FILE_EXCEEDS_MAX_SIZE', `${field}: larger than ${rules.maxBytes} bytes`),
    );
  }
  // Before any decoder sees the bytes: they must be what they are said to be.
  if (!known.magic.every((byte, at) => bytes[at] === byte)) {
    return failed(
      fault(400, 'INVALID_IMAGE_FORMAT', `${field}: the bytes are not ${known.format}`),
    );
  }
  const header = await readHeader(bytes, known.format, field);
  if (!header.ok) return header;
  const problem = problemOfPixels(header.value.autoOrient, field);
  if (problem) return failed(problem);
  const { width, height, orientation = 1 } = header.value;
  const key = createHash('sha256').update(bytes).digest('hex');
  const received = { key, mediaType: known.mediaType, sizeBytes: bytes.length };
  try {
    const picture = await decodeReference(bytes, longestSide, rules.maxPixels);
    return ok({ picture, received: { ...received, width, height, orientation } });
  } catch {
    return failed(fault(400, 'INVALID_IMAGE_FORMAT', `${field}: the image cannot be decoded`));
  }
}

async function readHeader(
  bytes: Buffer,
  format: string,
  field: string,
): Promise<Result<Metadata, Fault>> {
  const notThis = fault(400, 'INVALID_IMAGE_FORMAT', `${field}: the bytes are not ${format}`);
  try {
    const read = await sharp(bytes, { limitInputPixels: headerPixels }).metadata();
    return read.format === format ? ok(read) : failed(notThis);
  } catch (error) {
    const isTooLarge = error instanceof Error && /pixel limit/.test(error.message);
    return failed(
      isTooLarge
        ? fault(
            400,
            'IMAGE_EXCEEDS_MAX_RESOLUTION',
            `${field}: more than ${rules.maxPixels} pixels`,
          )
        : fault(400, 'INVALID_IMAGE_FORMAT', `${field}: the image cannot be decoded`),
    );
  }
}

function problemOfPixels({ width, height }: PixelSize, field: string): Fault | null {
  if (width < rules.minSide || height < rules.minSide) {
    return fault(
      400,
      'INVALID_IMAGE_SIZE',
      `${field}: each side must be larger than ${rules.minSide - 1} px`,
    );
  }
  if (width > rules.maxRatio * height || height > rules.maxRatio * width) {
    return fault(400, 'INVALID_IMAGE_SIZE', `${field}: the aspect ratio must be in [1/3, 3]`);
  }
  if (width * height > rules.maxPixels) {
    return fault(
      400,
      'IMAGE_EXCEEDS_MAX_RESOLUTION',
      `${field}: more than ${rules.maxPixels} pixels`,
    );
  }
  return null;
}

/** Null unless it is whole, plain base64: Buffer.from alone would skip what it does not know. */
function decodeBase64(text: string): Buffer | null {
  if (text.length === 0 || text.length % 4 !== 0) return null;
  const bytes = Buffer.from(text, 'base64');
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  return bytes.length === (text.length / 4) * 3 - padding && bytes.toString('base64') === text
    ? bytes
    : null;
}
