/**
 * Times how soon an order is taken by the worker, one order after the other: `STUDIO_DATA_DIR=… node
 * tests/bench/job-start-program.ts <queued>`. Prints the times as JSON, in milliseconds.
 */
import { performance } from 'node:perf_hooks';
import { sql } from 'drizzle-orm';
import { emptyRecipe } from '#lib/compose/empty-recipe';
import { startGenerations } from '#lib/generations/start-generations';
import { newClientKey } from '#lib/id';
import { database } from '#lib/platform/database/database';
import { env } from '#lib/platform/env';
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
await fillQueue(Number(process.argv[2] ?? 0));
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

/**
 * So many that are held, and so many that sleep and go on sleeping: the places are kept for some that
 * the pace lets go tomorrow.
 */
async function fillQueue(queued: number): Promise<void> {
  if (queued === 0) return;
  const add = (count: number, waitingFor: string, isTomorrow = false) =>
    db.execute(sql`
      insert into generations
        (id, owner_id, client_key, recipe, provider, gives_way, waiting_for, waiting_until)
      select gen_random_uuid(), 'local', gen_random_uuid(), ${JSON.stringify(emptyRecipe)}::jsonb, 'demo',
        ${!isTomorrow}::boolean, ${waitingFor}, case when ${isTomorrow}::boolean then now() + interval '1 day' end
      from generate_series(1, ${count}::int)`);
  await add(queued, 'held');
  await add(queued, 'turn');
  await add(env().SEEDREAM_CONCURRENCY, 'pace', true);
}
