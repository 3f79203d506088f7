import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { processSingleton } from '#lib/platform/process-singleton';

const Package = z.object({ version: z.string() });

/**
 * Which version runs here: its number and, where the folder is a clone, its commit, as
 * `0.1.0 (1a2b3c4d5e6f)`. Read once, and so to be asked at the start: what is pulled into the folder
 * runs from the next start on.
 */
export function studioVersion(): string {
  return processSingleton('version', () => {
    const folder = process.cwd();
    const text = readFileSync(join(folder, 'package.json'), 'utf8');
    const { version } = Package.parse(JSON.parse(text));
    const commit = commitOf(folder);
    return commit ? `${version} (${commit})` : version;
  });
}

/** Null where git says nothing; the folder may lie in a clone of something else. */
function commitOf(folder: string): string | null {
  if (!existsSync(join(folder, '.git'))) return null;
  // The clone may be another user's than the one a service runs as, and is only read.
  const words = ['-c', 'safe.directory=*', 'rev-parse', '--short=12', 'HEAD'];
  try {
    const stdio = ['ignore', 'pipe', 'ignore'] as const;
    return execFileSync('git', words, { cwd: folder, encoding: 'utf8', stdio: [...stdio] }).trim();
  } catch {
    return null;
  }
}
