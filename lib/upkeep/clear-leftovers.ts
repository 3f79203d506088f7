import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from '#lib/platform/env';
import { log } from '#lib/platform/log';
import { removeHalfWritten } from '#lib/platform/remove-half-written';

/** Removes what crashes left half written in the folder of the studio, and says in the log how much. */
export async function clearLeftovers(): Promise<void> {
  const { dataDir } = env();
  const images = join(dataDir, 'images');
  const groups = await readdir(images).catch(() => []);
  const folders = [dataDir, join(dataDir, 'journal'), ...groups.map((name) => join(images, name))];
  let files = 0;
  for (const folder of folders) files += await removeHalfWritten(folder, new Date());
  if (files > 0) log.info({ event: 'leftovers-removed', files }, 'half-written files are removed');
}
