import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Database } from '#lib/platform/database/database';
import { openEmbedded } from '#lib/platform/database/embedded';
import { FolderInUse, lockFolder } from '#lib/platform/database/folder-lock';
import { DatabaseIsNewer, knownMigrations } from '#lib/platform/database/known-migrations';
import { migrationsFolder } from '#lib/platform/database/migrations-folder';
import { openPostgres } from '#lib/platform/database/postgres';
import { makePostgresDatabase } from '#tests/support/postgres-database';
import { makeTempFolder } from '#tests/support/temp-folder';

let folder: string;
/** An empty database, in the folder or on the server. */
let address: string;

beforeAll(async () => {
  folder = await makeTempFolder('migrations');
  const server = inject('postgresServer');
  address = server ? (await makePostgresDatabase(server)).url : folder;
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const open = () => (inject('postgresServer') ? openPostgres(address) : openEmbedded(address));

async function columnsOf({ db }: Database): Promise<string[]> {
  const { rows } = await db.execute<{ name: string }>(sql`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' order by 1
  `);
  return rows.map(({ name }) => name);
}

describe('the migrations', () => {
  test('say all that the tables say', async () => {
    const out = join(folder, 'generated');
    await cp(migrationsFolder, out, { recursive: true });
    const before = await readdir(out);
    const program = join('node_modules', 'drizzle-kit', 'bin.cjs');
    // Its own paths are relative to where it runs.
    const where = ['--dialect', 'postgresql', '--out', relative('.', out)];
    const schema = ['--schema', './lib/**/tables.ts', '--casing', 'snake_case'];
    const run = promisify(execFile);
    await run(process.execPath, [program, 'check', ...where]);
    const { stdout } = await run(process.execPath, [program, 'generate', ...where, ...schema]);
    expect(stdout).toContain('No schema changes');
    expect(await readdir(out)).toEqual(before);
  });

  test('make a database out of nothing, and change nothing the second time', async () => {
    const first = await open();
    const columns = await columnsOf(first);
    await first.close();
    expect(columns).toContain('generations.changed_in');
    const second = await open();
    expect(await columnsOf(second)).toEqual(columns);
    const { rows } = await second.db.execute(sql`select id, name from users`);
    expect(rows).toEqual([{ id: 'local', name: 'You' }]);
    await second.close();
  });

  test('run once when several studios start at the same moment', async (context) => {
    const server = inject('postgresServer');
    if (!server) return context.skip('an embedded database has one studio');
    const { url } = await makePostgresDatabase(server);
    const studios = await Promise.all(Array.from({ length: 5 }, () => openPostgres(url)));
    const columns = await Promise.all(studios.map(columnsOf));
    expect(new Set(columns.map(String)).size).toBe(1);
    await Promise.all(studios.map((studio) => studio.close()));
  });
});

describe('a database that a newer version has had', () => {
  /** One that is up to date and used by no other test. */
  async function place(): Promise<() => Promise<Database>> {
    const server = inject('postgresServer');
    if (server) {
      const { url } = await makePostgresDatabase(server);
      return () => openPostgres(url);
    }
    const dataDir = join(folder, 'newer');
    await cp(inject('embeddedTemplate') ?? '', dataDir, { recursive: true });
    return () => openEmbedded(dataDir);
  }

  test('is not opened, and says so each time', async () => {
    const openPlace = await place();
    const first = await openPlace();
    const last = (await knownMigrations()).at(-1)?.when ?? 0;
    await first.db.execute(sql`
      insert into drizzle.__drizzle_migrations (hash, created_at) values ('of tomorrow', ${last + 1})
    `);
    await first.close();
    await expect(openPlace()).rejects.toThrow(DatabaseIsNewer);
    await expect(openPlace()).rejects.toThrow(/by a newer version of the studio/);
  });
});

describe('an embedded database that cannot be opened', () => {
  test('leaves its folder free', async (context) => {
    context.skip(inject('postgresServer') !== undefined, 'there is no folder');
    const broken = join(folder, 'broken');
    await mkdir(broken);
    await writeFile(join(broken, 'database'), 'this is no database');
    await expect(openEmbedded(broken)).rejects.not.toThrow(FolderInUse);
    await (await lockFolder(broken)).close();
  });
});

describe('the database itself refuses', () => {
  let database: Database;

  beforeAll(async () => {
    database = await open();
    await database.db.execute(sql`
      insert into generations (id, owner_id, client_key, recipe, provider)
      values ('01a20000-0000-7000-8000-000000000001', 'local', gen_random_uuid(), '{}', 'demo')
    `);
  });

  afterAll(() => database.close());

  test.each([
    ['a state that does not exist', `update generations set state = 'lost'`],
    ['a failure without its reason', `update generations set state = 'failed'`],
    ['a reason without a failure', `update generations set failure = '{}'`],
    ['an owner that does not exist', `update generations set owner_id = 'nobody'`],
    [
      'a stored picture without its bytes',
      `insert into images (id, generation_id, owner_id, position, state)
       select gen_random_uuid(), id, owner_id, 0, 'stored' from generations`,
    ],
    [
      'a missing picture without its reason',
      `insert into images (id, generation_id, owner_id, position, state)
       select gen_random_uuid(), id, owner_id, 0, 'missing' from generations`,
    ],
    [
      'two pictures in one place',
      `insert into images (id, generation_id, owner_id, position)
       select gen_random_uuid(), id, owner_id, 0 from generations, generate_series(1, 2)`,
    ],
    [
      'the same key twice',
      `insert into generations (id, owner_id, client_key, recipe, provider)
       select gen_random_uuid(), owner_id, client_key, recipe, provider from generations`,
    ],
  ])('%s', async (_what, statement) => {
    await expect(database.db.execute(sql.raw(statement))).rejects.toThrow();
  });

  test('nothing that is lawful', async () => {
    const { rows } = await database.db.execute(sql`
      update generations set state = 'unknown', failure = '{}' returning revision
    `);
    expect(rows).toEqual([{ revision: 1 }]);
  });
});
