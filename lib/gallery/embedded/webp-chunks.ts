export interface WebpChunk {
  /** Four characters, such as `EXIF` or `XMP ` with its space. */
  readonly type: string;
  readonly data: Uint8Array;
}

const headerBytes = 12;

/** Walks the chunks of a WebP as far as they are there whole. Source: Google, WebP Container Specification. */
export function* webpChunks(bytes: Uint8Array): Generator<WebpChunk> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = headerBytes; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at + 4, true);
    const end = at + 8 + length;
    if (end > bytes.length) return;
    const type = String.fromCharCode(...bytes.subarray(at, at + 4));
    yield { type, data: bytes.subarray(at + 8, end) };
    // Chunks begin on even addresses.
    at = end + (length % 2);
  }
}
