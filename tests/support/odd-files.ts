import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { mostChunks } from '#lib/references/png-chunks';

/** Files that nobody draws and somebody sends: bombs, liars and cut ones. */

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export interface PngHeader {
  readonly width: number;
  readonly height: number;
  readonly bitDepth?: number;
  /** 0 grey, 2 RGB, 6 RGBA. */
  readonly colourType?: number;
  readonly isInterlaced?: boolean;
}

/** A PNG of these chunks, in order; the last one should be IEND. */
export function png(...chunks: readonly Buffer[]): Buffer {
  return Buffer.concat([pngSignature, ...chunks]);
}

export function chunk(type: string, data: Uint8Array = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

export function header({
  width,
  height,
  bitDepth = 8,
  colourType = 2,
  isInterlaced = false,
}: PngHeader): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([bitDepth, colourType, 0, 0, isInterlaced ? 1 : 0], 8);
  return chunk('IHDR', data);
}

/** 65,500 × 65,500 pixels promised in less than a hundred bytes. */
export function vastPng(): Buffer {
  return png(
    header({ width: 65_500, height: 65_500 }),
    chunk('IDAT', deflateSync('')),
    chunk('IEND'),
  );
}

/** A JPEG with 10 MB of markers that stand for nothing behind its beginning. */
export function restartFlood(jpeg: Buffer): Buffer {
  const markers = Buffer.alloc(10_000_000, Buffer.of(0xff, 0xd0));
  return Buffer.concat([jpeg.subarray(0, 2), markers, jpeg.subarray(2)]);
}

/** A PNG with more empty chunks behind its pixels than are walked. */
export function chunkFlood(file: Buffer): Buffer {
  const end = chunk('IEND').length;
  const empty = Buffer.alloc(12 * (mostChunks + 1), chunk('aaAa'));
  return Buffer.concat([file.subarray(0, -end), empty, file.subarray(-end)]);
}

/** A lawful little picture with a text that unpacks to 200 MB. */
export async function textBomb(): Promise<Buffer> {
  const packed = deflateSync(Buffer.alloc(200_000_000, 0x61), { level: 9 });
  const text = chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0', 'latin1'), packed]));
  const plain = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#c33' } })
    .png()
    .toBuffer();
  // Behind the signature and the header's 25 bytes.
  return Buffer.concat([plain.subarray(0, 33), text, plain.subarray(33)]);
}

/**
 * As many pixels as are lawful, packed to almost nothing and interlaced, so that a decoder has to hold
 * all of them at once.
 */
export function interlacedPng(side: number, bitDepth: 8 | 16, channels: 3 | 4): Buffer {
  const bytesOf = (width: number, height: number) =>
    width * height === 0 ? 0 : height * (1 + (width * channels * bitDepth) / 8);
  const passes = [
    [0, 8, 0, 8],
    [4, 8, 0, 8],
    [0, 4, 4, 8],
    [2, 4, 0, 4],
    [0, 2, 2, 4],
    [1, 2, 0, 2],
    [0, 1, 1, 2],
  ] as const;
  const total = passes.reduce(
    (sum, [x, stepX, y, stepY]) =>
      sum + bytesOf(Math.ceil((side - x) / stepX), Math.ceil((side - y) / stepY)),
    0,
  );
  const size = { width: side, height: side, bitDepth, isInterlaced: true };
  return png(
    header({ ...size, colourType: channels === 4 ? 6 : 2 }),
    chunk('IDAT', deflateSync(Buffer.alloc(total, 0), { level: 9 })),
    chunk('IEND'),
  );
}

export const svg = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100"><rect width="100" height="100"/></svg>',
);

/** The first box of a HEIC or AVIF file, and nothing behind it. */
export function brandOnly(brand: 'heic' | 'avif'): Buffer {
  const box = Buffer.concat([Buffer.from(`ftyp${brand}\0\0\0\0mif1${brand}`, 'latin1')]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(box.length + 4);
  return Buffer.concat([length, box, Buffer.alloc(64)]);
}
