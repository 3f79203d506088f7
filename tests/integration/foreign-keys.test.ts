import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Backend, startBackend } from '#tests/support/backend';

let backend: Backend;

beforeAll(async () => {
  backend = await startBackend();
});

afterAll(() => backend.stop());

/**
 * Where a row goes, those that go with it, or forget it, are looked for: without an index for it, an
 * experiment of ten thousand cells has all its votes read as often. An account is emptied, and stays.
 */
test('whatever goes with a row, or forgets it, is found by an index', async () => {
  const { rows } = await backend.db.execute<{ name: string }>(sql`
    select conname as name from pg_constraint as held
    where contype = 'f' and confdeltype in ('c', 'n') and connamespace = 'public'::regnamespace
      and confrelid <> 'users'::regclass and not exists (
        select from pg_index as found
        where found.indrelid = held.conrelid and found.indpred is null
          and (found.indkey::int2[])[0:cardinality(held.conkey) - 1] @> held.conkey
      )
    order by conname`);
  expect(rows.map(({ name }) => name)).toEqual([]);
});
