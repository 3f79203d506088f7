import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Backend, startBackend } from '#tests/support/backend';

let backend: Backend;

beforeAll(async () => {
  backend = await startBackend();
});

afterAll(() => backend.stop());

test('a connection that is lost within a transaction fails that, and nothing else', async () => {
  const { db } = backend;
  const cut = db.transaction(async (tx) => {
    const { rows } = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
    await db.execute(sql`select pg_terminate_backend(${rows[0]?.pid}, 10000)`);
    // Between two queries: nobody in the transaction is there to hear of it.
    await db.execute(sql`select 1`);
    await tx.execute(sql`select 1`);
  });
  await expect(cut).rejects.toThrow();
  const { rows } = await db.execute<{ one: number }>(sql`select 1 as one`);
  expect(rows).toEqual([{ one: 1 }]);
});

test('a transaction that does nothing for long is ended by the server', async () => {
  const { rows } = await backend.db.execute<{ timeout: string }>(
    sql`select current_setting('idle_in_transaction_session_timeout') as timeout`,
  );
  expect(rows).toEqual([{ timeout: '1min' }]);
});
