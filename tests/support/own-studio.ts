import { rm } from 'node:fs/promises';
import { makeTempFolder } from '#tests/support/temp-folder';
import { type DemoOptions, startDemo } from '../../scripts/demo-process.ts';
import { type StudioProcess, startStudio } from '../../scripts/studio-process.ts';
import type { StudioSettings } from '../../scripts/studio-program.ts';

interface Wanted {
  /** What its folder is for. */
  readonly name: string;
  /** Beside what every studio of a test is told. */
  readonly env?: StudioSettings;
  /** The demo that is started beside it, if it is not to be the quickest; or one that runs already. */
  readonly demo?: DemoOptions | { readonly url: string };
  /** A free one when left out. */
  readonly port?: number;
}

/** A studio for one test, with a folder and a demo that outlive it until they are closed. */
export interface OwnStudio {
  readonly dataDir: string;
  readonly demoUrl: string;
  /** What it is told, for programs beside it. */
  readonly settings: StudioSettings;
  /** Starts it on what is in its folder. @param more that it is told this time */
  start(more?: StudioSettings): Promise<StudioProcess>;
  /** Ends it and leaves the rest. */
  end(signal: NodeJS.Signals): Promise<void>;
  /** Ends it and its demo, and removes its folder. */
  close(signal?: NodeJS.Signals): Promise<void>;
}

interface Provider {
  readonly url: string;
  /** Ends it; who runs it already ends it, too. */
  readonly stop?: () => void;
}

const quickest = { secondsPerImage: 0, linkSeconds: 3600, art: 'quick' } as const;

/** The folder and the demo of a studio that is still to be started. */
export async function ownStudio({ name, env, demo = {}, port }: Wanted): Promise<OwnStudio> {
  const dataDir = await makeTempFolder(name);
  const provider: Provider = 'url' in demo ? demo : await startDemo({ ...quickest, ...demo });
  const settings = {
    STUDIO_DATA_DIR: dataDir,
    STUDIO_DEMO_URL: provider.url,
    // Whoever runs tests may have little room left, and no test needs much.
    STUDIO_MIN_FREE_DISK_MB: '0',
    LOG_LEVEL: 'warn',
    ...env,
  };
  let studio: StudioProcess | null = null;
  const end = async (signal: NodeJS.Signals) => {
    studio?.kill(signal);
    await studio?.exited;
    studio = null;
  };
  const close = async (signal: NodeJS.Signals = 'SIGKILL') => {
    await end(signal);
    provider.stop?.();
    await rm(dataDir, { recursive: true, force: true });
  };
  const start = async (more: StudioSettings = {}) => {
    const told = { ...settings, ...more };
    studio = await startStudio({ env: told, demo: { url: provider.url }, ...(port && { port }) });
    return studio;
  };
  return { dataDir, demoUrl: provider.url, settings, start, end, close };
}
