import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cancelQueued } from '#lib/generations/change-course';
import { startGenerations } from '#lib/generations/start-generations';
import { generations } from '#lib/generations/tables';
import { newClientKey, newId } from '#lib/id';
import { type Backend, recipeOf, startBackend, until } from '#tests/support/backend';

let backend: Backend;
/** Ordered and canceled before any worker was there. */
let canceledEarly: string;
let orderedEarly: string;

beforeAll(async () => {
  backend = await startBackend();
  canceledEarly = await backend.generate('canceled before the start');
  await cancelQueued(backend.db, backend.owner, canceledEarly);
  orderedEarly = await backend.generate('ordered before the start');
  await backend.start();
});

afterAll(() => backend.stop());

function order(prompt: string, clientKey = newClientKey(), repeats: string | null = null) {
  return { clientKey, recipe: recipeOf(prompt), repeats };
}

const count = () => backend.db.$count(generations);

describe('an order', () => {
  test('that was accepted before the worker started is carried out', async () => {
    await backend.untilState(orderedEarly, 'done');
    expect(await backend.bills('ordered before the start')).toHaveLength(1);
  });

  test('given a hundred times at once under one key is one generation and one call', async () => {
    const prompt = 'a hundred clicks';
    const one = order(prompt);
    const accepted = await Promise.all(
      Array.from({ length: 100 }, () => startGenerations(backend.db, backend.owner, [one])),
    );
    const ids = new Set(accepted.map((each) => (each.ok ? each.value[0] : each.failure.code)));
    expect(ids.size).toBe(1);
    await backend.untilState([...ids][0] ?? '', 'done');
    expect(await backend.bills(prompt)).toMatchObject([{ imagesBilled: 1 }]);
  });

  test('given twice in one batch is one generation', async () => {
    const one = order('twice in a batch');
    const accepted = await startGenerations(backend.db, backend.owner, [one, one]);
    const [first, second] = accepted.ok ? accepted.value : [];
    expect(first).toBe(second);
    await backend.untilState(first ?? '', 'done');
    expect(await backend.bills('twice in a batch')).toHaveLength(1);
  });

  test('with a known key and another recipe is refused, and everything with it', async () => {
    const known = order('a known key');
    await startGenerations(backend.db, backend.owner, [known]);
    const before = await count();
    const refused = await startGenerations(backend.db, backend.owner, [
      order('beside a conflict'),
      { ...known, recipe: recipeOf('another wish') },
    ]);
    expect(refused).toEqual({ ok: false, failure: { code: 'conflict' } });
    expect(await count()).toBe(before);
  });

  test('with a known key is answered with its generation even after that has ended', async () => {
    const known = order('known and over [refuse]');
    const first = await startGenerations(backend.db, backend.owner, [known]);
    await backend.untilState(first.ok ? (first.value[0] ?? '') : '', 'failed');
    expect(await startGenerations(backend.db, backend.owner, [known])).toEqual(first);
    expect(await backend.bills('known and over [refuse]')).toHaveLength(1);
  });

  test('of several is answered in the order of the orders', async () => {
    const known = order('the known one');
    const first = await startGenerations(backend.db, backend.owner, [known]);
    const batch = await startGenerations(backend.db, backend.owner, [
      order('the first'),
      known,
      order('the last'),
    ]);
    const ids = batch.ok ? batch.value : [];
    const prompts = await Promise.all(ids.map(async (id) => (await backend.see(id)).recipe.prompt));
    expect(prompts).toEqual(['the first', 'the known one', 'the last']);
    expect(ids[1]).toBe(first.ok ? first.value[0] : '');
  });

  test('may repeat an earlier generation, which is then named', async () => {
    const earlier = await backend.generate('worth repeating');
    const again = order('worth repeating', undefined, earlier);
    const accepted = await startGenerations(backend.db, backend.owner, [again]);
    const id = accepted.ok ? (accepted.value[0] ?? '') : '';
    expect(await backend.see(id)).toMatchObject({ repeats: earlier });
  });

  test('that repeats what does not exist is refused', async () => {
    const again = order('repeats nothing', undefined, newId());
    const refused = await startGenerations(backend.db, backend.owner, [again]);
    expect(refused).toEqual({ ok: false, failure: { code: 'not-found' } });
  });

  test.each([
    ['a NUL', 'before\u0000after'],
    ['half of a surrogate pair', 'before\ud83dafter'],
  ])('whose prompt holds %s is carried out without it', async (_what, prompt) => {
    const id = await backend.generate(prompt);
    const { recipe } = await backend.untilState(id, 'done');
    expect(recipe.prompt).toMatch(/^before.?after$/u);
  });
});

describe('canceling', () => {
  test('before anything was sent sends nothing and bills nothing', async () => {
    await noJobsLeft(canceledEarly);
    expect(await backend.see(canceledEarly)).toMatchObject({ state: 'canceled' });
    expect(await backend.bills('canceled before the start')).toEqual([]);
  });

  test('while the call waits for its turn keeps it from being sent again', async () => {
    const prompt = 'canceled while waiting [429 forever]';
    const id = await backend.generate(prompt);
    await until(async () => {
      const generation = await backend.see(id);
      return generation.state === 'queued' && generation.waiting;
    });
    expect(await cancelQueued(backend.db, backend.owner, id)).toEqual({ ok: true, value: null });
    const sent = await backend.bills(prompt);
    await noJobsLeft(id);
    expect(await backend.see(id)).toMatchObject({ state: 'canceled' });
    expect(await backend.bills(prompt)).toEqual(sent);
  });

  test('is too late for what was sent, has ended or was canceled', async () => {
    const sent = await backend.generate('too late to cancel [slow]');
    await backend.untilState(sent, 'dispatching');
    const ended = await backend.generate('over [refuse]');
    await backend.untilState(ended, 'failed');
    for (const id of [sent, ended, canceledEarly]) {
      const refused = await cancelQueued(backend.db, backend.owner, id);
      expect(refused).toEqual({ ok: false, failure: { code: 'too-late' } });
    }
    await backend.untilState(sent, 'done');
  });
});

/** Until the queue holds no job any more that could move this generation. */
function noJobsLeft(id: string) {
  return until(async () => {
    const { rows } = await backend.db.execute(
      sql`select 1 from pgboss.job where data ->> 'id' = ${id} and state in ('created', 'retry', 'active')`,
    );
    return rows.length === 0;
  });
}
