/** What a PNG begins with. Source of all here: W3C, Portable Network Graphics, third edition, 5. */
export const pngSignature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/**
 * A chunk of a PNG in three parts: its length and type, what it holds, which is not copied, and its
 * checksum.
 *
 * @param type four letters, such as `IHDR`
 */
export function pngChunk<Data extends Uint8Array>(type: string, data: Data) {
  const head = new Uint8Array(8);
  new DataView(head.buffer).setUint32(0, data.length);
  for (let at = 0; at < 4; at += 1) head[4 + at] = type.charCodeAt(at);
  const checksum = new Uint8Array(4);
  new DataView(checksum.buffer).setUint32(0, crc32(data, crc32(head.subarray(4))));
  return [head, data, checksum] as const;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/**
 * Node's zlib has the same; browsers have none, and they write PNGs as well.
 *
 * @param before the checksum of what stands before
 */
function crc32(bytes: Uint8Array, before = 0): number {
  let value = ~before;
  for (let at = 0; at < bytes.length; at += 1) {
    value = (crcTable[(value ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (value >>> 8);
  }
  return ~value >>> 0;
}
