import { randomUUID } from 'node:crypto';
import { readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Whether a file is there; if so, it counts as wanted from this moment on. Whoever finds bytes that
 * it was about to write says so by this, because the row that will name them is not there yet.
 */
export async function touch(path: string, now: Date): Promise<boolean> {
  return (await orAbsent(utimes(path, now, now))) !== 'absent';
}

/**
 * Removes a file that nobody has written or touched since a moment. It is laid aside before it is
 * looked at a last time: a touch that comes before that is seen, and one that comes after finds no
 * file and writes it anew. What a crash left aside is found again by the next call.
 *
 * @returns whether there is no such file any more; otherwise somebody wants it
 */
export async function removeUntouched(path: string, since: Date): Promise<boolean> {
  const found = await touchedAt(path);
  if (found === null) {
    for (const aside of await listAside(path)) await settle(aside, path, since);
  } else if (found < since) {
    // Under a name that nobody else gives, so that no other file can take its place there.
    const aside = `${path}.${randomUUID()}.removed`;
    if ((await orAbsent(rename(path, aside))) !== 'absent') await settle(aside, path, since);
  }
  return (await touchedAt(path)) === null;
}

async function settle(aside: string, path: string, since: Date): Promise<void> {
  const touched = await touchedAt(aside);
  if (touched === null) return;
  // What may have been written under its name in the meantime is the same bytes.
  if (touched >= since) await orAbsent(rename(aside, path));
  else await rm(aside, { force: true });
}

async function listAside(path: string): Promise<string[]> {
  const [folder, name] = [dirname(path), basename(path)];
  const names = await orAbsent(readdir(folder));
  if (names === 'absent') return [];
  return names
    .filter((each) => each.startsWith(`${name}.`) && each.endsWith('.removed'))
    .map((each) => join(folder, each));
}

async function touchedAt(path: string): Promise<Date | null> {
  const found = await orAbsent(stat(path));
  return found === 'absent' ? null : found.mtime;
}

async function orAbsent<Value>(work: Promise<Value>): Promise<Value | 'absent'> {
  try {
    return await work;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'absent';
    throw error;
  }
}
