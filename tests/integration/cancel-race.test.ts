import { setImmediate as nextTurn } from 'node:timers/promises';
import { inArray, not } from 'drizzle-orm';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { cancelQueued } from '#lib/generations/change-course';
import { keptImages } from '#lib/generations/generation';
import { generations } from '#lib/generations/tables';
import type { Bill } from '#lib/platform/seedream/demo-server';
import { seededRandom } from '#lib/seeded-random';
import { type Backend, startBackend, until } from '#tests/support/backend';

/** A race takes the embedded database, which does one thing at a time, three times as long. */
const races = inject('postgresServer') ? 2000 : 500;
const atOnce = 40;
const patienceMs = 600_000;

let backend: Backend;

beforeAll(async () => {
  backend = await startBackend({ settings: { SEEDREAM_CONCURRENCY: '32' } });
  await backend.start();
});

afterAll(() => backend.stop());

/** Orders a picture and takes it back some turns later. @returns whether it was still in time */
async function race(prompt: string, turns: number) {
  const id = await backend.generate(prompt);
  for (let turn = 0; turn < turns; turn += 1) await nextTurn();
  const canceled = await cancelQueued(backend.db, backend.owner, id);
  return { id, prompt, isCanceled: canceled.ok };
}

/** Asked of all at once: forty that ask again and again leave a database no time for work. */
async function areAllOver(): Promise<boolean> {
  const isOver = inArray(generations.state, ['done', 'failed', 'canceled', 'unknown']);
  return (await backend.db.$count(generations, not(isOver))) === 0;
}

async function requestsSeen(): Promise<Map<string, number>> {
  const answer = await fetch(`${backend.demoUrl}/demo/bills`);
  const bills = Map.groupBy((await answer.json()) as Bill[], ({ prompt }) => prompt);
  return new Map([...bills].map(([prompt, each]) => [prompt, each.length]));
}

test(`canceled ${races} times just before it is sent: nothing was sent, or it was sent once and kept`, {
  timeout: patienceMs,
}, async () => {
  const random = seededRandom(2026);
  const ended = [];
  // How long a worker takes to come for a job is the machine's to say, so the race looks for it.
  let mostTurns = 25;
  for (let done = 0; done < races; done += atOnce) {
    const batch = Array.from({ length: atOnce }, (_, at) =>
      race(`race ${done + at}`, Math.floor(random() * mostTurns)),
    );
    const raced = await Promise.all(batch);
    const inTime = raced.filter(({ isCanceled }) => isCanceled).length;
    if (inTime > atOnce * 0.75) mostTurns *= 2;
    if (inTime < atOnce * 0.25) mostTurns = Math.max(2, Math.floor(mostTurns / 2));
    await until(areAllOver);
    for (const each of raced) {
      const generation = await backend.see(each.id);
      ended.push({ ...each, state: generation.state, kept: keptImages(generation).length });
    }
  }
  const requests = await requestsSeen();
  const outcomes = ended.map(({ prompt, isCanceled, state, kept }) => {
    const sent = requests.get(prompt) ?? 0;
    if (isCanceled && state === 'canceled' && sent === 0 && kept === 0) return 'not sent';
    if (!isCanceled && state === 'done' && sent === 1 && kept === 1) return 'sent and kept';
    return `${prompt}: ${isCanceled ? 'canceled' : 'too late'}, ${state}, sent ${sent}, kept ${kept}`;
  });
  const count = (outcome: string) => outcomes.filter((each) => each === outcome).length;
  const odd = outcomes.filter((each) => each !== 'not sent' && each !== 'sent and kept');
  expect(odd).toEqual([]);
  // A race that one side always wins would show nothing.
  expect(count('not sent')).toBeGreaterThan(races / 20);
  expect(count('sent and kept')).toBeGreaterThan(races / 20);
});
