import { opendir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoredFile } from '#lib/platform/image-store/image-store';

/** The files of a store's folder: what is named by a key, in the folder of its first two digits. */
export async function* listFiles(folder: string): AsyncGenerator<StoredFile> {
  for await (const group of entriesOf(folder)) {
    if (!group.isDirectory() || !/^[0-9a-f]{2}$/.test(group.name)) continue;
    for await (const { name } of entriesOf(join(folder, group.name))) {
      if (!/^[0-9a-f]{64}$/.test(name)) continue;
      const found = await stat(join(folder, group.name, name)).catch(() => null);
      // Gone since its folder was read.
      if (found) yield { key: name, sizeBytes: found.size, touchedAt: found.mtime };
    }
  }
}

async function* entriesOf(folder: string) {
  const directory = await opendir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (directory) yield* directory;
}
