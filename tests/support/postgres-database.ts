import { randomUUID } from 'node:crypto';
import pg from 'pg';

export interface PostgresDatabase {
  readonly url: string;
  /** Ends the connections that are left. */
  drop(): Promise<void>;
  /** Ends the connections that are there, as a server does that is restarted. */
  cut(): Promise<void>;
  /** A new database with all that is in this one, to which nobody may be connected. */
  copy(): Promise<PostgresDatabase>;
}

/** A new, empty database on a server. */
export function makePostgresDatabase(server: string): Promise<PostgresDatabase> {
  return makeDatabase(server, null);
}

async function makeDatabase(server: string, template: string | null): Promise<PostgresDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await run(server, `create database ${name}${template ? ` template ${template}` : ''}`);
  return {
    url: `${server}/${name}`,
    drop: () => run(server, `drop database ${name} with (force)`),
    cut: () =>
      run(
        server,
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
      ),
    copy: () => makeDatabase(server, name),
  };
}

async function run(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
