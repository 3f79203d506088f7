import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { jpegSegments, mostSegments } from '#lib/references/jpeg-segments';
import { readPictureFacts } from '#lib/references/picture-header';
import { isWhole } from '#lib/references/pixels/whole-file';
import { mostChunks, pngChunks } from '#lib/references/png-chunks';
import { stripMetadata } from '#lib/references/strip-metadata';
import { chunk } from '#tests/support/odd-files';

const plain = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#3a7bd5' } });

const jpegStart = 2;
const pngEnd = chunk('IEND').length;

/** A picture with comments of no word, so that it has so many segments. */
async function jpegOf(segments: number): Promise<Buffer> {
  const bytes = await plain().jpeg().toBuffer();
  const missing = segments - Array.from(jpegSegments(bytes)).length;
  const comments = Buffer.alloc(4 * missing, Buffer.of(0xff, 0xfe, 0, 2));
  return Buffer.concat([bytes.subarray(0, jpegStart), comments, bytes.subarray(jpegStart)]);
}

/** A picture with empty chunks behind its pixels, so that it has so many of them. */
async function pngOf(chunks: number): Promise<Buffer> {
  const bytes = await plain().png().toBuffer();
  const missing = chunks - Array.from(pngChunks(bytes)).length;
  const empty = Buffer.alloc(12 * missing, chunk('aaAa'));
  return Buffer.concat([bytes.subarray(0, -pngEnd), empty, bytes.subarray(-pngEnd)]);
}

describe('a picture of very many parts', () => {
  test.each([
    ['jpeg', -1, true],
    ['jpeg', 0, true],
    ['jpeg', 1, false],
    ['png', -1, true],
    ['png', 0, true],
    ['png', 1, false],
  ] as const)('as %s with %i more than are walked is whole: %s', async (kind, beyond, expected) => {
    const many = kind === 'jpeg' ? jpegOf(mostSegments + beyond) : pngOf(mostChunks + beyond);
    const bytes = await many;
    expect(isWhole(kind, bytes)).toBe(expected);
    const [bare, stripped] = [await plain().toFormat(kind).toBuffer(), bytes].map((file) =>
      Buffer.from(stripMetadata(file, kind) ?? []),
    );
    expect(stripped).toEqual(expected ? bare : Buffer.of());
  });
});

describe('restart markers', () => {
  const [first, last] = [0xd0, 0xd7];

  test('outside of a scan end the walk, however many there are', async () => {
    const bytes = await plain().jpeg().toBuffer();
    const flood = Buffer.alloc(10_000_000, Buffer.of(0xff, first));
    const file = Buffer.concat([bytes.subarray(0, jpegStart), flood, bytes.subarray(jpegStart)]);
    expect(Array.from(jpegSegments(file))).toEqual([]);
    expect(readPictureFacts(file)).toEqual({ ok: false, failure: 'damaged' });
  });

  test('and escaped bytes within a scan are of the scan', async () => {
    const bytes = await plain().jpeg().toBuffer();
    const coded = Buffer.of(0xff, first, 0xff, 0, 0xff, 0xff, 0, 0xff, last);
    const file = Buffer.concat([bytes.subarray(0, -2), coded, bytes.subarray(-2)]);
    const markersOf = (of: Buffer) => Array.from(jpegSegments(of), ({ marker }) => marker);
    expect(markersOf(file)).toEqual(markersOf(bytes));
    expect(isWhole('jpeg', file)).toBe(true);
  });
});
