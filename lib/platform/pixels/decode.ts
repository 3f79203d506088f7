import { availableParallelism } from 'node:os';
import pLimit from 'p-limit';
import sharp, { type Sharp } from 'sharp';
import { processSingleton } from '#lib/platform/process-singleton';

/** No picture of the model is larger than 16.8 megapixels; no decode may be larger than this. */
export const maxDecodedPixels = 40_000_000;

/**
 * Only JPEG and PNG ever reach a native decoder, and only so many at once: a lawful file of a few
 * hundred kilobytes can cost hundreds of megabytes while it is decoded.
 */
const limiter = processSingleton('decodes', () => {
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng'] });
  // Pictures come in sets: one thread each serves them better than all threads for one.
  sharp.concurrency(1);
  sharp.cache(false);
  return pLimit(Math.max(2, availableParallelism()));
});

/**
 * Runs a piece of work with a decoder, when there is room for it. A damaged file fails; one that a
 * decoder only frowns at is shown by every browser, and may be paid for.
 */
export function decoding<Value>(
  bytes: Uint8Array,
  use: (picture: Sharp) => Promise<Value>,
): Promise<Value> {
  return limiter(() => use(sharp(bytes, { limitInputPixels: maxDecodedPixels, failOn: 'error' })));
}
