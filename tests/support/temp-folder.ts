import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new, empty folder of the system's temporary ones. Whoever makes it removes it. */
export function makeTempFolder(purpose: string): Promise<string> {
  return mkdtemp(join(tmpdir(), `studio-${purpose}-`));
}
