/**
 * A studio that takes the order in `process.argv[2]`, sees it to its end and stops. What it logs is
 * read by whoever started it.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { emptyRecipe } from '#lib/compose/empty-recipe';
import { getGenerationForWork } from '#lib/generations/queries';
import { startGenerations } from '#lib/generations/start-generations';
import { newClientKey } from '#lib/id';
import { database } from '#lib/platform/database/database';
import { startWorker } from '#lib/worker';

const worker = await startWorker();
const { db } = await database();
const recipe = { ...emptyRecipe, prompt: process.argv[2] ?? '' };
const order = { clientKey: newClientKey(), recipe, repeats: null };
const started = await startGenerations(db, { id: 'local' }, [order]);
if (!started.ok) throw new Error(started.failure.code);
const id = started.value[0] ?? '';
for (;;) {
  const state = (await getGenerationForWork(db, id))?.state ?? '';
  if (['done', 'failed', 'unknown', 'canceled'].includes(state)) break;
  await sleep(20);
}
await worker.stop();
process.exit(0);
