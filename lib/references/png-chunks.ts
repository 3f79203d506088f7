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
 * How many chunks are walked. The largest file that is taken in has 40,000, where its writer cuts the
 * pixels into pieces of 8 kB; one of nothing but empty ones would be millions of objects to whoever
 * asks for all of them.
 */
export const mostChunks = 100_000;

/**
 * Walks the chunks in order; the last one is IEND, unless the file is cut or of more chunks than any
 * program writes: then the walk ends early, with the last chunk that is there whole. Nothing behind
 * IEND is looked at, and nothing unpacked.
 */
export function* pngChunks(bytes: Uint8Array): Generator<PngChunk> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = signatureBytes;
  for (let count = 0; count < mostChunks && at + 12 <= bytes.length; count += 1) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    yield { type, start: at, end, data: bytes.subarray(at + 8, end - 4) };
    if (type === 'IEND') return;
    at = end;
  }
}
