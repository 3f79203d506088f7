import { eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { cancelQueued } from '#lib/generations/change-course';
import { startGenerations } from '#lib/generations/start-generations';
import { generations } from '#lib/generations/tables';
import { newClientKey } from '#lib/id';
import { setBudget } from '#lib/spending/budgets';
import { ledgerCells, ledgerCsv } from '#lib/spending/ledger-csv';
import { listEntries } from '#lib/spending/queries';
import { budgets, ledgerEntries, spendingDays } from '#lib/spending/tables';
import { type Backend, recipeOf, startBackend } from '#tests/support/backend';

let backend: Backend;

beforeAll(async () => {
  backend = await startBackend();
  await backend.start();
});

afterAll(() => backend.stop());

afterEach(() => backend.db.delete(budgets));

async function totals() {
  const [sums] = await backend.db
    .select({
      open: sql<number>`coalesce(sum(${spendingDays.open}), 0)::int`,
      settled: sql<number>`coalesce(sum(${spendingDays.settled}), 0)::int`,
    })
    .from(spendingDays);
  return sums ?? { open: 0, settled: 0 };
}

async function linesOf(generationId: string) {
  const lines = await backend.db
    .select({ kind: ledgerEntries.kind, images: ledgerEntries.images })
    .from(ledgerEntries)
    .where(eq(ledgerEntries.generationId, generationId))
    .orderBy(ledgerEntries.id);
  return lines.map(({ kind, images }) => `${kind} ${images}`);
}

/** Today's budget with room for so many images more. */
async function leave(images: number): Promise<void> {
  const { open, settled } = await totals();
  await setBudget(backend.db, 'demo', { dayImages: open + settled + images, monthImages: null });
}

function order(prompt: string, maximum: number | null = null) {
  const set = maximum === null ? null : { maximum };
  return startGenerations(backend.db, backend.owner, [
    { clientKey: newClientKey(), recipe: recipeOf(prompt, { set }), repeats: null },
  ]);
}

describe('the ledger of a generation', () => {
  test.each([
    ['one picture', null, ['reserved 1', 'settled 1', 'released 0']],
    ['a set of 4 cups', 6, ['reserved 6', 'settled 4', 'released 2']],
    ['refused [refuse]', null, ['reserved 1', 'settled 0', 'released 1']],
    ['made and lost [dead link]', null, ['reserved 1', 'settled 1', 'released 0']],
    ['nothing came back [500]', null, ['reserved 1']],
  ] as const)('%s', async (prompt, maximum, lines) => {
    const id = await backend.generate(prompt, { set: maximum === null ? null : { maximum } });
    await backend.untilState(id);
    expect(await linesOf(id)).toEqual(lines);
  });

  test('that is canceled gives back what was set aside', async () => {
    const id = await backend.generate('told to wait [429 forever]');
    const canceled = () => cancelQueued(backend.db, backend.owner, id);
    await expect.poll(async () => (await canceled()).ok, { timeout: 10_000 }).toBe(true);
    expect(await linesOf(id)).toEqual(['reserved 1', 'settled 0', 'released 1']);
  });

  test('can be neither changed nor shortened', async () => {
    const refused = { cause: { message: expect.stringContaining('only ever added to') } };
    await expect(backend.db.update(ledgerEntries).set({ images: 0 })).rejects.toMatchObject(
      refused,
    );
    await expect(backend.db.delete(ledgerEntries)).rejects.toMatchObject(refused);
  });
});

describe('a budget', () => {
  test('is never passed by orders at the same time', async () => {
    await leave(10);
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, at) => order(`one of forty at once, ${at}`)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(10);
    const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.failure]));
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['over-budget']));
  });

  test.each([
    [3, 3, true],
    [3, 4, false],
  ])('with %i images left takes a set of up to %i: %s', async (left, asked, isTaken) => {
    await leave(left);
    const answer = await order(`a set against a budget of ${left}`, asked);
    expect(answer.ok).toBe(isTaken);
    if (!answer.ok && answer.failure.code === 'over-budget') {
      expect(answer.failure.message).toMatch(/with 3 left; this asks for up to 4/);
    }
  });

  test('of the month stands beside that of the day', async () => {
    const { open, settled } = await totals();
    const monthImages = open + settled;
    await setBudget(backend.db, 'demo', { dayImages: null, monthImages });
    const answer = await order('beyond the month');
    expect(answer).toMatchObject({ ok: false, failure: { code: 'over-budget' } });
  });

  test('counts a hundred presses with one key as one order', async () => {
    const prompt = 'pressed a hundred times';
    const press = { clientKey: newClientKey(), recipe: recipeOf(prompt), repeats: null };
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => startGenerations(backend.db, backend.owner, [press])),
    );
    const ids = new Set(answers.map((answer) => (answer.ok ? answer.value[0] : 'refused')));
    expect(ids.size).toBe(1);
    const [id = ''] = ids;
    await backend.untilState(id);
    expect(await backend.bills(prompt)).toHaveLength(1);
    expect(await linesOf(id ?? '')).toEqual(['reserved 1', 'settled 1', 'released 0']);
  });
});

test('the ledger as CSV has a line for each entry, and only what came back costs anything', async () => {
  const id = await backend.generate('a set of 2 bowls, for the CSV', { set: { maximum: 3 } });
  await backend.untilState(id);
  let text = '';
  for await (const piece of ledgerCsv(backend.owner)) text += piece;
  const lines = text.split('\r\n');
  expect(lines[0]).toContain('price each USD (estimate),cost USD (estimate)');
  const own = lines.filter((line) => line.includes(id)).map((line) => line.split(',').slice(2, 7));
  expect(own).toEqual([
    ['reserved', '3', '0', '0', 'demo'],
    ['settled', '2', '0', '0', 'demo'],
    ['released', '1', '0', '0', 'demo'],
  ]);
  // The demo bills nobody; what the provider billed is estimated.
  const entries = await listEntries(backend.db, backend.owner.id, { after: 0, limit: 1000 });
  const billed = entries
    .filter((entry) => entry.generationId === id)
    .map((entry) => ledgerCells({ ...entry, provider: 'seedream' }).slice(2, 7));
  expect(billed).toEqual([
    ['reserved', 3, 0.03, 0, 'seedream'],
    ['settled', 2, 0.03, 0.06, 'seedream'],
    ['released', 1, 0.03, 0, 'seedream'],
  ]);
});

test('the sums of the days are those of the ledger', async () => {
  await expect
    .poll(
      () => backend.db.$count(generations, sql`state in ('queued', 'dispatching', 'storing')`),
      {
        timeout: 20_000,
      },
    )
    .toBe(0);
  const { rows } = await backend.db.execute<{ open: number; settled: number }>(sql`
    select
      coalesce(sum(images) filter (where kind = 'reserved' and not exists (
        select from ledger_entries s where s.generation_id = l.generation_id and s.kind = 'settled'
      )), 0)::int as open,
      coalesce(sum(images) filter (where kind = 'settled'), 0)::int as settled
    from ledger_entries l`);
  expect(rows[0]).toEqual(await totals());
});
