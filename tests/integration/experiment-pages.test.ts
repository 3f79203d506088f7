import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { users } from '#lib/accounts/tables';
import { castBlindVote } from '#lib/experiments/cast-vote';
import {
  getExperimentPage,
  getLiveResults,
  listExperimentPage,
} from '#lib/experiments/experiment-pages';
import { listVotes } from '#lib/experiments/queries';
import { answerWithResults } from '#lib/experiments/results/results-csv';
import { listBlindPairs } from '#lib/experiments/standings/blind-pairs';
import type { PassedPairs } from '#lib/experiments/standings/passed-pairs';
import { startExperiment } from '#lib/experiments/start-experiment';
import { generations } from '#lib/generations/tables';
import { newClientKey, newId } from '#lib/id';
import { clientPicks } from '#lib/shares/pick-sheets';
import { type Backend, startBackend, until } from '#tests/support/backend';
import { designOf } from '#tests/support/designs';
import { heardStatements } from '#tests/support/heard-statements';

let backend: Backend;
/** Two styles in two places, one of which the provider refuses. */
let id: string;
const stranger = { id: 'stranger' };

beforeAll(async () => {
  backend = await startBackend();
  await backend.db.insert(users).values({ id: stranger.id, name: 'Stranger' });
  await backend.start();
  const places = ['Rome', 'Oslo', 'Kyoto [refuse]'];
  const started = await startExperiment(backend.db, backend.owner, {
    clientKey: newClientKey(),
    name: 'Places',
    question: 'Which place?',
    design: designOf('{place} in {style}', { place: places, style: ['oil', '=ink'] }),
  });
  if (!started.ok) throw new Error(`It was refused: ${started.failure.code}.`);
  id = started.value;
  await until(async () => (await openPage()).experiment.sums.underWay === 0);
});

afterAll(() => backend.stop());

async function openPage() {
  const page = await getExperimentPage(backend.owner, id, clientPicks);
  if (!page) throw new Error('There is no such experiment.');
  return page;
}

/** The next pairs for a judge. */
const pairsOf = async (random = Math.random, passed: PassedPairs = [], viewer = backend.owner) =>
  (await listBlindPairs(viewer, id, { passed, clientPicks, random }))?.pairs ?? null;

/** The cell that a picture is of, as a judge cannot know it. */
async function cellOf(imageId: string): Promise<number> {
  const { live } = await openPage();
  return live.results.find(({ images }) => images.some((each) => each.id === imageId))?.cell ?? -1;
}

describe('the page of an experiment', () => {
  test('has every cell with its pictures, and what became of the others', async () => {
    const { experiment, axes, cells, live } = await openPage();
    expect(experiment).toMatchObject({
      name: 'Places',
      question: 'Which place?',
      sums: { all: 6, done: 4, failed: 2, underWay: 0 },
      orderedImages: 6,
      madeImages: 4,
      costUsd: 0,
      isDemo: true,
    });
    expect(axes.map(({ name }) => name)).toEqual(['place', 'style', 'Wording']);
    expect(cells).toHaveLength(6);
    expect(live.results.map(({ cell, images }) => [cell, images.length])).toEqual([
      [0, 1],
      [1, 1],
      [2, 1],
      [3, 1],
      [4, 0],
      [5, 0],
    ]);
    expect(live.results[0]?.images[0]).toMatchObject({ width: 1024, height: 1024 });
  });

  test('says of each call without a picture why', async () => {
    const { live } = await openPage();
    const reasons = live.results.map(({ failure, waiting }) => [failure, waiting]);
    expect(reasons.slice(3)).toEqual([
      [undefined, undefined],
      ['moderation', undefined],
      ['moderation', undefined],
    ]);
  });

  test('is in the list, with the same sums', async () => {
    const { experiments, older } = await listExperimentPage(backend.owner, null);
    expect(experiments).toEqual([(await openPage()).experiment]);
    expect(older).toBeNull();
  });

  test('is not summed anew for the list while it rests', async (context) => {
    // A transaction that is open in any database of a server holds the cursor back for all.
    context.skip(backend.kind === 'postgres', 'other tests use the same server');
    const list = () => listExperimentPage(backend.owner, null);
    await list();
    const asked = await heardStatements(backend.db, list);
    expect(asked.filter((each) => each.includes('ledger_entries'))).toEqual([]);
  });

  test('is summed anew for the list once one of its generations has changed', async () => {
    const { live } = await openPage();
    const generation = eq(generations.id, live.results[5]?.generationId ?? '');
    const set = (state: 'failed' | 'unknown') =>
      backend.db.update(generations).set({ state }).where(generation);
    const listed = async () => (await listExperimentPage(backend.owner, null)).experiments;
    expect((await listed())[0]?.sums).toMatchObject({ failed: 2, unknown: 0 });
    await set('unknown');
    expect((await listed())[0]?.sums).toMatchObject({ failed: 1, unknown: 1 });
    await set('failed');
    expect(await listed()).toEqual([(await openPage()).experiment]);
  });

  test('is taken out as a table that no spreadsheet runs', async () => {
    const headers = new Headers({ host: 'studio.test:3000' });
    const bytes = await (await answerWithResults(backend.owner, id, headers))?.arrayBuffer();
    const text = Buffer.from(bytes ?? new ArrayBuffer()).toString();
    const lines = text.trimEnd().split('\r\n');
    expect(lines[0]).toBe('\ufeffcell,place,style,prompt,state,width,height,page');
    expect(lines).toHaveLength(7);
    expect(lines[2]).toMatch(
      /^2,Rome,"'=ink",Rome in =ink,done,1024,1024,http:\/\/studio\.test:3000\/gallery\//,
    );
    expect(lines[5]).toMatch(/^5,Kyoto \[refuse\],oil,.*,failed,,,$/);
  });
});

describe('judging', () => {
  test('says why there are no pairs where there are too few pictures', async () => {
    const { db, owner } = backend;
    const order = { clientKey: newClientKey(), name: 'One', question: '' };
    const alone = await startExperiment(db, owner, { ...order, design: designOf('a lone kite') });
    if (!alone.ok) throw new Error(`It was refused: ${alone.failure.code}.`);
    await until(async () => {
      const page = await getExperimentPage(owner, alone.value, clientPicks);
      return page?.experiment.sums.underWay === 0;
    });
    const asked = { passed: [], clientPicks, random: Math.random };
    expect(await listBlindPairs(owner, alone.value, asked)).toEqual({ pairs: [], bar: 'too-few' });
    expect((await listBlindPairs(owner, id, asked))?.bar).toBeNull();
  });

  test('shows pictures of two different cells, and of each no more than its shape', async () => {
    const pairs = (await pairsOf(() => 0.5)) ?? [];
    expect(pairs.length).toBeGreaterThan(0);
    for (const { left, right } of pairs) {
      expect(Object.keys(left).sort()).toEqual(['height', 'id', 'width']);
      expect(await cellOf(left.id)).not.toBe(await cellOf(right.id));
    }
  });

  test('changes sides by chance', async () => {
    const [kept] = (await pairsOf(() => 0.9)) ?? [];
    const [turned] = (await pairsOf(() => 0.1)) ?? [];
    expect(kept).toEqual({ left: turned?.right, right: turned?.left });
  });

  test('asks about others when a pair is skipped', async () => {
    const [first] = (await pairsOf(() => 0.5)) ?? [];
    if (!first) throw new Error('There is no pair.');
    const passed = [[first.left.id, first.right.id] as const];
    const [next] = (await pairsOf(() => 0.5, passed)) ?? [];
    const ids = [next?.left.id, next?.right.id].sort();
    expect(ids).not.toEqual([first.left.id, first.right.id].sort());
  });

  test('leads to a ranking with its winner’s recipe and a plain sentence', async () => {
    const { db, owner } = backend;
    expect((await openPage()).standings).toMatchObject({ votes: 0, basis: '', judges: [] });
    for (let vote = 0; vote < 24; vote += 1) {
      const [pair] = (await pairsOf()) ?? [];
      if (!pair) throw new Error('There is no pair.');
      const [left, right] = [await cellOf(pair.left.id), await cellOf(pair.right.id)];
      const outcome = left > right ? 'left' : 'right';
      const order = { id: newId(), experimentId: id, outcome } as const;
      const sides = { left: pair.left.id, right: pair.right.id };
      expect(await castBlindVote(db, owner.id, owner.id, { ...order, ...sides })).toEqual({
        ok: true,
        value: null,
      });
    }
    const { standings } = await openPage();
    const { ranked, rankedInAll, sentence, values, votes, basis, agreement, judges } = standings;
    expect([ranked.length, rankedInAll]).toEqual([4, 4]);
    expect([votes, basis]).toEqual([24, '24 blind votes']);
    expect(judges).toMatchObject([{ name: 'You', link: null, votes: 24, agreement: null }]);
    expect(ranked[0]).toMatchObject({ cell: 3, coordinates: [1, 1, 0], name: 'Oslo · =ink' });
    expect(ranked[0]?.recipe?.prompt).toBe('Oslo in =ink');
    expect(ranked.at(-1)?.cell).toBe(0);
    expect(sentence).toContain('“Oslo · =ink”');
    expect(values[0]).toMatchObject({ axis: 'place', value: 'Oslo' });
    expect(agreement).toBeNull();
  });

  test('takes no vote on a picture that is not of the experiment', async () => {
    const { db, owner } = backend;
    const other = await backend.untilState(await backend.generate('another'), 'done');
    const [pair] = (await pairsOf()) ?? [];
    const before = (await listVotes(db, owner.id, id)).length;
    const vote = {
      id: newId(),
      experimentId: id,
      left: pair?.left.id ?? '',
      outcome: 'tie',
    } as const;
    const right = other.images[0]?.id ?? '';
    expect(await castBlindVote(db, owner.id, owner.id, { ...vote, right })).toMatchObject({
      ok: false,
    });
    expect(await listVotes(db, owner.id, id)).toHaveLength(before);
  });
});

test('somebody else’s experiment is not there', async () => {
  const { db } = backend;
  const [pair] = (await pairsOf()) ?? [];
  expect(await getExperimentPage(stranger, id, clientPicks)).toBeNull();
  expect(await getLiveResults(stranger, id)).toBeNull();
  expect(await answerWithResults(stranger, id, new Headers())).toBeNull();
  expect(await pairsOf(Math.random, [], stranger)).toBeNull();
  expect(await listExperimentPage(stranger, null)).toMatchObject({ experiments: [], older: null });
  const sides = { left: pair?.left.id ?? '', right: pair?.right.id ?? '' };
  const vote = { id: newId(), experimentId: id, outcome: 'left', ...sides } as const;
  expect(await castBlindVote(db, stranger.id, stranger.id, vote)).toMatchObject({ ok: false });
});
