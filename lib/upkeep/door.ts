import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { env } from '#lib/platform/env';
import { processSingleton } from '#lib/platform/process-singleton';

/**
 * Where a studio that runs takes work from a program on the same machine. The embedded database is
 * open in one process only, so `npm run studio` asks that one. What it needs to be let in lies in
 * the data folder and can be read by whoever the studio runs as, who could read the pictures too.
 */
export const Door = z.object({ url: z.string(), token: z.string() });
export type Door = z.infer<typeof Door>;

const token = () => processSingleton('upkeep-token', () => randomBytes(32).toString('hex'));

const doorFile = () => join(env().dataDir, 'upkeep.json');

/** Tells programs on this machine where to ask. What a crash left there is overwritten. */
export async function openDoor(): Promise<{ close(): Promise<void> }> {
  const { HOST: host, PORT: port } = env();
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  // A file that is there keeps its mode, so it must not be.
  await rm(doorFile(), { force: true });
  await writeFile(doorFile(), JSON.stringify({ url, token: token() } satisfies Door), {
    mode: 0o600,
    flag: 'wx',
  });
  return { close: () => rm(doorFile(), { force: true }) };
}

/** Null when no studio says that it runs on this folder. */
export async function findDoor(): Promise<Door | null> {
  const text = await readFile(doorFile(), 'utf8').catch(() => null);
  return text === null ? null : Door.parse(JSON.parse(text));
}

/** @param authorization the header of a request, as it came */
export function isLetIn(authorization: string | null): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  // Of one length whatever came, and compared in the same time.
  return timingSafeEqual(hash(authorization ?? ''), hash(`Bearer ${token()}`));
}
