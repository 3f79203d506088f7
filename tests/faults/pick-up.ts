import { setTimeout as sleep } from 'node:timers/promises';
import { planCase } from './case-plan.ts';
import { type Bundle, startWorkerProcess } from './worker-process.ts';
import type { WorldMaker } from './world.ts';

/** The lease of a studio, unlike that of the cases. */
const leaseSeconds = 15;
const withinMs = 120_000;

/** The promise, in milliseconds. */
const pickUpWithinMs = 30_000;

/** What is wrong with a measured time; null where the promise is kept. */
export function pickUpProblem(ms: number | null): string | null {
  if (ms === null) return 'what a dead worker had was never picked up';
  if (ms <= pickUpWithinMs) return null;
  return `what a dead worker had was picked up after ${(ms / 1000).toFixed(1)} s`;
}

/**
 * Kills a worker in the middle of storing a picture and starts another one at once.
 *
 * @returns how long it was, in milliseconds, from that start to the moment the work was taken on;
 *   null when it was not
 */
export async function measurePickUp(worlds: WorldMaker, bundle: Bundle): Promise<number | null> {
  const world = await worlds.make(leaseSeconds);
  try {
    const [first, second] = [0, 1].map(() => startWorkerProcess(world.settings, bundle));
    if (!first || !second) return null;
    await Promise.all([first, second].map((each) => each.hear('loaded', withinMs)));
    const stop = { signal: 'SIGKILL', point: 'picture-kept', passing: 1 } as const;
    first.tell({ type: 'live', stop, failure: null });
    await first.hear('started', withinMs);
    const orders = [planCase(0).lives[0]?.orders[0]].flatMap((each) => each ?? []);
    first.tell({ type: 'order', orders: orders.map((each) => ({ ...each, prompt: 'a mill' })) });
    await Promise.race([first.exited, sleep(withinMs, undefined, { ref: false })]);
    first.kill('SIGKILL');
    await first.exited;
    second.tell({ type: 'live', stop: null, failure: null });
    const taken = await second.hear('passed', withinMs, ({ point }) => point === 'taken-on');
    second.kill('SIGKILL');
    await second.exited;
    return taken?.ms ?? null;
  } finally {
    await world.remove();
  }
}
