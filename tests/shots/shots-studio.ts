import { rm } from 'node:fs/promises';
import { studioClient } from '#tests/support/studio-client';
import { makeTempFolder } from '#tests/support/temp-folder';
import { ensureBuilt } from '../../scripts/build.ts';
import { startDemo } from '../../scripts/demo-process.ts';
import { startStudio } from '../../scripts/studio-process.ts';
import { startHoldingProvider } from './holding-provider.ts';
import type { Library } from './surface.ts';
import { concurrentCalls, held, makeFew, makeWork } from './work.ts';

export interface ShotsStudio {
  readonly url: string;
  /** Puts that into the library, which is empty before or has a few pictures. */
  fill(library: Exclude<Library, 'empty'>): Promise<void>;
  close(): Promise<void>;
}

/** A production studio with an empty library and a demo that paints as well as it can. */
export async function shotsStudio(): Promise<ShotsStudio> {
  if ((await ensureBuilt(() => console.log('Building the studio.'))) === 'failed')
    throw new Error('The build failed.');
  const demo = await startDemo({ secondsPerImage: 0, linkSeconds: 3600, art: 'full' });
  const provider = await startHoldingProvider(demo.url, held);
  const dataDir = await makeTempFolder('shots');
  const studio = await startStudio({
    env: {
      STUDIO_DATA_DIR: dataDir,
      STUDIO_MIN_FREE_DISK_MB: '0',
      SEEDREAM_CONCURRENCY: String(concurrentCalls),
      SEEDREAM_DEADLINE_SECONDS: '3600',
      LOG_LEVEL: 'warn',
    },
    demo: { url: provider.url },
  });
  return {
    url: studio.url,
    async fill(library) {
      const client = await studioClient(studio.url);
      await (library === 'few' ? makeFew(client) : makeWork(client));
    },
    async close() {
      // Asked to stop, it would wait for the calls that are held.
      studio.kill('SIGKILL');
      await studio.exited;
      provider.close();
      demo.stop();
      await demo.exited;
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
