import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What `durable-file.ts` calls a file that is not whole yet. */
const halfWritten = /(?:^|\.)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.part$/;

/** Nobody writes at a file for so long without a byte of it. */
const restMs = 24 * 3_600_000;

/**
 * Removes what a crash left half written: files that never got their name, and that nobody has
 * written at for a day. Others are left alone, and so is what cannot be read.
 *
 * @param folder absolute; the folders in it are not looked at
 * @returns how many were removed
 */
export async function removeHalfWritten(folder: string, now: Date): Promise<number> {
  let removed = 0;
  for (const name of await readdir(folder).catch(() => [])) {
    if (!halfWritten.test(name)) continue;
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (!found?.isFile() || now.getTime() - found.mtimeMs < restMs) continue;
    await rm(path, { force: true });
    removed += 1;
  }
  return removed;
}
