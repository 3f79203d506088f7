import { pngChunk, pngSignature } from '#lib/platform/png-chunk';

/** A GIF of one pixel, which no Seedream has ever sent. */
export const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==', 'base64');

const side = 50_000;

/** A PNG of some sixty bytes that says it has 2.5 billion pixels. */
export const bomb = makeBomb();

function makeBomb(): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  // Eight bits of grey, as PNG numbers them.
  header[8] = 8;
  const pixels = Buffer.from('789c030000000001', 'hex');
  return Buffer.concat([
    pngSignature,
    ...pngChunk('IHDR', header),
    ...pngChunk('IDAT', pixels),
    ...pngChunk('IEND', Buffer.alloc(0)),
  ]);
}
