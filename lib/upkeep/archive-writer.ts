import { createTarPacker } from 'modern-tar';
import type { PartialFile } from '#lib/platform/durable-file';

/** Writes one tar, entry after entry, no faster than the disk takes it. */
export interface ArchiveWriter {
  /** @param sizeBytes of the body, to the byte */
  add(name: string, sizeBytes: number, body: AsyncIterable<Uint8Array>): Promise<void>;
  addBytes(name: string, bytes: Uint8Array): Promise<void>;
  addJson(name: string, value: unknown): Promise<void>;
  /** Resolves when all of it is written, with its size in bytes. */
  end(): Promise<number>;
  /** Stops writing before the end. */
  abandon(): Promise<void>;
}

export function writeArchive(file: PartialFile): ArchiveWriter {
  const { readable, controller } = createTarPacker();
  const written = writeTo(file, readable);
  // Told by `end`; until somebody asks there, it is nobody's unhandled rejection.
  written.catch((error) => controller.error(error));
  const add: ArchiveWriter['add'] = async (name, sizeBytes, body) => {
    const entry = controller.add({ name, size: sizeBytes, type: 'file' }).getWriter();
    for await (const chunk of body) await entry.write(chunk);
    await entry.close();
  };
  const addBytes: ArchiveWriter['addBytes'] = (name, bytes) => add(name, bytes.length, once(bytes));
  return {
    add,
    addBytes,
    addJson: (name, value) => addBytes(name, Buffer.from(`${JSON.stringify(value, null, 2)}\n`)),
    async end() {
      controller.finalize();
      return written;
    },
    async abandon() {
      controller.error(new Error('The archive was given up.'));
      await written.catch(() => {});
    },
  };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function writeTo(file: PartialFile, chunks: AsyncIterable<Uint8Array>): Promise<number> {
  let sizeBytes = 0;
  for await (const chunk of chunks) {
    await file.write(chunk);
    sizeBytes += chunk.length;
  }
  return sizeBytes;
}
