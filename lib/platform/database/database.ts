import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { Db as JobDatabase } from 'pg-boss';
import { keepValuesOffConsole } from '#lib/platform/database/query-errors';
import { env } from '#lib/platform/env';
import { processSingleton } from '#lib/platform/process-singleton';

/**
 * Either Postgres, behind one type. A transaction is a `Db` too: inside one, only the transaction
 * may be in scope, because the embedded database has a single connection and a query outside of the
 * transaction would wait for it for ever.
 */
export type Db = PgDatabase<QueryResult>;

/** What both drivers have in common in the answer to a bare statement. */
interface QueryResult extends PgQueryResultHKT {
  type: Rows<this['row']>;
}

interface Rows<Row> {
  readonly rows: Row[];
}

export interface Database {
  readonly kind: 'embedded' | 'postgres';
  readonly db: Db;
  /** The form in which the job queue takes this database. */
  readonly forJobs: { readonly db: JobDatabase } | { readonly connectionString: string };
  /**
   * Hears NOTIFY on a channel for as long as the process lives.
   *
   * @param onGap called when the connection was lost and is back: notifications may have been missed
   */
  listen(channel: string, onPayload: (payload: string) => void, onGap: () => void): Promise<void>;
  close(): Promise<void>;
}

/** The database of this process, opened and migrated at the first call. */
export function database(): Promise<Database> {
  return processSingleton('database', openDatabase);
}

async function openDatabase(): Promise<Database> {
  keepValuesOffConsole();
  const { DATABASE_URL: url, dataDir } = env();
  if (url) {
    const { openPostgres } = await import('#lib/platform/database/postgres');
    return openPostgres(url);
  }
  const { openEmbedded } = await import('#lib/platform/database/embedded');
  return openEmbedded(dataDir);
}
