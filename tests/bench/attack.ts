import { performance } from 'node:perf_hooks';
import { builtActions } from '#tests/support/built-studio';
import { flightBodies } from '#tests/support/flight-bodies';
import { rawRequest } from '#tests/support/raw-request';
import type { BenchStudio } from './bench-studio.ts';
import { type Figure, milliseconds, quantile } from './figures.ts';

const attackers = 8;
const runMs = 10_000;

/** How soon the studio says that it is well while hostile bodies are sent to its actions. */
export async function measureAttack({ url }: BenchStudio): Promise<Figure[]> {
  const actions = [...(await builtActions()).values()];
  const quiet = await healthWithin(url, performance.now() + runMs / 5);
  const end = performance.now() + runMs;
  let sent = 0;
  const attack = async (first: number) => {
    for (let at = first; performance.now() < end; at += 1) {
      const { type, body } = flightBodies[at % flightBodies.length] ?? { type: '', body: '' };
      const { id, path } = actions[at % actions.length] ?? { id: '', path: '/' };
      const headers = { origin: url, 'next-action': id, 'content-type': type };
      await rawRequest(url, path, { method: 'POST', headers, body }).catch(() => null);
      sent += 1;
    }
  };
  const [attacked] = await Promise.all([
    healthWithin(url, end),
    ...Array.from({ length: attackers }, (_, at) => attack(at * 7)),
  ]);
  return [
    { name: 'health, 99 of 100 answers, in quiet', value: milliseconds(quantile(quiet, 0.99)) },
    {
      name: 'the same under attack',
      value: milliseconds(quantile(attacked, 0.99)),
      promise: 'under 500 ms',
    },
    { name: 'hostile bodies a second', value: String(Math.round((1000 * sent) / runMs)) },
  ];
}

/** How long each answer took, one asked after the other. */
async function healthWithin(url: string, end: number): Promise<number[]> {
  const took: number[] = [];
  while (performance.now() < end) {
    const begun = performance.now();
    const answer = await fetch(`${url}/api/health`);
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`The studio is not well any more: ${answer.status}.`);
    took.push(performance.now() - begun);
  }
  return took;
}
