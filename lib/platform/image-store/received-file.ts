import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { beginFile } from '#lib/platform/durable-file';
import type { ReceivedFile } from '#lib/platform/image-store/image-store';
import { TooManyBytes } from '#lib/platform/read-capped';

/**
 * Writes what comes to a file of its own and hashes it on the way.
 *
 * @param folder where it lies until it is kept, absolute
 * @param pathOf where a key is kept
 * @throws TooManyBytes past `maxBytes`; nothing is left behind then
 */
export async function receiveFile(
  folder: string,
  source: AsyncIterable<Uint8Array>,
  maxBytes: number,
  pathOf: (key: string) => string,
): Promise<ReceivedFile> {
  const file = await beginFile(folder);
  try {
    const hash = createHash('sha256');
    let sizeBytes = 0;
    for await (const chunk of source) {
      sizeBytes += chunk.length;
      if (sizeBytes > maxBytes) throw new TooManyBytes(`more than ${maxBytes} bytes`);
      hash.update(chunk);
      await file.write(chunk);
    }
    const key = hash.digest('hex');
    return {
      key,
      sizeBytes,
      read: (limit = sizeBytes) => buffer(createReadStream(file.path, { end: limit - 1 })),
      keep: () => file.keepAs(pathOf(key)),
      discard: file.discard,
    };
  } catch (error) {
    await file.discard();
    throw error;
  }
}
