import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { syncName, writeDurably } from '#lib/platform/durable-file';
import type { ImageStore } from '#lib/platform/image-store/image-store';
import { listFiles } from '#lib/platform/image-store/list-files';
import { receiveFile } from '#lib/platform/image-store/received-file';
import { removeUntouched, touch } from '#lib/platform/image-store/remove-untouched';

/** @param folder absolute; made at the first picture */
export function filesystemStore(folder: string): ImageStore {
  const pathOf = (key: string): string => {
    if (!/^[0-9a-f]{64}$/.test(key))
      throw new TypeError('A content key has 64 hexadecimal digits.');
    // Two digits a folder: 256 folders of 400 files at a hundred thousand pictures.
    return join(folder, key.slice(0, 2), key);
  };
  const sizeBytes = async (key: string): Promise<number | null> => {
    const found = await stat(pathOf(key)).catch(nullWhenAbsent);
    return found?.size ?? null;
  };

  return {
    async put(bytes) {
      const key = createHash('sha256').update(bytes).digest('hex');
      const path = pathOf(key);
      const isWhole = (await sizeBytes(key)) === bytes.length;
      if (!isWhole || !(await touch(path, new Date()))) await writeDurably(path, bytes);
      else await syncName(path);
      return key;
    },
    receive: (source, maxBytes) => receiveFile(join(folder, 'incoming'), source, maxBytes, pathOf),
    sizeBytes,
    async rewrite(bytes) {
      const key = createHash('sha256').update(bytes).digest('hex');
      await writeDurably(pathOf(key), bytes);
      return key;
    },
    list: () => listFiles(folder),
    get: (key, range) => createReadStream(pathOf(key), range),
    async read(key) {
      return await readFile(pathOf(key)).catch(nullWhenAbsent);
    },
    removeUntouched: (key, since) => removeUntouched(pathOf(key), since),
  };
}

function nullWhenAbsent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
