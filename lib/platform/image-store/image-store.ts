import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { env } from '#lib/platform/env';
import { filesystemStore } from '#lib/platform/image-store/filesystem';
import { processSingleton } from '#lib/platform/process-singleton';

/** Bytes from `start` to `end`, both inclusive, as HTTP counts them. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** Bytes under the SHA-256 of themselves: the same bytes are kept once, and a key never changes its meaning. */
export interface ImageStore {
  /** Resolves when the bytes are durable, with their key: 64 hexadecimal digits. */
  put(bytes: Uint8Array): Promise<string>;
  /** Null when there is nothing under the key. */
  sizeBytes(key: string): Promise<number | null>;
  get(key: string, range?: ByteRange): Readable;
  remove(key: string): Promise<void>;
}

export function imageStore(): ImageStore {
  return processSingleton('image-store', () => filesystemStore(join(env().dataDir, 'images')));
}
