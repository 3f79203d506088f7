import type { RawPicture } from './turn-upright.ts';

/** What colours the numbers mean: an ICC profile, or code points of ITU-T H.273. */
export type ColourMeaning =
  | { readonly icc: Uint8Array<ArrayBuffer> }
  | { readonly primaries: number; readonly transfer: number };

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const storedBlockBytes = 0xffff;

/**
 * Wraps decoded pixels into an uncompressed PNG that says what its colours mean: the browser's own
 * colour management then converts them, for any profile there is. Source: W3C, Portable Network
 * Graphics, third edition; RFC 1950 and 1951 for the stored blocks.
 */
export function profiledPng(picture: RawPicture, colours: ColourMeaning): Blob {
  const { width, height } = picture;
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  // 8 bits a channel, colour and alpha.
  header.set([8, 6], 8);
  return new Blob(
    [
      signature,
      ...chunk('IHDR', header),
      ...colourChunk(colours),
      ...chunk('IDAT', stored(filteredRows(picture))),
      ...chunk('IEND', new Uint8Array(0)),
    ],
    { type: 'image/png' },
  );
}

function colourChunk(colours: ColourMeaning): Uint8Array<ArrayBuffer>[] {
  if (!('icc' in colours)) {
    return chunk('cICP', Uint8Array.of(colours.primaries, colours.transfer, 0, 1));
  }
  const name = Uint8Array.of(...Array.from('profile\0', (letter) => letter.charCodeAt(0)), 0);
  const packed = stored(colours.icc);
  const data = new Uint8Array(name.length + packed.length);
  data.set(name);
  data.set(packed, name.length);
  return chunk('iCCP', data);
}

/** Each row behind a byte that says it is as it is. */
function filteredRows({ pixels, width, height }: RawPicture): Uint8Array<ArrayBuffer> {
  const rowBytes = width * 4;
  const rows = new Uint8Array((rowBytes + 1) * height);
  for (let y = 0; y < height; y += 1) {
    rows.set(pixels.subarray(y * rowBytes, (y + 1) * rowBytes), y * (rowBytes + 1) + 1);
  }
  return rows;
}

/** A zlib stream of stored blocks. */
function stored(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const blocks = Math.max(1, Math.ceil(bytes.length / storedBlockBytes));
  const out = new Uint8Array(2 + blocks * 5 + bytes.length + 4);
  const view = new DataView(out.buffer);
  out.set([0x78, 0x01]);
  let at = 2;
  for (let block = 0; block < blocks; block += 1) {
    const part = bytes.subarray(block * storedBlockBytes, (block + 1) * storedBlockBytes);
    out[at] = block === blocks - 1 ? 1 : 0;
    view.setUint16(at + 1, part.length, true);
    view.setUint16(at + 3, ~part.length & 0xffff, true);
    out.set(part, at + 5);
    at += 5 + part.length;
  }
  view.setUint32(at, adler32(bytes));
  return out;
}

function chunk(type: string, data: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] {
  const head = new Uint8Array(8);
  new DataView(head.buffer).setUint32(0, data.length);
  head.set(
    Array.from(type, (letter) => letter.charCodeAt(0)),
    4,
  );
  const checksum = new Uint8Array(4);
  new DataView(checksum.buffer).setUint32(0, crc32(data, crc32(head.subarray(4))));
  return [head, data, checksum];
}

function adler32(bytes: Uint8Array): number {
  let low = 1;
  let high = 0;
  // As many sums as fit into 32 bits before they must be taken down.
  for (let from = 0; from < bytes.length; from += 5552) {
    const end = Math.min(from + 5552, bytes.length);
    for (let at = from; at < end; at += 1) {
      low += bytes[at] ?? 0;
      high += low;
    }
    low %= 65_521;
    high %= 65_521;
  }
  return ((high << 16) | low) >>> 0;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** @param before the checksum of what stands before */
function crc32(bytes: Uint8Array, before = 0): number {
  let value = ~before;
  for (let at = 0; at < bytes.length; at += 1) {
    value = (crcTable[(value ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (value >>> 8);
  }
  return ~value >>> 0;
}
