import { mkdir, statfs } from 'node:fs/promises';
import { env } from '#lib/platform/env';

/**
 * Whether there is room for new work: what is free must be more than the setting and more than 5 %
 * of the disk. Pictures that are paid for already are kept whatever this says.
 */
export async function hasDiskRoom(): Promise<boolean> {
  const { STUDIO_MIN_FREE_DISK_MB: minFreeMb } = env();
  const { freeBytes, wholeBytes } = await measureDisk();
  if (minFreeMb === 0) return freeBytes > 0;
  return freeBytes >= Math.max(minFreeMb * 1024 * 1024, 0.05 * wholeBytes);
}

/** The disk on which the data folder lies. */
export async function measureDisk(): Promise<{
  readonly freeBytes: number;
  readonly wholeBytes: number;
}> {
  const { dataDir } = env();
  await mkdir(dataDir, { recursive: true });
  const { bavail, blocks, bsize } = await statfs(dataDir);
  return { freeBytes: bavail * bsize, wholeBytes: blocks * bsize };
}
