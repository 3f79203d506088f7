import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listResults } from '#lib/experiments/results/queries';
import { startExperiment } from '#lib/experiments/start-experiment';
import { cancelRest, pauseExperiment, resumeExperiment } from '#lib/experiments/steer-experiment';
import { newClientKey } from '#lib/id';
import { type Backend, startBackend, until } from '#tests/support/backend';
import { designOf } from '#tests/support/designs';
import { type LocalServer, serveHttp } from '#tests/support/http-server';

let backend: Backend;
let provider: LocalServer;

/** The prompts that the provider was asked for. */
const asked: string[] = [];
/** Turns away what it has not answered yet. */
let turnAway: Array<() => void> = [];

/** A cell is told to wait at its first call, when the test says so; all else is refused at once. */
beforeAll(async () => {
  provider = await serveHttp(async (request, response) => {
    const { prompt } = JSON.parse(await text(request)) as { prompt: string };
    const isFirst = prompt.includes('cell') && !asked.includes(prompt);
    asked.push(prompt);
    const answer = (status: number) => {
      response.writeHead(status, { 'content-type': 'application/json', 'retry-after': '1' });
      response.end('{}');
    };
    if (isFirst) turnAway.push(() => answer(429));
    else answer(400);
  });
  const settings = { STUDIO_DEMO_URL: provider.url, SEEDREAM_CONCURRENCY: '32' };
  backend = await startBackend({ settings });
  await backend.start();
}, 60_000);

afterAll(async () => {
  await backend.stop();
  await provider.close();
});

const askedFor = (word: string) => asked.filter((prompt) => prompt.includes(word)).length;

async function untilAll(id: string, state: string, waiting?: 'held'): Promise<void> {
  const { db, owner } = backend;
  await until(async () => {
    const results = await listResults(db, owner.id, id);
    return results.every((each) => each.state === state && each.waiting === waiting);
  });
}

/** An experiment all of whose calls are under way. */
async function fourAway(word: string): Promise<string> {
  const order = { clientKey: newClientKey(), name: word, question: '' };
  const design = designOf(`cell ${word} {a}`, { a: ['p', 'q', 'r', 's'] });
  const started = await startExperiment(backend.db, backend.owner, { ...order, design });
  await until(() => turnAway.length === 4);
  return started.ok ? started.value : '';
}

function turnAllAway(): void {
  for (const answer of turnAway) answer();
  turnAway = [];
}

/** All were told to wait for a while; when another call has been made, that is over. */
async function sendAnother(prompt: string): Promise<void> {
  expect(await backend.untilState(await backend.generate(prompt))).toMatchObject({
    failure: { status: 400 },
  });
}

test('what was out when its experiment was paused is told to wait, and sent again only when it is resumed', async () => {
  const { db, owner } = backend;
  const id = await fourAway('paused');
  await pauseExperiment(db, owner, id);
  turnAllAway();
  await untilAll(id, 'queued', 'held');
  await sendAnother('by itself, in the meantime');
  await untilAll(id, 'queued', 'held');
  expect(askedFor('paused')).toBe(4);
  await resumeExperiment(db, owner, id);
  await untilAll(id, 'failed');
  expect(askedFor('paused')).toBe(8);
});

test('what was out when the rest was canceled is told to wait, and never sent again', async () => {
  const { db, owner } = backend;
  const id = await fourAway('ended');
  expect(await cancelRest(db, owner, id)).toEqual({ ok: true, value: 0 });
  turnAllAway();
  await untilAll(id, 'canceled');
  await sendAnother('by itself, after that');
  expect(askedFor('ended')).toBe(4);
});
