import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cancelQueued } from '#lib/generations/change-course';
import { keptImages } from '#lib/generations/generation';
import type { Bill } from '#lib/platform/seedream/demo-server';
import { type Backend, startBackend } from '#tests/support/backend';
import { seededRandom } from '#tests/support/seeded-random';

const races = 2000;
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

async function imagesBilled(): Promise<Map<string, number>> {
  const answer = await fetch(`${backend.demoUrl}/demo/bills`);
  const bills = Map.groupBy((await answer.json()) as Bill[], ({ prompt }) => prompt);
  return new Map([...bills].map(([prompt, each]) => [prompt, each.length]));
}

test(`canceled ${races} times just before it is sent: nothing was sent, or it was sent once and kept`, {
  timeout: patienceMs,
}, async () => {
  const random = seededRandom(2026);
  const ended = [];
  for (let done = 0; done < races; done += atOnce) {
    const batch = Array.from({ length: atOnce }, (_, at) =>
      race(`race ${done + at}`, Math.floor(random() * 60)),
    );
    for (const each of await Promise.all(batch)) {
      const generation = await backend.untilState(each.id);
      ended.push({ ...each, state: generation.state, kept: keptImages(generation).length });
    }
  }
  const requests = await imagesBilled();
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
