import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { chunk, header, png } from '#tests/support/odd-files';

/** Pictures that say how they were made, in the ways of several programs. */

const utf8 = (text: string) => Buffer.from(text, 'utf8');
const latin1 = (text: string) => Buffer.from(text, 'latin1');

export const textChunk = {
  /** tEXt, as Pillow writes it for whatever Latin-1 can say. */
  plain: (keyword: string, text: string) => chunk('tEXt', latin1(`${keyword}\0${text}`)),
  /** tEXt in UTF-8, which the standard does not know and programs write. */
  plainUtf8: (keyword: string, text: string) => chunk('tEXt', utf8(`${keyword}\0${text}`)),
  international: (keyword: string, text: string) =>
    chunk('iTXt', Buffer.concat([latin1(`${keyword}\0\0\0en\0\0`), utf8(text)])),
  packed: (keyword: string, text: string) =>
    chunk('zTXt', Buffer.concat([latin1(`${keyword}\0\0`), deflateSync(latin1(text))])),
  packedInternational: (keyword: string, text: string) =>
    chunk('iTXt', Buffer.concat([latin1(`${keyword}\0\x01\0\0\0`), deflateSync(utf8(text))])),
};

/** A PNG of one grey pixel with these chunks before its pixels. */
export function pngWith(...chunks: readonly Buffer[]): Buffer {
  const pixels = chunk('IDAT', deflateSync(Buffer.alloc(2)));
  return png(header({ width: 1, height: 1, colourType: 0 }), ...chunks, pixels, chunk('IEND'));
}

type Order = 'II' | 'MM';

export interface ExifValue {
  readonly tag: number;
  readonly value: Buffer;
}

/** An EXIF block with these texts in its first directory and a UserComment in its second. */
export function exif(order: Order, comment: Buffer | null, first: readonly ExifValue[] = []) {
  const pointer: { tag: number; value: Buffer } = { tag: 0x8769, value: Buffer.alloc(4) };
  const entries = comment ? [...first, pointer] : [...first];
  const secondAt = 8 + directory(order, entries, 8).length;
  pointer.value = long(order, secondAt);
  const second = comment ? [{ tag: 0x9286, value: comment }] : [];
  const start = Buffer.concat([latin1(order), word(order, 42), long(order, 8)]);
  return Buffer.concat([
    start,
    directory(order, entries, 8),
    comment ? directory(order, second, secondAt) : Buffer.alloc(0),
  ]);
}

function directory(order: Order, entries: readonly ExifValue[], at: number): Buffer {
  let valueAt = at + 6 + entries.length * 12;
  const rows = [word(order, entries.length)];
  const values: Buffer[] = [];
  for (const { tag, value } of entries) {
    const isPointer = tag === 0x8769;
    rows.push(word(order, tag), word(order, isPointer ? 4 : 7));
    rows.push(long(order, isPointer ? 1 : value.length));
    if (value.length <= 4) rows.push(Buffer.concat([value], 4));
    else {
      rows.push(long(order, valueAt));
      values.push(value);
      valueAt += value.length;
    }
  }
  return Buffer.concat([...rows, long(order, 0), ...values]);
}

function word(order: Order, value: number): Buffer {
  const bytes = Buffer.alloc(2);
  if (order === 'II') bytes.writeUInt16LE(value);
  else bytes.writeUInt16BE(value);
  return bytes;
}

function long(order: Order, value: number): Buffer {
  const bytes = Buffer.alloc(4);
  if (order === 'II') bytes.writeUInt32LE(value);
  else bytes.writeUInt32BE(value);
  return bytes;
}

export const comment = {
  ascii: (text: string) => latin1(`ASCII\0\0\0${text}`),
  utf8: (text: string) => utf8(`\0\0\0\0\0\0\0\0${text}`),
  bare: (text: string) => utf8(text),
  utf16le: (text: string) => Buffer.concat([latin1('UNICODE\0'), Buffer.from(text, 'utf16le')]),
  utf16be: (text: string) =>
    Buffer.concat([latin1('UNICODE\0'), Buffer.from(text, 'utf16le').swap16()]),
};

const plain = () => sharp({ create: { width: 16, height: 8, channels: 3, background: '#3a7bd5' } });

/** A segment of a JPEG. */
export function segment(marker: number, data: Buffer): Buffer {
  return Buffer.concat([Buffer.of(0xff, marker), word('MM', data.length + 2), data]);
}

/** Version 1.1, square pixels, no thumbnail; sharp writes none. */
const jfif = segment(0xe0, latin1('JFIF\0\x01\x01\0\0\x01\0\x01\0\0'));

/** A JPEG with JFIF's segment and these right behind it. */
export async function jpegWith(...segments: readonly Buffer[]): Promise<Buffer> {
  const bytes = await plain().jpeg().toBuffer();
  return Buffer.concat([bytes.subarray(0, 2), jfif, ...segments, bytes.subarray(2)]);
}

export function jpegWithExif(block: Buffer): Promise<Buffer> {
  return jpegWith(segment(0xe1, Buffer.concat([latin1('Exif\0\0'), block])));
}

/** A WebP with a chunk behind its pixels. */
export async function webpWith(type: 'EXIF' | 'XMP ', data: Buffer): Promise<Buffer> {
  const bytes = await plain().webp().toBuffer();
  const padding = Buffer.alloc(data.length % 2);
  const file = Buffer.concat([bytes, latin1(type), long('II', data.length), data, padding]);
  file.writeUInt32LE(file.length - 8, 4);
  return file;
}
