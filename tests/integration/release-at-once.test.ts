import { desc, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startExperiment } from '#lib/experiments/start-experiment';
import { cancelRest } from '#lib/experiments/steer-experiment';
import { newClientKey, newId } from '#lib/id';
import { reserve, settleOrder, settleOrders } from '#lib/spending/ledger';
import { ledgerEntries, spendingDays } from '#lib/spending/tables';
import { type Backend, startBackend } from '#tests/support/backend';
import { designOf } from '#tests/support/designs';

let backend: Backend;

/** Without a worker. The database itself counts the statements that write into the books. */
beforeAll(async () => {
  backend = await startBackend();
  const { db } = backend;
  await db.execute(sql`create sequence heard`);
  await db.execute(sql`
    create function hear() returns trigger language plpgsql as
    $$ begin perform nextval('heard'); return null; end $$`);
  await db.execute(sql`
    create trigger heard_lines after insert on ledger_entries
    for each statement execute function hear()`);
  await db.execute(sql`
    create trigger heard_sums after update on spending_days
    for each statement execute function hear()`);
});

afterAll(() => backend.stop());

async function started(many: number): Promise<string> {
  const values = Array.from({ length: many / 2 }, (_, at) => `n${at}`);
  const design = designOf(`one of ${many}: {a}`, { a: values }, { repeats: 2 });
  const order = { clientKey: newClientKey(), name: 'Many', question: '', design };
  const answer = await startExperiment(backend.db, backend.owner, order);
  if (!answer.ok) throw new Error(`It was refused: ${answer.failure.code}.`);
  return answer.value;
}

async function writesOf(work: () => Promise<unknown>): Promise<number> {
  const next = async () => {
    const { rows } = await backend.db.execute<{ value: number }>(
      sql`select nextval('heard')::int as value`,
    );
    return rows[0]?.value ?? 0;
  };
  const before = await next();
  await work();
  return (await next()) - before - 1;
}

const sums = () => backend.db.select().from(spendingDays).orderBy(desc(spendingDays.day));

test('two thousand that are canceled are given back in as many writes as four', async () => {
  const { db, owner } = backend;
  const [few, many] = [await started(4), await started(2000)];
  const writes = await writesOf(() => cancelRest(db, owner, few));
  expect(writes).toBeGreaterThan(0);
  expect(await writesOf(() => cancelRest(db, owner, many))).toBe(writes);
  expect(await sums()).toMatchObject([{ open: 0, settled: 0, settledUsd: 0 }]);
  const lines = await db
    .select({ kind: ledgerEntries.kind, images: sql<number>`sum(images)::int` })
    .from(ledgerEntries)
    .groupBy(ledgerEntries.kind)
    .orderBy(ledgerEntries.kind);
  expect(lines).toEqual([
    { kind: 'released', images: 2004 },
    { kind: 'reserved', images: 2004 },
    { kind: 'settled', images: 0 },
  ]);
});

test('what was settled before stays so among those that are given back, on whatever day it was ordered', async () => {
  const { db, owner } = backend;
  const [before] = await sums();
  const order = { ownerId: owner.id, provider: 'demo', images: 15 } as const;
  const [done, open, old] = [newId(), newId(), newId()];
  const day = '2026-01-31';
  const orders = [done, open].map((generationId) => ({ ...order, generationId }));
  await db.transaction((tx) => reserve(tx, orders));
  await db.insert(spendingDays).values({ provider: 'demo', ownerId: owner.id, day, open: 4 });
  const line = { ...order, generationId: old, images: 4, priceUsd: 0.05, day };
  await db.insert(ledgerEntries).values({ ...line, kind: 'reserved' });
  await db.transaction((tx) => settleOrder(tx, done, 2));
  for (const _time of [1, 2]) {
    await db.transaction((tx) => settleOrders(tx, [done, open, old, newId()], 0));
    expect(await sums()).toEqual([
      { ...before, settled: 2, settledUsd: 0.06 },
      { ...before, day, settled: 0, open: 0, settledUsd: 0 },
    ]);
  }
});
