import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { users } from '#lib/accounts/tables';
import { startGenerations } from '#lib/generations/start-generations';
import { generations } from '#lib/generations/tables';
import { newClientKey } from '#lib/id';
import { peopleLedgerCsv } from '#lib/people/people-ledger-csv';
import { listPeopleSpending } from '#lib/people/people-spending';
import { studioTimeZone } from '#lib/platform/env';
import { spendingDay } from '#lib/spending/spending-day';
import { spendingDays } from '#lib/spending/tables';
import { type Backend, recipeOf, startBackend, until } from '#tests/support/backend';

let backend: Backend;
/** A name that a spreadsheet would run. */
const formula = '=HYPERLINK("http://evil.example")';

const today = () => spendingDay(new Date(), studioTimeZone());

beforeAll(async () => {
  backend = await startBackend();
  const { db } = backend;
  await db.insert(users).values({ id: 'grace', name: formula, email: 'grace@studio.example' });
  await db.insert(users).values({ id: 'idle', name: 'Idle', email: 'idle@studio.example' });
  await backend.start();
  for (const [ownerId, prompt] of [
    ['local', 'a boat'],
    ['grace', 'a kite'],
    ['grace', 'two kites'],
  ] as const) {
    const order = { clientKey: newClientKey(), recipe: recipeOf(prompt), repeats: null };
    const started = await startGenerations(db, { id: ownerId }, [order]);
    const id = started.ok ? (started.value[0] ?? '') : '';
    await until(async () => {
      const [row] = await db.select().from(generations).where(eq(generations.id, id));
      return row?.state === 'done';
    });
  }
});

afterAll(() => backend.stop());

test('whoever manages sees what each person spent today and this month', async () => {
  const { db } = backend;
  // Of an earlier month, and with another provider: neither counts.
  const old = { ownerId: 'idle', settled: 7, settledUsd: 1 };
  await db.insert(spendingDays).values({ ...old, provider: 'demo', day: '2001-01-01' });
  await db.insert(spendingDays).values({ ...old, provider: 'seedream', day: today() });
  const spending = await listPeopleSpending(db, 'demo', today());
  expect(spending.map(({ id, today: { images } }) => [id, images])).toEqual([
    ['grace', 2],
    ['local', 1],
  ]);
  for (const { today: day, month } of spending) expect(month).toEqual(day);
});

test('the ledger of everybody says whose each line is, and no name is run', async () => {
  let csv = '';
  for await (const piece of peopleLedgerCsv()) csv += piece;
  const [head, ...lines] = csv.trimEnd().split('\r\n');
  expect(head).toMatch(/^\ufeffperson,person id,moment,day,kind,images/);
  const settled = lines.filter((line) => line.includes(',settled,'));
  expect(settled).toHaveLength(3);
  expect(settled.filter((line) => line.includes(',grace,'))).toHaveLength(2);
  expect(lines.some((line) => line.startsWith('=') || line.startsWith('"='))).toBe(false);
});
