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

export interface StoredFile {
  readonly key: string;
  readonly sizeBytes: number;
  /** When it was last wanted. */
  readonly touchedAt: Date;
}

/** A whole file on the store's disk that nobody can find yet: it is to be kept or discarded. */
export interface ReceivedFile {
  /** The key it will have: its SHA-256. */
  readonly key: string;
  readonly sizeBytes: number;
  /** @param limit how many bytes of its start; all of it when left out */
  read(limit?: number): Promise<Buffer>;
  /** Resolves when it is durably in the store. */
  keep(): Promise<void>;
  /** Does nothing once it is kept. */
  discard(): Promise<void>;
}

/** Bytes under the SHA-256 of themselves: the same bytes are kept once, and a key never changes its meaning. */
export interface ImageStore {
  /** Resolves when the bytes are durable, with their key: 64 hexadecimal digits. */
  put(bytes: Uint8Array): Promise<string>;
  /**
   * Takes in bytes as they come, without holding them in memory. They are not in the store until
   * they are kept.
   *
   * @throws TooManyBytes past `maxBytes`; then, and when the stream breaks, nothing is left behind
   */
  receive(source: AsyncIterable<Uint8Array>, maxBytes: number): Promise<ReceivedFile>;
  /** Null when there is nothing under the key. */
  sizeBytes(key: string): Promise<number | null>;
  get(key: string, range?: ByteRange): Readable;
  /** All of it in memory. Null when there is nothing under the key. */
  read(key: string): Promise<Buffer | null>;
  /** Everything that is in the store, in no particular order. */
  list(): AsyncIterable<StoredFile>;
  /** Writes bytes over whatever is under their key. Resolves when they are durable, with their key. */
  rewrite(bytes: Uint8Array): Promise<string>;
  /**
   * Removes bytes that nobody has put since a moment. Whether a row names them is asked behind that
   * moment and before this: bytes are put before their row is written.
   *
   * @returns whether there is nothing under the key any more
   */
  removeUntouched(key: string, since: Date): Promise<boolean>;
}

export function imageStore(): ImageStore {
  return processSingleton('image-store', () => filesystemStore(join(env().dataDir, 'images')));
}
