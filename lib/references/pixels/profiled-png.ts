import { pngChunk, pngSignature } from '#lib/platform/png-chunk';
import type { RawPicture } from './turn-upright.ts';

/** What colours the numbers mean: an ICC profile, or code points of ITU-T H.273. */
export type ColourMeaning =
  | { readonly icc: Uint8Array<ArrayBuffer> }
  | { readonly primaries: number; readonly transfer: number };

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
      pngSignature,
      ...pngChunk('IHDR', header),
      ...colourChunk(colours),
      ...pngChunk('IDAT', stored(filteredRows(picture))),
      ...pngChunk('IEND', new Uint8Array(0)),
    ],
    { type: 'image/png' },
  );
}

function colourChunk(colours: ColourMeaning) {
  if (!('icc' in colours)) {
    return pngChunk('cICP', Uint8Array.of(colours.primaries, colours.transfer, 0, 1));
  }
  const name = Uint8Array.of(...Array.from('profile\0', (letter) => letter.charCodeAt(0)), 0);
  const packed = stored(colours.icc);
  const data = new Uint8Array(name.length + packed.length);
  data.set(name);
  data.set(packed, name.length);
  return pngChunk('iCCP', data);
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
