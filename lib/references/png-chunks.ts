/** A PNG as its chunks. Source: W3C, Portable Network Graphics (PNG), third edition, section 5. */
export interface PngChunk {
  /** Four letters, such as `IHDR`. */
  readonly type: string;
  /** Where its length field stands. */
  readonly start: number;
  /** Where the next chunk begins, behind its checksum. */
  readonly end: number;
  readonly data: Uint8Array;
}

const signatureBytes = 8;

/**
 * Walks the chunks in order; the last one is IEND, unless the file is cut: then the walk ends early,
 * with the last chunk that is there whole. Nothing behind IEND is looked at, and nothing unpacked.
 */
export function* pngChunks(bytes: Uint8Array): Generator<PngChunk> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = signatureBytes; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    yield { type, start: at, end, data: bytes.subarray(at + 8, end - 4) };
    if (type === 'IEND') return;
    at = end;
  }
}
