import { asc, eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { users } from '#lib/accounts/tables';
import { startExperiment } from '#lib/experiments/start-experiment';
import { notePrompts } from '#lib/generations/prompts/note-prompts';
import { sentPrompts } from '#lib/generations/prompts/tables';
import { startGenerations } from '#lib/generations/start-generations';
import { newClientKey, newId } from '#lib/id';
import { listPromptHistory } from '#lib/library/prompts/prompt-history';
import { type PromptsRequest, readPromptsRequest } from '#lib/library/prompts/prompts-request';
import type { PromptPage } from '#lib/library/prompts/sent-prompt';
import { anyText } from '#tests/support/any-text';
import { type Backend, recipeOf, startBackend } from '#tests/support/backend';
import { designOf } from '#tests/support/designs';

let backend: Backend;
const everything = { typed: '', before: null, limit: 100 };

/** In the order in which they are sent; the worker is not started, so all of them wait. */
const sent = [
  'Fishing boats in a harbour at dawn',
  'A lighthouse in blue hour',
  'An hour of blue light over the harbour',
  '城市夜景neon，霓虹灯在雨后的街道上倒映',
  '夜空下的城市，老街景色',
  'ประภาคารริมทะเล ยามเช้า',
  'Fishing boats in a harbour at dawn',
];

beforeAll(async () => {
  backend = await startBackend();
  for (const prompt of sent) await backend.generate(prompt);
});

afterAll(() => backend.stop());

async function person(name: string): Promise<{ id: string }> {
  const id = newId();
  await backend.db.insert(users).values({ id, name });
  return { id };
}

async function find(typed: string): Promise<string[]> {
  const { prompts } = await listPromptHistory(backend.owner, { ...everything, typed });
  return prompts.map(({ prompt }) => prompt);
}

describe('the history of prompts', () => {
  test('has each prompt once, those that were sent last first', async () => {
    const { prompts, older } = await listPromptHistory(backend.owner, everything);
    expect(prompts.map(({ prompt }) => prompt)).toEqual([...new Set([...sent].reverse())]);
    expect(prompts[0]).toMatchObject({ sent: 2, lastState: 'queued', pictures: [], places: [] });
    expect(prompts[1]).toMatchObject({ sent: 1 });
    expect(older).toBeNull();
  });

  test.each(['', 'harbour', '城市'])(
    'goes on page by page for %j, without a gap',
    async (typed) => {
      const seen: string[] = [];
      for (let before: string | null = null; ; ) {
        const request: PromptsRequest = { typed, before, limit: 1 };
        const page: PromptPage = await listPromptHistory(backend.owner, request);
        seen.push(...page.prompts.map(({ prompt }) => prompt));
        before = page.older;
        if (before === null) break;
        expect(page.prompts).toHaveLength(1);
      }
      expect(seen).toEqual(await find(typed));
      expect(seen.length).toBeGreaterThan(1);
    },
  );

  test.each<[string, number[]]>([
    ['harb', [0, 2]],
    ['BOAT', [0]],
    ['blue hour', [2, 1]],
    ['"blue hour"', [1]],
    ['harbour -dawn', [2]],
    ['夜景', [3]],
    ['夜', [4, 3]],
    ['城市', [4, 3]],
    ['城市夜景', [3]],
    ['-夜景 城市', [4]],
    ['"夜景neon"', [3]],
    ['"夜景 neon"', []],
    ['城市 -城市neon', [4, 3]],
    ['neon', [3]],
    ['ประภาคาร', [5]],
    ['light:soft', []],
    ['zeppelin', []],
    ['—', [0, 5, 4, 3, 2, 1]],
  ])('finds %s', async (typed, found) => {
    expect(await find(typed)).toEqual(found.map((at) => sent[at]));
  });

  test('finds what is rare behind many that are common', async () => {
    const owner = await person('Many');
    const rare = { clientKey: newClientKey(), recipe: recipeOf('one zeppelin'), repeats: null };
    await startGenerations(backend.db, owner, [rare]);
    const many = Array.from({ length: 2100 }, (_, at) => ({
      id: newId(),
      recipe: { prompt: `a common harbour, take ${at}` },
    }));
    // Only their prompts: what is listed is joined with its order, and none of these is.
    await notePrompts(backend.db, owner.id, many);
    const { prompts } = await listPromptHistory(owner, { ...everything, typed: 'zeppelin' });
    expect(prompts.map(({ prompt }) => prompt)).toEqual(['one zeppelin']);
  });

  test('can be searched for any text', async () => {
    for (const text of fc.sample(anyText, { numRuns: 150, seed: 2 })) {
      for (const typed of [text, `"${text}`, `-${text}`, `夜${text}`]) {
        const request = readPromptsRequest(new URLSearchParams({ q: typed, limit: '1' }));
        if (!request) throw new Error(`It is no question: ${typed}`);
        expect((await listPromptHistory(backend.owner, request)).prompts).toBeInstanceOf(Array);
      }
    }
  });

  test('is everybody’s own', async () => {
    const stranger = await person('Stranger');
    expect(await listPromptHistory(stranger, everything)).toEqual({ prompts: [], older: null });
    const order = { clientKey: newClientKey(), recipe: recipeOf(sent[0] ?? ''), repeats: null };
    await startGenerations(backend.db, stranger, [order]);
    const { prompts } = await listPromptHistory(stranger, everything);
    expect(prompts).toMatchObject([{ prompt: sent[0], sent: 1 }]);
    const own = await listPromptHistory(backend.owner, { ...everything, typed: 'fishing' });
    expect(own.prompts[0]).toMatchObject({ sent: 2 });
  });

  test('counts an order that is sent again with its key once', async () => {
    const owner = await person('Twice');
    const order = { clientKey: newClientKey(), recipe: recipeOf('a kite'), repeats: null };
    for (const _ of [1, 2]) await startGenerations(backend.db, owner, [order]);
    const { prompts } = await listPromptHistory(owner, everything);
    expect(prompts).toMatchObject([{ prompt: 'a kite', sent: 1 }]);
  });

  test('has what an experiment sends, each wording with its repeats', async () => {
    const owner = await person('Experimenter');
    const started = await startExperiment(backend.db, owner, {
      clientKey: newClientKey(),
      name: 'Colours',
      question: '',
      design: designOf('a {colour} kite', { colour: ['red', 'blue'] }, { repeats: 3 }),
    });
    expect(started.ok).toBe(true);
    const { prompts } = await listPromptHistory(owner, everything);
    expect(prompts.map(({ prompt, sent: times }) => [prompt, times]).sort()).toEqual([
      ['a blue kite', 3],
      ['a red kite', 3],
    ]);
  });

  test('knows a prompt of any text again', async () => {
    const owner = await person('Anything');
    const texts = fc
      .sample(anyText, { numRuns: 12, seed: 1 })
      .map((text) => recipeOf(`a ${text}`).prompt);
    const orders = () =>
      texts.map((prompt) => ({
        clientKey: newClientKey(),
        recipe: recipeOf(prompt),
        repeats: null,
      }));
    expect(await startGenerations(backend.db, owner, orders())).toMatchObject({ ok: true });
    expect(await startGenerations(backend.db, owner, orders())).toMatchObject({ ok: true });
    const rows = await backend.db
      .select({ prompt: sentPrompts.prompt, sent: sentPrompts.sent })
      .from(sentPrompts)
      .where(eq(sentPrompts.ownerId, owner.id))
      .orderBy(asc(sentPrompts.key));
    expect(rows).toHaveLength(new Set(texts).size);
    for (const { prompt, sent: times } of rows) {
      expect(times).toBe(2 * texts.filter((each) => each === prompt).length);
    }
  });

  test('takes in the same prompts from two sides at once', async () => {
    const owner = await person('Both sides');
    const rows = (prompts: readonly string[]) =>
      prompts.map((prompt) => ({ id: newId(), recipe: { prompt } }));
    const prompts = Array.from({ length: 50 }, (_, at) => `a kite, take ${at}`);
    await Promise.all(
      [prompts, [...prompts].reverse()].map((each) =>
        backend.db.transaction((tx) => notePrompts(tx, owner.id, rows(each))),
      ),
    );
    const { rows: counted } = await backend.db.execute(
      sql`select distinct sent from ${sentPrompts} where ${sentPrompts.ownerId} = ${owner.id}`,
    );
    expect(counted).toEqual([{ sent: 2 }]);
  });
});
