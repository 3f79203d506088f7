import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { fromPglite } from 'pg-boss';
import { withCommits } from '#lib/platform/database/after-commit';
import type { Database } from '#lib/platform/database/database';
import { lockFolder } from '#lib/platform/database/folder-lock';
import { DatabaseIsNewer, requireKnownMigration } from '#lib/platform/database/known-migrations';
import { migrationsFolder } from '#lib/platform/database/migrations-folder';

/**
 * Opens the embedded Postgres in the data folder, alone.
 *
 * @param dataDir absolute
 * @throws FolderInUse when another studio has it
 * @throws DatabaseIsNewer when a newer version has had it
 */
export async function openEmbedded(dataDir: string): Promise<Database> {
  const lock = await lockFolder(dataDir);
  let opened: PGlite | null = null;
  try {
    const client = await PGlite.create({
      dataDir: join(dataDir, 'database'),
      extensions: { pg_trgm },
    });
    opened = client;
    const db = drizzle({ client, casing: 'snake_case' });
    await requireKnownMigration(db);
    await migrate(db, { migrationsFolder });
    return {
      ...embeddedDatabase(client),
      async close() {
        await client.close();
        await lock.close();
      },
    };
  } catch (error) {
    // A database that fails is left as a crash would leave it, which its next start knows how to mend.
    if (error instanceof DatabaseIsNewer) await opened?.close();
    await lock.close();
    throw error;
  }
}

/** The studio's view of an embedded Postgres that is already open. */
export function embeddedDatabase(client: PGlite): Database {
  return {
    kind: 'embedded',
    db: withCommits(drizzle({ client, casing: 'snake_case' })),
    forJobs: { db: fromPglite(client) },
    // In-process: there is no connection that could be lost, and so never a gap.
    async listen(channel, onPayload) {
      await client.listen(channel, onPayload);
    },
    close: () => client.close(),
  };
}
