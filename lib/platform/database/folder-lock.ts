import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { tryLock } from 'fs-native-extensions';

/**
 * An exclusive lock on a folder, held by the kernel for as long as this process lives: it cannot be
 * left behind by a crash. A second process would open the same embedded database without complaint
 * and lose what it writes.
 *
 * @param folder absolute; made when it is not there
 * @returns the open file, to be kept open
 * @throws FolderInUse when another process holds the lock
 */
export async function lockFolder(folder: string): Promise<FileHandle> {
  await mkdir(folder, { recursive: true });
  const file = await open(join(folder, 'lock'), 'a+');
  if (tryLock(file.fd)) return file;
  await file.close();
  throw new FolderInUse(folder);
}

export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';

  constructor(folder: string) {
    super(
      `Another studio is using ${folder}. Stop it, or choose another folder with STUDIO_DATA_DIR.`,
    );
  }
}
