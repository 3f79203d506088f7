import { and, eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { users } from '#lib/accounts/tables';
import { extendRepeats, topUpFailed } from '#lib/experiments/add-generations';
import { castVote } from '#lib/experiments/cast-vote';
import { planExperiment } from '#lib/experiments/plan/plan';
import { estimatePlan } from '#lib/experiments/plan-estimate';
import {
  getExperiment,
  listCellGenerations,
  listCells,
  listExperiments,
  listVotes,
} from '#lib/experiments/queries';
import { startExperiment } from '#lib/experiments/start-experiment';
import { cancelRest, pauseExperiment, resumeExperiment } from '#lib/experiments/steer-experiment';
import { experimentCells, experiments } from '#lib/experiments/tables';
import { generations } from '#lib/generations/tables';
import { newClientKey, newId } from '#lib/id';
import { setBudget } from '#lib/spending/budgets';
import { budgets, ledgerEntries, spendingDays } from '#lib/spending/tables';
import { type Backend, startBackend, until } from '#tests/support/backend';
import { designOf } from '#tests/support/designs';

let backend: Backend;

beforeAll(async () => {
  backend = await startBackend();
  await backend.db.insert(users).values({ id: 'stranger', name: 'Stranger' });
  await backend.start();
});

afterAll(() => backend.stop());

afterEach(() => backend.db.delete(budgets));

const stranger = { id: 'stranger' };

async function start(design = designOf('{a}', { a: ['x', 'y'] }), clientKey = newClientKey()) {
  const { db, owner } = backend;
  return startExperiment(db, owner, { clientKey, name: 'A try', question: 'Which?', design });
}

async function started(...given: Parameters<typeof start>): Promise<string> {
  const answer = await start(...given);
  if (!answer.ok) throw new Error(`It was refused: ${answer.failure.code}.`);
  return answer.value;
}

const made = (id: string) => listCellGenerations(backend.db, backend.owner.id, id);

/** How many generations of an experiment are in which state: `done 3, failed 1`. */
async function states(id: string): Promise<string> {
  const groups = Map.groupBy(await made(id), ({ state }) => state);
  return [...groups]
    .map(([state, all]) => `${state} ${all.length}`)
    .sort()
    .join(', ');
}

/** Until nothing of an experiment is under way any more. */
async function untilOver(id: string): Promise<string> {
  const ends = ['done', 'failed', 'canceled', 'unknown'];
  await until(async () => (await made(id)).every(({ state }) => ends.includes(state)));
  return states(id);
}

async function ledgerOf(id: string) {
  const [sums] = await backend.db
    .select({
      reserved: sql<number>`coalesce(sum(images) filter (where kind = 'reserved'), 0)::int`,
      settled: sql<number>`coalesce(sum(images) filter (where kind = 'settled'), 0)::int`,
      released: sql<number>`coalesce(sum(images) filter (where kind = 'released'), 0)::int`,
    })
    .from(ledgerEntries)
    .where(eq(ledgerEntries.experimentId, id));
  return sums;
}

/** Today's budget with room for so many images more. */
async function leave(images: number): Promise<void> {
  const [used] = await backend.db
    .select({ images: sql<number>`coalesce(sum(open + settled), 0)::int` })
    .from(spendingDays);
  const dayImages = (used?.images ?? 0) + images;
  await setBudget(backend.db, 'demo', { dayImages, monthImages: null });
}

describe('an experiment', () => {
  test('runs to its end, cell by cell, and bills each generation once', async () => {
    const design = designOf('run {a}', { a: ['x', 'y', 'z'] }, { repeats: 2 });
    const id = await started(design);
    expect(await untilOver(id)).toBe('done 6');
    const cells = Map.groupBy(await made(id), ({ cell }) => cell);
    expect([...cells.values()].map(({ length }) => length)).toEqual([2, 2, 2]);
    expect(await backend.bills('run y')).toHaveLength(2);
    expect(await ledgerOf(id)).toEqual({ reserved: 6, settled: 6, released: 0 });
  });

  test('gives way to what is asked for by itself', async () => {
    const id = await started(designOf('way {a}', { a: ['x', 'y'] }));
    const own = await backend.generate('by itself');
    const ways = await backend.db
      .select({ id: generations.id, givesWay: generations.givesWay })
      .from(generations);
    const waysOf = (ids: readonly string[]) =>
      ids.map((each) => ways.find((way) => way.id === each)?.givesWay);
    expect(waysOf((await made(id)).map((each) => each.generationId))).toEqual([true, true]);
    expect(waysOf([own])).toEqual([false]);
    await untilOver(id);
  });

  test('keeps the coordinates and the recipe of each cell', async () => {
    const id = await started(designOf('kept {a} {p|q}', { a: ['x', 'y'] }));
    const cells = await listCells(backend.db, backend.owner.id, id);
    expect(
      cells.map(({ cell, coordinates, recipe }) => [cell, coordinates, recipe.prompt]),
    ).toEqual([
      [0, [0, 0], 'kept x p'],
      [1, [0, 1], 'kept x q'],
      [2, [1, 0], 'kept y p'],
      [3, [1, 1], 'kept y q'],
    ]);
    await untilOver(id);
  });

  test('started a hundred times at once under one key is one', async () => {
    const clientKey = newClientKey();
    const design = designOf('pressed {a}', { a: ['x', 'y'] });
    const answers = await Promise.all(Array.from({ length: 100 }, () => start(design, clientKey)));
    const ids = new Set(answers.map((answer) => (answer.ok ? answer.value : answer.failure.code)));
    expect(ids.size).toBe(1);
    const [id = ''] = ids;
    expect(await untilOver(id)).toBe('done 2');
    expect(await backend.bills('pressed x')).toHaveLength(1);
  });

  test('under a key that another one has is refused, and nothing of it is made', async () => {
    const clientKey = newClientKey();
    const design = designOf('first {a}', { a: ['x', 'y'] });
    const id = await started(design, clientKey);
    const other = designOf('second {a}', { a: ['x', 'y'] });
    const conflict = { ok: false, failure: { code: 'conflict' } };
    expect(await start(other, clientKey)).toEqual(conflict);
    expect(await start({ ...design, repeats: 2 }, clientKey)).toEqual(conflict);
    // What came of the first one since does not make the same order another one.
    await extendRepeats(backend.db, backend.owner, id, 2);
    expect(await start(design, clientKey)).toEqual({ ok: true, value: id });
    expect(await untilOver(id)).toBe('done 4');
    expect(await backend.bills('second x')).toEqual([]);
  });

  test.each([
    [6, true],
    [5, false],
  ])('of 6 images with %i left is started: %s, whole or not at all', async (left, isTaken) => {
    await leave(left);
    const before = await backend.db.$count(experiments);
    const cellsBefore = await backend.db.$count(experimentCells);
    const answer = await start(
      designOf(`budget ${left} {a}`, { a: ['x', 'y', 'z'] }, { repeats: 2 }),
    );
    expect(answer.ok).toBe(isTaken);
    expect(await backend.db.$count(experiments)).toBe(before + (isTaken ? 1 : 0));
    expect(await backend.db.$count(experimentCells)).toBe(cellsBefore + (isTaken ? 3 : 0));
    if (answer.ok) expect(await untilOver(answer.value)).toBe('done 6');
    else expect(answer.failure).toMatchObject({ code: 'over-budget' });
  });

  test('that cannot be planned is refused with the reason', async () => {
    expect(await start(designOf('{a} {b}', { a: ['x'] }))).toMatchObject({
      ok: false,
      failure: { code: 'invalid', message: expect.stringContaining('“b” has no values yet') },
    });
  });

  test('of two thousand generations is accepted in one go, and its rest canceled in one', async () => {
    const many = Array.from({ length: 500 }, (_, at) => `n${at}`);
    const id = await started(designOf('many {a} [slow]', { a: many }, { repeats: 4 }));
    expect(await made(id)).toHaveLength(2000);
    await cancelRest(backend.db, backend.owner, id);
    await untilOver(id);
    const { reserved = 0, settled = 0, released = 0 } = (await ledgerOf(id)) ?? {};
    expect(reserved).toBe(2000);
    expect(settled + released).toBe(2000);
  });
});

describe('a paused experiment', () => {
  test('sends nothing more until it is resumed, and then all of it', async () => {
    const { db, owner } = backend;
    const id = await started(designOf('pause {a} [slow]', { a: ['x', 'y'] }, { repeats: 4 }));
    await pauseExperiment(db, owner, id);
    // What was under way comes back; after that nothing moves, whoever asks for it.
    await until(async () => /^(done \d+, )?queued \d+$/.test(await states(id)));
    const atRest = await states(id);
    expect(atRest).toContain('queued');
    const isHeld = and(eq(generations.waitingFor, 'held'), eq(generations.state, 'queued'));
    expect(await db.$count(generations, isHeld)).toBe(Number(/queued (\d+)/.exec(atRest)?.[1]));
    await backend.untilState(await backend.generate('made in the meantime'), 'done');
    expect(await states(id)).toBe(atRest);
    await resumeExperiment(db, owner, id);
    expect(await untilOver(id)).toBe('done 8');
    expect(await ledgerOf(id)).toEqual({ reserved: 8, settled: 8, released: 0 });
  });

  test('that is canceled gives back what was set aside', async () => {
    const { db, owner } = backend;
    const id = await started(designOf('cancel {a} [slow]', { a: ['x', 'y'] }, { repeats: 10 }));
    await pauseExperiment(db, owner, id);
    expect(await cancelRest(db, owner, id)).toMatchObject({ ok: true });
    const end = await untilOver(id);
    const done = Number(/done (\d+)/.exec(end)?.[1] ?? 0);
    expect(await ledgerOf(id)).toEqual({ reserved: 20, settled: done, released: 20 - done });
  });
});

describe('topping up', () => {
  test('orders each failed generation once more, and none twice', async () => {
    const { db, owner } = backend;
    const id = await started(designOf('top {a}', { a: ['fine', 'bad [refuse]'] }, { repeats: 2 }));
    expect(await untilOver(id)).toBe('done 2, failed 2');
    // Paused, so that none of the new ones has failed before the last press.
    await pauseExperiment(db, owner, id);
    const answers = await Promise.all([1, 2, 3].map(() => topUpFailed(db, owner, id)));
    const ordered = answers.map((answer) => (answer.ok ? answer.value : answer.failure.code));
    expect(ordered.toSorted()).toEqual([0, 0, 2]);
    await resumeExperiment(db, owner, id);
    expect(await untilOver(id)).toBe('done 2, failed 4');
    const cells = Map.groupBy(await made(id), ({ cell }) => cell);
    expect(cells.get(0)).toHaveLength(2);
  });

  test('leaves alone what was canceled', async () => {
    const { db, owner } = backend;
    const id = await started(designOf('alone {a} [slow]', { a: ['x', 'y'] }, { repeats: 5 }));
    await cancelRest(db, owner, id);
    await untilOver(id);
    expect(await topUpFailed(db, owner, id)).toEqual({ ok: true, value: 0 });
  });
});

test('more repeats are ordered once, however often they are asked for', async () => {
  const { db, owner } = backend;
  const id = await started(designOf('more {a}', { a: ['x', 'y'] }));
  const answers = await Promise.all([1, 2, 3].map(() => extendRepeats(db, owner, id, 3)));
  const ordered = answers.map((answer) => (answer.ok ? answer.value : answer.failure.code));
  expect(ordered.toSorted()).toEqual([0, 0, 4]);
  expect(await untilOver(id)).toBe('done 6');
  expect((await getExperiment(db, owner.id, id))?.design.repeats).toBe(3);
  expect(await extendRepeats(db, owner, id, 101)).toMatchObject({ failure: { code: 'invalid' } });
});

test('a vote that is sent twice is one, and one on a cell that is not there is none', async () => {
  const { db, owner } = backend;
  const id = await started(designOf('vote {a}', { a: ['x', 'y'] }));
  const vote = {
    id: newId(),
    experimentId: id,
    leftCell: 1,
    rightCell: 0,
    outcome: 'left',
  } as const;
  expect(await castVote(db, owner.id, owner.id, vote)).toEqual({ ok: true, value: null });
  expect(await castVote(db, owner.id, owner.id, vote)).toEqual({ ok: true, value: null });
  const beyond = { ...vote, id: newId(), rightCell: 2 };
  expect(await castVote(db, owner.id, owner.id, beyond)).toMatchObject({ ok: false });
  expect(await listVotes(db, owner.id, id)).toEqual([
    { left: 1, right: 0, outcome: 'left', judge: owner.id },
  ]);
  await untilOver(id);
});

test('an estimate says images, time and what the budget does not allow', async () => {
  const plan = planExperiment(designOf('{a}', { a: ['x', 'y'] }, { repeats: 5 }));
  if (!plan.ok) throw new Error(plan.failure.message);
  await leave(9);
  const { db, owner } = backend;
  const estimate = await estimatePlan(db, owner.id, plan.value);
  expect(estimate).toMatchObject({ images: 10, costUsd: 0 });
  expect(estimate.overBudget).toContain('with 9 left; this asks for up to 10');
  expect(estimate.timeMs).toBeGreaterThan(0);
  expect(estimate.leaves).toBeNull();
  await leave(10);
  const allowed = await estimatePlan(db, owner.id, plan.value);
  expect(allowed.overBudget).toBeNull();
  expect(allowed.leaves).toMatch(/^Leaves 0 of today’s [\d,]+ images\.$/);
  await db.delete(budgets);
  expect(await estimatePlan(db, owner.id, plan.value)).toMatchObject({ leaves: null });
});

test('somebody else’s experiment cannot be seen, steered or judged', async () => {
  const { db, owner } = backend;
  const id = await started(designOf('mine {a}', { a: ['x', 'y'] }));
  const page = { before: null, limit: 100 };
  expect(await getExperiment(db, stranger.id, id)).toBeNull();
  expect(await listExperiments(db, stranger.id, page)).toEqual([]);
  expect((await listExperiments(db, owner.id, page)).map((each) => each.id)).toContain(id);
  expect(await listCells(db, stranger.id, id)).toEqual([]);
  expect(await listCellGenerations(db, stranger.id, id)).toEqual([]);
  expect(await listVotes(db, stranger.id, id)).toEqual([]);
  const notFound = { ok: false, failure: { code: 'not-found' } };
  expect(await pauseExperiment(db, stranger, id)).toEqual(notFound);
  expect(await resumeExperiment(db, stranger, id)).toEqual(notFound);
  expect(await cancelRest(db, stranger, id)).toEqual(notFound);
  expect(await topUpFailed(db, stranger, id)).toEqual(notFound);
  expect(await extendRepeats(db, stranger, id, 2)).toEqual(notFound);
  const vote = {
    id: newId(),
    experimentId: id,
    leftCell: 0,
    rightCell: 1,
    outcome: 'tie',
  } as const;
  expect(await castVote(db, stranger.id, stranger.id, vote)).toEqual(notFound);
  expect(await untilOver(id)).toBe('done 2');
});
