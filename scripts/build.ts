/**
 * `npm run build`: builds the studio when its sources are not those of the last build.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nextProgram, programExit, spawnProgram } from './studio-program.ts';

/** Everything a build is made from. */
const sources = [
  'app',
  'components',
  'instrumentation.ts',
  'lib',
  'next.config.js',
  'package-lock.json',
  'package.json',
  'postcss.config.mjs',
  'proxy.ts',
  'public',
  'tailwind.config.ts',
  'tsconfig.json',
];

const fingerprintFile = join('.next', 'studio-fingerprint');

export type BuildOutcome = 'fresh' | 'built' | 'failed' | 'stopped';

/**
 * @param announce called once when there is something to build, before the wait begins
 * @param stop ends a build that is under way
 */
export async function ensureBuilt(announce: () => void, stop?: AbortSignal): Promise<BuildOutcome> {
  const wanted = sourceFingerprint();
  if (lastFingerprint() === wanted && existsSync(join('.next', 'BUILD_ID'))) return 'fresh';
  announce();
  // A build that is cut short leaves a mixture behind, which must not count as finished.
  rmSync(fingerprintFile, { force: true });
  const { code, said } = await nextBuild(stop);
  if (stop?.aborted) return 'stopped';
  if (code !== 0) {
    console.error(said.trimEnd());
    console.error(`The build failed (next build ended with ${code}). What it said is above.`);
    return 'failed';
  }
  // The state at the start is what counts: a file that changed meanwhile needs another build.
  writeFileSync(fingerprintFile, wanted);
  return 'built';
}

/** SHA-256 over names and contents of all sources; times of change do not count. */
function sourceFingerprint(): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesBelow)) {
    const bytes = readFileSync(file);
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).sort();
  return names.flatMap((name) => filesBelow(join(path, name)));
}

function lastFingerprint(): string | null {
  return existsSync(fingerprintFile) ? readFileSync(fingerprintFile, 'utf8') : null;
}

/** Its output is long and says nothing to someone who wants pictures, unless it fails. */
async function nextBuild(stop?: AbortSignal): Promise<{ code: number | null; said: string }> {
  // No setting takes part in a build, least of all the key: they are read at run time.
  const child = spawnProgram(nextProgram, ['build'], {});
  const kill = () => child.kill();
  stop?.addEventListener('abort', kill);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  const { code } = await programExit(child);
  stop?.removeEventListener('abort', kill);
  return { code, said };
}

if (import.meta.main) {
  const outcome = await ensureBuilt(() => console.log('Building the studio.'));
  if (outcome === 'fresh') console.log('The build is fresh: nothing to do.');
  if (outcome === 'failed') process.exitCode = 1;
}
