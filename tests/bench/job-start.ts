import { rm } from 'node:fs/promises';
import { makePostgresDatabase } from '#tests/support/postgres-database';
import { startPostgresServer } from '#tests/support/postgres-server';
import { makeTempFolder } from '#tests/support/temp-folder';
import { programExit, spawnProgram } from '../../scripts/studio-program.ts';
import type { BenchStudio } from './bench-studio.ts';
import { type Figure, milliseconds, quantile } from './figures.ts';

/** Each beside the one that is measured: held by a paused experiment, and asleep until their turn. */
const longQueue = 10_000;

/**
 * From the moment an order is committed to the moment the worker has claimed it, on both databases,
 * with nothing else in the queue and with very much.
 */
export async function measureJobStart(studio: BenchStudio): Promise<Figure[]> {
  const server = await startPostgresServer();
  try {
    const figures: Figure[] = [];
    for (const queued of [0, longQueue]) {
      const beside = queued === 0 ? '' : `, ${2 * queued} in the queue`;
      const { url } = await makePostgresDatabase(server.url);
      figures.push(...spread(`embedded${beside}`, await timesOn(studio, queued)));
      figures.push(...spread(`Postgres${beside}`, await timesOn(studio, queued, url)));
    }
    return figures;
  } finally {
    await server.stop();
  }
}

async function timesOn(
  { provider }: BenchStudio,
  queued: number,
  databaseUrl?: string,
): Promise<number[]> {
  const dataDir = await makeTempFolder('bench-job-start');
  const child = spawnProgram('tests/bench/job-start-program.ts', [String(queued)], {
    STUDIO_DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    STUDIO_DEMO_URL: provider.url,
    LOG_LEVEL: 'warn',
    STUDIO_MIN_FREE_DISK_MB: '0',
  });
  let said = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  child.stderr?.pipe(process.stderr);
  const { code } = await programExit(child);
  await rm(dataDir, { recursive: true, force: true });
  if (code !== 0) throw new Error('The start of a job could not be measured.');
  return JSON.parse(said) as number[];
}

function spread(database: string, times: readonly number[]): Figure[] {
  return [
    {
      name: `${database}, median of ${times.length}`,
      value: milliseconds(quantile(times, 0.5)),
    },
    {
      name: `${database}, p99`,
      value: milliseconds(quantile(times, 0.99)),
      promise: 'under 50 ms',
    },
  ];
}
