import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { Client, Pool, type PoolConfig } from 'pg';
import { withCommits } from '#lib/platform/database/after-commit';
import type { Database } from '#lib/platform/database/database';
import { requireKnownMigration } from '#lib/platform/database/known-migrations';
import { migrationsFolder } from '#lib/platform/database/migrations-folder';
import { log } from '#lib/platform/log';

/** Any number that no other program on this Postgres uses: it names the lock, nothing more. */
const migrationLock = 7_318_400;
const reconnectMs = 1000;

/**
 * How long a transaction may do nothing, in milliseconds: the server ends that of a worker which was
 * stopped in the middle, or all others would wait for what it has locked. None decodes for as long.
 */
const longestIdleMs = 60_000;

/**
 * For each sort or set of pages. With the usual 4 MB a search for two common words in a million
 * pictures does not know any more which rows of a page it meant, and reads them all.
 */
const workMemory = '32MB';

/** How the studio asks a Postgres. */
export function poolOptions(connectionString: string): PoolConfig {
  return {
    connectionString,
    max: 10,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    idle_in_transaction_session_timeout: longestIdleMs,
    options: `-c work_mem=${workMemory}`,
  };
}

/**
 * Opens a Postgres that may be shared with other studios.
 *
 * @throws DatabaseIsNewer when one of them is of a newer version
 */
export async function openPostgres(connectionString: string): Promise<Database> {
  const pool = new Pool(poolOptions(connectionString));
  pool.on('error', (error) => log.warn({ err: error }, 'an idle database connection was lost'));
  // The pool listens only while it holds a connection. One that is lost between two queries of a
  // transaction would end the process; like this its next query fails, and with it the transaction.
  pool.on('connect', (client) =>
    client.on('error', (error) => log.warn({ err: error }, 'a database connection was lost')),
  );
  await migrateAlone(connectionString);
  const listeners = new Set<{ stop(): Promise<void> }>();
  return {
    kind: 'postgres',
    db: withCommits(drizzle({ client: pool, casing: 'snake_case' })),
    forJobs: { connectionString },
    async listen(channel, onPayload, onGap) {
      listeners.add(await listenForEver(connectionString, channel, onPayload, onGap));
    },
    async close() {
      for (const listener of listeners) await listener.stop();
      await pool.end();
    },
  };
}

/** Two studios that start together must not migrate together. */
async function migrateAlone(connectionString: string): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    const db = drizzle({ client });
    await db.execute(sql`select pg_advisory_lock(${migrationLock})`);
    await requireKnownMigration(db);
    await migrate(db, { migrationsFolder });
  } finally {
    await client.end();
  }
}

async function listenForEver(
  connectionString: string,
  channel: string,
  onPayload: (payload: string) => void,
  onGap: () => void,
): Promise<{ stop(): Promise<void> }> {
  let stopped = false;
  let client: Client;

  const connect = async (isAgain: boolean): Promise<void> => {
    // Told before anything that is heard on the new connection, and only once that listens.
    const tellGap = () => {
      if (isAgain) onGap();
      isAgain = false;
    };
    const next = new Client({ connectionString, keepAlive: true });
    next.on('error', (error) => log.warn({ err: error }, 'the listening connection was lost'));
    next.on('end', () => void reconnect());
    next.on('notification', (message) => {
      tellGap();
      onPayload(message.payload ?? '');
    });
    await next.connect();
    await next.query(`listen ${next.escapeIdentifier(channel)}`);
    client = next;
    tellGap();
  };
  const reconnect = async (): Promise<void> => {
    if (stopped) return;
    await new Promise((resolve) => setTimeout(resolve, reconnectMs));
    if (stopped) return;
    // A connection that fails emits `end` as well, which comes here again.
    await connect(true).catch((error) => log.warn({ err: error }, 'still not listening'));
  };

  await connect(false).catch((error: unknown) => {
    stopped = true;
    throw error;
  });
  return {
    async stop() {
      stopped = true;
      await client.end();
    },
  };
}
