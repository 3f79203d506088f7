import { join } from 'node:path';
import { build } from 'rolldown';

/**
 * Bundles the worker program, as the build does with the studio: loaded file by file it spends more
 * time on a thousand small modules than on living. The drivers stay outside, because they come with
 * files of their own.
 *
 * @returns where the program is
 */
export async function bundleWorkerProgram(): Promise<string> {
  const dir = join('.studio', 'faults');
  const { output } = await build({
    input: join('tests', 'faults', 'worker-program.ts'),
    platform: 'node',
    external: /^(?:@electric-sql\/pglite|pg|sharp|fs-native-extensions|pino)(?:\/|$)/,
    resolve: { conditionNames: ['react-server', 'node', 'import', 'default'] },
    logLevel: 'silent',
    output: { dir, format: 'esm' },
  });
  const entry = output.find((chunk) => chunk.type === 'chunk' && chunk.isEntry);
  if (!entry) throw new Error('The bundle has no program.');
  return join(dir, entry.fileName);
}

/**
 * A life is too short for what makes a long one fast: the compilers' second pass over the embedded
 * database costs more than it gives back, and threads beside it take the time of the next process.
 */
export const shortLifeFlags = ['--liftoff-only', '--single-threaded'];
