import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { eq, type SQL, sql } from 'drizzle-orm';
import { drizzle as drizzleServer } from 'drizzle-orm/node-postgres';
import { migrate as migrateServer } from 'drizzle-orm/node-postgres/migrator';
import { drizzle as drizzleEmbedded } from 'drizzle-orm/pglite';
import { migrate as migrateEmbedded } from 'drizzle-orm/pglite/migrator';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { notePrompts } from '#lib/generations/prompts/note-prompts';
import { sentPrompts } from '#lib/generations/prompts/tables';
import { newClientKey, newId } from '#lib/id';
import { promptCondition } from '#lib/library/prompts/prompt-search';
import { listSentPrompts } from '#lib/library/prompts/queries';
import type { Database } from '#lib/platform/database/database';
import { openEmbedded } from '#lib/platform/database/embedded';
import { migrationsFolder } from '#lib/platform/database/migrations-folder';
import { openPostgres } from '#lib/platform/database/postgres';
import { recipeOf } from '#tests/support/backend';
import { makePostgresDatabase } from '#tests/support/postgres-database';
import { makeTempFolder } from '#tests/support/temp-folder';

const ownerId = 'local';

/** What a studio had sent before it knew of prompts; the first was sent again as the last. */
const sent = [
  'Fishing boats at dawn',
  '城市夜景neon，雨后的街道',
  'ประภาคาร',
  'Fishing boats at dawn',
];

let folder: string;
let database: Database;
const ids = sent.map(() => newId());

beforeAll(async () => {
  folder = await makeTempFolder('backfill');
  const migrations = await migrationsBefore('CREATE TABLE "sent_prompts"');
  const server = inject('postgresServer');
  if (server) {
    const { url } = await makePostgresDatabase(server);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const db = drizzleServer({ client });
    await migrateServer(db, { migrationsFolder: migrations });
    await send(async (statement) => void (await db.execute(statement)));
    await client.end();
    database = await openPostgres(url);
  } else {
    const dataDir = join(folder, 'database');
    const client = await PGlite.create({ dataDir, extensions: { pg_trgm } });
    const db = drizzleEmbedded({ client });
    await migrateEmbedded(db, { migrationsFolder: migrations });
    await send(async (statement) => void (await db.execute(statement)));
    await client.close();
    database = await openEmbedded(folder);
  }
});

afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

/** A copy of the migrations as they were before the one that says this. */
async function migrationsBefore(statement: string): Promise<string> {
  const older = join(folder, 'older');
  await cp(migrationsFolder, older, { recursive: true });
  const path = join(older, 'meta', '_journal.json');
  const journal = JSON.parse(await readFile(path, 'utf8')) as { entries: { tag: string }[] };
  const texts = await Promise.all(
    journal.entries.map(({ tag }) => readFile(join(older, `${tag}.sql`), 'utf8')),
  );
  const entries = journal.entries.slice(
    0,
    texts.findIndex((text) => text.includes(statement)),
  );
  expect(entries.length).toBeGreaterThan(0);
  await writeFile(path, JSON.stringify({ ...journal, entries }));
  return older;
}

async function send(execute: (statement: SQL) => Promise<void>): Promise<void> {
  for (const [at, prompt] of sent.entries()) {
    const recipe = JSON.stringify(recipeOf(prompt));
    await execute(sql`
      insert into generations (id, owner_id, client_key, recipe, provider)
      values (${ids[at]}, ${ownerId}, ${newClientKey()}, ${recipe}::jsonb, 'demo')`);
  }
}

const find = async (typed: string) => {
  const run = { where: promptCondition(typed), before: null, limit: 10 };
  return (await listSentPrompts(database.db, ownerId, run)).map(({ prompt }) => prompt);
};

test('what was sent before there was a history is in it, each once with its count', async () => {
  const rows = await listSentPrompts(database.db, ownerId, {
    where: undefined,
    before: null,
    limit: 10,
  });
  expect(rows).toMatchObject([
    { prompt: sent[0], sent: 2, lastId: ids[3] },
    { prompt: sent[2], sent: 1, lastId: ids[2] },
    { prompt: sent[1], sent: 1, lastId: ids[1] },
  ]);
});

test.each([
  ['boat', 0],
  ['dawn', 0],
  ['夜景', 1],
  ['夜', 1],
  ['neon', 1],
  ['街道', 1],
  ['ภาคาร', 2],
])('it is found by %s', async (typed, at) => {
  expect(await find(typed)).toEqual([sent[at]]);
});

test('a prompt that is sent again is the same one as before', async () => {
  const again = { id: newId(), recipe: recipeOf(sent[1] ?? '') };
  await notePrompts(database.db, ownerId, [again]);
  const rows = await database.db
    .select({ sent: sentPrompts.sent, lastId: sentPrompts.lastId })
    .from(sentPrompts)
    .where(eq(sentPrompts.prompt, sent[1] ?? ''));
  expect(rows).toEqual([{ sent: 2, lastId: again.id }]);
});
