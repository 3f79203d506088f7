import { ownStudio } from '#tests/support/own-studio';
import { ensureBuilt } from '../../scripts/build.ts';
import { startDemo } from '../../scripts/demo-process.ts';
import { type BenchProvider, startBenchProvider } from './bench-provider.ts';

export interface BenchStudio {
  readonly url: string;
  readonly pid: number;
  readonly provider: BenchProvider;
  /** A JPEG of 2048 × 2048 as the demo makes them. */
  readonly picture: Buffer;
  close(): Promise<void>;
}

/** A production studio with an empty library, before a provider that takes no time. */
export async function benchStudio(): Promise<BenchStudio> {
  if ((await ensureBuilt(() => console.log('Building the studio.'))) === 'failed')
    throw new Error('The build failed.');
  const picture = await makePicture();
  const provider = await startBenchProvider(picture);
  const own = await ownStudio({ name: 'bench', demo: { url: provider.url } });
  const studio = await own.start();
  return {
    url: studio.url,
    pid: studio.pid,
    provider,
    picture,
    async close() {
      await own.close('SIGTERM');
      provider.close();
    },
  };
}

async function makePicture(): Promise<Buffer> {
  const demo = await startDemo({ secondsPerImage: 0, art: 'full' });
  try {
    const response = await fetch(`${demo.url}/v3/seedream-4.0`, {
      method: 'POST',
      headers: { authorization: 'Bearer bench', 'content-type': 'application/json' },
      body: JSON.stringify({ prompt: 'mountains in mist at dawn', size: '2048x2048' }),
    });
    const { images } = (await response.json()) as { images: string[] };
    return Buffer.from(await (await fetch(images[0] ?? '')).arrayBuffer());
  } finally {
    demo.stop();
  }
}
