/**
 * A studio without its pages, to be killed: it loads everything, waits until it is told to live,
 * opens its database, takes up what was left and orders what it is told. See messages.ts.
 */
import { createHash } from 'node:crypto';
import { flushCompileCache } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { and, eq, inArray } from 'drizzle-orm';
import { emptyRecipe } from '#lib/compose/empty-recipe';
import { Recipe } from '#lib/compose/recipe';
import { type JournalEntry, readJournal } from '#lib/generations/journal';
import { readAnswer } from '#lib/generations/settle';
import { startGenerations } from '#lib/generations/start-generations';
import { generations, images } from '#lib/generations/tables';
import { database } from '#lib/platform/database/database';
import { imageStore } from '#lib/platform/image-store/image-store';
import { ledgerEntries } from '#lib/spending/tables';
import { startWorker } from '#lib/worker';
import { longestLifeMs, type Order } from './case-plan.ts';
import { inject } from './inject.ts';
import type { Command, Remains, Word } from './messages.ts';

const owner = { id: 'local' };
const pollMs = 100;

/** So that all its code is there before it is told to live. */
await import(
  process.env.DATABASE_URL ? '#lib/platform/database/postgres' : '#lib/platform/database/embedded'
);

// Nobody who is killed writes it down later.
flushCompileCache();

const say = (word: Word) => process.send?.(word);

process.on('message', (command: Command) => {
  obey(command).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    process.exit(1);
  });
});
process.on('disconnect', () => process.exit(0));
say({ type: 'loaded' });

async function obey(command: Command): Promise<void> {
  if (command.type === 'live') await live(command);
  else if (command.type === 'order') await takeOrders(command.orders);
  else {
    // What is ordered at this moment is not there yet, and would be missed.
    await placing;
    await untilIdle(command.withinMs);
    say({ type: 'rested', remains: await remains() });
  }
}

async function live({ stop, failure }: Extract<Command, { type: 'live' }>): Promise<void> {
  const toldAt = performance.now();
  const msAlive = () => Math.round(performance.now() - toldAt);
  inject({
    stop,
    failure,
    onStop: (point) => say({ type: 'stopping', point }),
    onFailure: (kind) => say({ type: 'failed on purpose', kind }),
    onPoint: (point) => say({ type: 'passed', point, ms: msAlive() }),
  });
  const { db } = await database();
  const stored = await db
    .select({ id: images.id, key: images.contentKey })
    .from(images)
    .where(eq(images.state, 'stored'));
  say({ type: 'kept', keys: Object.fromEntries(stored.map(({ id, key }) => [id, key])) });
  await startWorker();
  say({ type: 'started', ms: msAlive() });
}

let placing: Promise<unknown> = Promise.resolve();

async function takeOrders(orders: readonly Order[]): Promise<void> {
  placing = Promise.all(orders.map(place));
  await placing;
  // Others may wait for the lease of a worker that was killed: that is for later lives.
  const keys = orders.map(({ clientKey }) => clientKey);
  if (await untilIdle(longestLifeMs, keys)) say({ type: 'idle' });
}

/** An order that fails is placed again by the next life, as a browser would. */
async function place({ clientKey, prompt, most }: Order): Promise<void> {
  const size = { method: 'pixels', width: 1024, height: 1024 };
  const set = most === null ? null : { maximum: most };
  const recipe = Recipe.parse({ ...emptyRecipe, size, set, prompt });
  const { db } = await database();
  const placed = await startGenerations(db, owner, [{ clientKey, recipe, repeats: null }]).catch(
    () => null,
  );
  if (placed?.ok) say({ type: 'accepted', clientKey });
}

/** @returns whether nothing is under way any more, or nothing of these orders */
async function untilIdle(withinMs: number, keys?: readonly string[]): Promise<boolean> {
  const { db } = await database();
  const deadline = performance.now() + withinMs;
  const isMoving = and(
    inArray(generations.state, ['queued', 'dispatching', 'received', 'storing']),
    keys && inArray(generations.clientKey, [...keys]),
  );
  while (performance.now() < deadline) {
    // A query may be one of those that are made to fail.
    if ((await db.$count(generations, isMoving).catch(() => 1)) === 0) return true;
    await sleep(pollMs);
  }
  return false;
}

async function remains(): Promise<Remains> {
  const { db } = await database();
  const all = await db.select().from(generations);
  const pictures = Map.groupBy(await db.select().from(images), (image) => image.generationId ?? '');
  const settled = await db.select().from(ledgerEntries).where(eq(ledgerEntries.kind, 'settled'));
  const imagesSettled = new Map(settled.map((line) => [line.generationId, line.images]));
  const keys = [...pictures.values()]
    .flat()
    .filter(({ state }) => state === 'stored')
    .flatMap(({ contentKey, smallKey, largeKey }) => [contentKey, smallKey, largeKey]);
  const remaining = all.map(async ({ id, clientKey, state, attempts }) => ({
    clientKey,
    state,
    images: (pictures.get(id) ?? []).map((each) => ({
      id: each.id,
      state: each.state,
      contentKey: each.contentKey,
    })),
    settled: imagesSettled.get(id) ?? null,
    isAnswered: await hasPictures({ id, attempt: attempts }),
  }));
  return {
    generations: await Promise.all(remaining),
    damaged: await listDamaged(new Set(keys)),
  };
}

/** Whether the journal, of which nothing is swept away within a case, says that a call made pictures. */
async function hasPictures(entry: JournalEntry): Promise<boolean> {
  const answer = await readJournal(entry);
  return answer !== null && 'links' in readAnswer(answer);
}

async function listDamaged(keys: ReadonlySet<string | null>): Promise<string[]> {
  const damaged: string[] = [];
  for (const key of keys) {
    const hash = createHash('sha256');
    try {
      for await (const chunk of imageStore().get(key ?? '')) hash.update(chunk);
    } catch {
      // Not there, which is told by the hash of nothing.
    }
    if (hash.digest('hex') !== key) damaged.push(key ?? 'no key');
  }
  return damaged;
}
