import type { SeedreamRequest } from '#lib/platform/seedream/contract';

/** A picture to send, opened only when its turn comes. */
export interface ReferenceSource {
  readonly mediaType: 'image/jpeg' | 'image/png';
  /** Exactly what `open` gives. */
  readonly sizeBytes: number;
  open(): AsyncIterable<Uint8Array>;
}

/** The five fields beside the pictures. */
export type RequestFields = Omit<SeedreamRequest, 'images'>;

export interface RequestBody {
  /** Known beforehand, so that the request needs no chunked encoding. */
  readonly sizeBytes: number;
  stream(): AsyncGenerator<Uint8Array>;
}

/**
 * The request as JSON, piece by piece: pictures become data URIs while they are read, so that ten
 * references of 10 MB are never one string of 133 MB.
 */
export function requestBody(
  fields: RequestFields,
  references: readonly ReferenceSource[],
): RequestBody {
  const rest = Buffer.from(JSON.stringify(fields), 'utf8');
  if (references.length === 0) return { sizeBytes: rest.length, stream: () => only(rest) };

  const open = Buffer.from('{"images":["');
  const between = Buffer.from('","');
  const close = Buffer.concat([Buffer.from('"],'), rest.subarray(1)]);
  const sizeBytes = references.reduce(
    (sum, each) => sum + prefixOf(each).length + base64Length(each.sizeBytes),
    open.length + between.length * (references.length - 1) + close.length,
  );
  async function* stream() {
    for (const [at, reference] of references.entries()) {
      yield at === 0 ? open : between;
      yield prefixOf(reference);
      yield* base64(reference.open());
    }
    yield close;
  }
  return { sizeBytes, stream };
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function prefixOf({ mediaType }: ReferenceSource): Uint8Array {
  return Buffer.from(`data:${mediaType};base64,`);
}

function base64Length(sizeBytes: number): number {
  return 4 * Math.ceil(sizeBytes / 3);
}

/** Three bytes make four characters, so what is left of a chunk waits for the next one. */
async function* base64(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let left = Buffer.alloc(0);
  for await (const chunk of source) {
    const bytes = Buffer.concat([left, chunk]);
    const whole = bytes.length - (bytes.length % 3);
    if (whole > 0) yield Buffer.from(bytes.toString('base64', 0, whole), 'latin1');
    left = bytes.subarray(whole);
  }
  if (left.length > 0) yield Buffer.from(left.toString('base64'), 'latin1');
}
