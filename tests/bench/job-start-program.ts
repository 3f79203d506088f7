/**
 * Times how soon an order is taken by the worker, one order after the other: `STUDIO_DATA_DIR=… node
 * tests/bench/job-start-program.ts`. Prints the times as JSON, in milliseconds.
 */
import { performance } from 'node:perf_hooks';
import { emptyRecipe } from '#lib/compose/empty-recipe';
import { startGenerations } from '#lib/generations/start-generations';
import { newClientKey } from '#lib/id';
import { database } from '#lib/platform/database/database';
import { type FaultPoint, injectFault } from '#lib/platform/fault-point';
import { startWorker } from '#lib/worker';

const rounds = 300;
/** The first rounds warm up the code and are not counted. */
const warmUp = 20;

const passedAt = new Map<FaultPoint, number>();
let onEnd = () => {};
injectFault((point) => {
  passedAt.set(point, performance.now());
  if (point === 'end-committed') onEnd();
});

const { db } = await database();
const worker = await startWorker();
const times: number[] = [];
for (let round = 0; round < rounds + warmUp; round += 1) {
  const ended = new Promise<void>((settle) => {
    onEnd = settle;
  });
  const recipe = { ...emptyRecipe, prompt: `Bench order ${round}` };
  const order = { clientKey: newClientKey(), recipe, repeats: null };
  const placed = await startGenerations(db, { id: 'local' }, [order]);
  if (!placed.ok) throw new Error(`An order was refused: ${placed.failure.code}.`);
  await ended;
  const time = (passedAt.get('claim-committed') ?? 0) - (passedAt.get('intent-committed') ?? 0);
  if (round >= warmUp) times.push(time);
}
process.stdout.write(JSON.stringify(times));
await worker.stop();
