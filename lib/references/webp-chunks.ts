/** A WebP as its chunks. Source: RFC 9649, section 2. */
export interface WebpChunk<Source extends ArrayBufferLike = ArrayBuffer> {
  /** Four characters, such as `VP8X`. */
  readonly type: string;
  /** Where its type stands. */
  readonly start: number;
  readonly data: Uint8Array<Source>;
}

/** Behind `RIFF`, the size and `WEBP`. */
const headBytes = 12;

/** Walks the chunks in order, as far as the file goes. */
export function* webpChunks<Source extends ArrayBufferLike>(
  bytes: Uint8Array<Source>,
): Generator<WebpChunk<Source>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = headBytes; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at + 4, true);
    const type = String.fromCharCode(...bytes.subarray(at, at + 4));
    yield { type, start: at, data: bytes.subarray(at + 8, at + 8 + length) };
    at += 8 + length + (length % 2);
  }
}

/** A copy whose EXIF chunk has a name that readers pass over. */
export function withoutOrientation(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const copy = bytes.slice();
  for (const { type, start } of webpChunks(bytes)) {
    if (type === 'EXIF') copy.set([0x4a, 0x55, 0x4e, 0x4b], start);
  }
  return copy;
}
