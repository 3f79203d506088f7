import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Database } from '#lib/platform/database/database';
import { openEmbedded } from '#lib/platform/database/embedded';
import { openPostgres } from '#lib/platform/database/postgres';
import { makePostgresDatabase } from '#tests/support/postgres-database';
import { makeTempFolder } from '#tests/support/temp-folder';

/** An empty studio beside the one of the test, with a folder and a database of its own. */
export interface OtherStudio {
  readonly database: Database;
  readonly dataDir: string;
  /** Does something as this studio: with its folder and its image store. */
  as<Value>(work: () => Promise<Value>): Promise<Value>;
  remove(): Promise<void>;
}

/** @param server a Postgres server; null for the embedded database */
export async function makeOtherStudio(server: string | null): Promise<OtherStudio> {
  const dataDir = await makeTempFolder('other');
  const postgres = server === null ? null : await makePostgresDatabase(server);
  // Migrated already, where there is one: a first start takes seconds.
  const template = inject('embeddedTemplate');
  if (!postgres && template) {
    await cp(join(template, 'database'), join(dataDir, 'database'), { recursive: true });
  }
  const database = postgres ? await openPostgres(postgres.url) : await openEmbedded(dataDir);
  return {
    database,
    dataDir,
    async as(work) {
      const home = process.env.STUDIO_DATA_DIR;
      moveTo(dataDir);
      try {
        return await work();
      } finally {
        moveTo(home ?? '');
      }
    },
    async remove() {
      await database.close();
      await postgres?.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Where a file of the image store lies. */
export function filePath(dataDir: string, key: string): string {
  return join(dataDir, 'images', key.slice(0, 2), key);
}

/** Both are read once a process. */
function moveTo(dataDir: string): void {
  process.env.STUDIO_DATA_DIR = dataDir;
  for (const name of ['env', 'image-store']) {
    Reflect.deleteProperty(globalThis, Symbol.for(`seedream-studio.${name}`));
  }
}
