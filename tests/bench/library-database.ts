import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';
import type { Database } from '#lib/platform/database/database';
import { embeddedDatabase } from '#lib/platform/database/embedded';
import { poolOptions } from '#lib/platform/database/postgres';
import { processSingleton } from '#lib/platform/process-singleton';
import { type StatementLog, statementLog } from './statement-log.ts';

export interface LibraryDatabase {
  readonly database: Database;
  readonly log: StatementLog;
}

/** A library that was made before, as this process's database, with every statement heard. */
export async function openLibrary(
  place: { readonly dataDir: string } | { readonly url: string },
): Promise<LibraryDatabase> {
  if ('url' in place) {
    const pool = new Pool(poolOptions(place.url));
    const log = statementLog(pool);
    return { database: ours({ ...postgresOf(pool) }), log };
  }
  const client = await PGlite.create({
    dataDir: join(place.dataDir, 'database'),
    extensions: { pg_trgm },
  });
  const log = statementLog(client);
  return { database: ours(embeddedDatabase(client)), log };
}

function postgresOf(pool: Pool): Database {
  return {
    kind: 'postgres',
    db: drizzle({ client: pool, casing: 'snake_case' }) as unknown as Database['db'],
    forJobs: { connectionString: '' },
    listen: () => Promise.resolve(),
    close: () => pool.end(),
  };
}

/** What `database()` gives from now on in this process. */
function ours(database: Database): Database {
  void processSingleton('database', () => Promise.resolve(database));
  return database;
}
