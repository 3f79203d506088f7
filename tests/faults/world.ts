import { execFile } from 'node:child_process';
import { appendFile, cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { makePostgresDatabase } from '#tests/support/postgres-database';
import { startPostgresServer } from '#tests/support/postgres-server';
import { makeTempFolder } from '#tests/support/temp-folder';
import { startDemo } from '../../scripts/demo-process.ts';
import { programEnvironment, type StudioSettings } from '../../scripts/studio-program.ts';
import type { DatabaseKind } from './case-plan.ts';

/** All that outlives a process: a database, a folder of pictures, and a provider. */
export interface World {
  readonly settings: StudioSettings;
  readonly demoUrl: string;
  /** Ends every connection to the database; the embedded one has none. */
  cut(): Promise<void>;
  remove(): Promise<void>;
}

/** Makes worlds, each a copy of one that was started once and stopped. */
export interface WorldMaker {
  /** @param leaseSeconds short unless told, so that the dead are buried between two lives */
  make(leaseSeconds?: number): Promise<World>;
  close(): Promise<void>;
}

const shortLeaseSeconds = 1;

/** Each life clears the memory of its buffers first, 160 MB if nothing is said. */
const smallBuffers = "\nshared_buffers = '8MB'\n";

export async function openWorlds(kind: DatabaseKind): Promise<WorldMaker> {
  const template = await makeTempFolder('template');
  const server = kind === 'postgres' ? await startPostgresServer() : null;
  const migrated = server && (await makePostgresDatabase(server.url));
  await migrate({ STUDIO_DATA_DIR: template, DATABASE_URL: migrated?.url });
  if (!migrated) await appendFile(join(template, 'database', 'postgresql.conf'), smallBuffers);
  return {
    async make(leaseSeconds = shortLeaseSeconds) {
      const dataDir = await makeTempFolder('faults');
      const [demo, database] = await Promise.all([
        startDemo({ secondsPerImage: 0.05, linkSeconds: 3600, art: 'quick' }),
        migrated ? migrated.copy() : copyEmbedded(template, dataDir),
      ]);
      return {
        demoUrl: demo.url,
        settings: {
          STUDIO_DATA_DIR: dataDir,
          DATABASE_URL: database?.url,
          STUDIO_DEMO_URL: demo.url,
          STUDIO_MIN_FREE_DISK_MB: '0',
          STUDIO_LEASE_SECONDS: String(leaseSeconds),
          SEEDREAM_CONCURRENCY: '6',
          LOG_LEVEL: 'silent',
        },
        cut: async () => database?.cut(),
        async remove() {
          demo.stop();
          await demo.exited;
          await database?.drop();
          await rm(dataDir, { recursive: true, force: true });
        },
      };
    },
    async close() {
      await server?.stop();
      await rm(template, { recursive: true, force: true });
    },
  };
}

async function copyEmbedded(template: string, dataDir: string): Promise<null> {
  await cp(join(template, 'database'), join(dataDir, 'database'), { recursive: true });
  return null;
}

async function migrate(settings: StudioSettings): Promise<void> {
  const program = join('tests', 'support', 'embedded-template-main.ts');
  const env = { ...programEnvironment(settings), LOG_LEVEL: 'error' };
  await promisify(execFile)(process.execPath, ['--conditions=react-server', program], { env });
}
