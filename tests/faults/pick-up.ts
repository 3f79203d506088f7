import { planCase } from './case-plan.ts';
import { type Bundle, startWorkerProcess } from './worker-process.ts';
import type { WorldMaker } from './world.ts';

/** The lease of a studio, unlike that of the cases. */
const leaseSeconds = 15;
const withinMs = 120_000;

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
