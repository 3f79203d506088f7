import type { LiveResults } from '#lib/experiments/experiment-pages';
import { newClientKey } from '#lib/id';
import type { Bill } from '#lib/platform/seedream/demo-server';
import type { Spending } from '#lib/spending/spending';
import { expect, test } from '#tests/support/browser-test';
import { builtActions } from '#tests/support/built-studio';
import { Caller } from '#tests/support/caller';
import { designOf } from '#tests/support/designs';
import { type OwnStudio, ownStudio } from '#tests/support/own-studio';

const cells = 500;
/** Calls at the same time: with a provider that takes seconds they come in waves. */
const calls = 32;
const secondsPerImage = 3;

let own: OwnStudio;
let owner: Caller;

test.beforeEach(async () => {
  const env = {
    STUDIO_BUDGET_DAY_IMAGES: String(cells),
    SEEDREAM_CONCURRENCY: String(calls),
  };
  own = await ownStudio({ name: 'experiment-kill', env, demo: { secondsPerImage } });
});

test.afterEach(() => own.close());

async function start(): Promise<void> {
  owner = new Caller((await own.start()).url);
}

async function startExperiment(): Promise<string> {
  const numbers = (count: number, word: string) =>
    Array.from({ length: count }, (_, at) => `${word} ${at + 1}`);
  const words = { boat: numbers(20, 'boat'), light: numbers(cells / 20, 'light') };
  const design = designOf('A {boat} in {light}', words);
  const action = (await builtActions()).get('lib/experiments/actions.ts startNewExperiment');
  const order = { clientKey: newClientKey(), name: 'Five hundred', question: '', design };
  const answer = action && (await owner.act(action, order));
  const data = answer?.data as { readonly ok: true; readonly value: string } | undefined;
  if (!data?.ok) throw new Error(`It was not started: ${JSON.stringify(answer)}`);
  return data.value;
}

const bills = async () => (await (await fetch(`${own.demoUrl}/demo/bills`)).json()) as Bill[];

async function resultsOf(id: string) {
  const answer = await owner.ask('GET', `/api/experiments/${id}/results`);
  return ((await answer.json()) as LiveResults).results;
}

/** What was spent and what is set aside, in images. */
async function reserved(): Promise<number> {
  const { today } = (await (await owner.ask('GET', '/api/spending')).json()) as Spending;
  return today.images + today.open;
}

test('an experiment of 500 outlives a SIGKILL with 500 calls in all, and never passes its reservation', async () => {
  test.setTimeout(600_000);
  await start();
  const id = await startExperiment();
  expect(await reserved()).toBe(cells);

  // In the middle of a wave: what was claimed is with the provider, and not all of it is answered.
  await expect
    .poll(async () => (await bills()).length, { timeout: 300_000, intervals: [100] })
    .toBeGreaterThanOrEqual(cells / 2);
  await expect
    .poll(async () => (await bills()).filter(({ status }) => status === null).length, {
      timeout: 60_000,
      intervals: [50],
    })
    // How many they are at one look depends on how fast pictures are kept, which holds a place as well.
    .toBeGreaterThanOrEqual(calls / 8);
  await own.end('SIGKILL');
  const sentBefore = (await bills()).length;
  expect(sentBefore).toBeLessThan(cells);

  await start();
  const isOver = async () => {
    expect(await reserved()).toBe(cells);
    const states = (await resultsOf(id)).map(({ state }) => state);
    return states.filter((state) => state !== 'done' && state !== 'unknown').length;
  };
  await expect.poll(isOver, { timeout: 300_000, intervals: [500] }).toBe(0);

  const results = await resultsOf(id);
  expect(results).toHaveLength(cells);
  // What was under way when it was killed may have been billed, and only a person sends it again.
  const done = results.filter(({ state }) => state === 'done');
  const unknown = results.length - done.length;
  expect(unknown).toBeGreaterThan(0);
  expect(unknown).toBeLessThanOrEqual(calls);
  // One call a cell: none is sent twice, and none is forgotten. A call that was killed between the
  // note that it goes out and its first byte is unknown to the studio and never came to the provider.
  const all = await bills();
  expect(new Set(all.map(({ prompt }) => prompt)).size).toBe(all.length);
  expect(all.length).toBeLessThanOrEqual(cells);
  expect(cells - all.length).toBeLessThanOrEqual(unknown);
  expect(done.every(({ images }) => images.length === 1)).toBe(true);
  const billed = all.reduce((sum, { imagesBilled }) => sum + imagesBilled, 0);
  expect(billed).toBeGreaterThanOrEqual(done.length);
  expect(billed).toBeLessThanOrEqual(cells);
  expect(all.every(({ imagesBilled }) => imagesBilled <= 1)).toBe(true);
});
