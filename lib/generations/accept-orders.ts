import { isDeepStrictEqual } from 'node:util';
import { and, eq, inArray } from 'drizzle-orm';
import { hasRight } from '#lib/accounts/role';
import { users } from '#lib/accounts/tables';
import type { Viewer } from '#lib/accounts/viewer';
import type { Recipe } from '#lib/compose/recipe';
import { mostImages } from '#lib/compose/set-rules';
import { generationJob } from '#lib/generations/job-name';
import { notePrompts } from '#lib/generations/prompts/note-prompts';
import { generationReferences, generations } from '#lib/generations/tables';
import { newId } from '#lib/id';
import { batchesOf } from '#lib/platform/database/batches';
import type { Db } from '#lib/platform/database/database';
import { env, provider } from '#lib/platform/env';
import { enqueue } from '#lib/platform/jobs/queue';
import { log } from '#lib/platform/log';
import { noteUse } from '#lib/references/queries';
import { type Reservation, reserve } from '#lib/spending/ledger';

export interface GenerationOrder {
  /** The same key twice is one generation, however often it is asked for. */
  readonly clientKey: string;
  readonly recipe: Recipe;
  /** A generation of the same owner that this one repeats. */
  readonly repeats: string | null;
}

/** What an experiment asks of the orders that it makes. */
export interface OrderingExperiment {
  readonly experimentId: string;
  /**
   * Its generations sleep from the beginning: until their turn, since a queue of thousands with a
   * job each would be asked about each, or because the experiment is paused.
   */
  readonly waitingFor: 'turn' | 'held';
}

export interface AcceptedOrders {
  /** In the order of the orders. */
  readonly ids: string[];
  /** Those that are new. */
  readonly fresh: readonly { readonly id: string; readonly recipe: Recipe }[];
}

/**
 * Inserts the generations of orders, sets their images aside and enqueues their jobs, all in the
 * transaction given. To be logged only when that has been committed.
 *
 * @throws KeyConflict when a known key comes with another recipe
 * @throws BudgetPassed when they ask for more than the budget has left
 */
export async function acceptOrders(
  tx: Db,
  owner: Viewer,
  orders: readonly GenerationOrder[],
  experiment: OrderingExperiment | null = null,
): Promise<AcceptedOrders> {
  await holdMaker(tx, owner.id);
  const rows = orders.map(({ clientKey, recipe, repeats }) => ({
    id: newId(),
    ownerId: owner.id,
    clientKey,
    recipe,
    repeatsId: repeats,
    provider: provider().kind,
    waitingFor: experiment?.waitingFor ?? null,
    givesWay: experiment !== null,
  }));
  const inserted = new Set<string>();
  for (const batch of batchesOf(rows)) {
    const there = await tx
      .insert(generations)
      .values(batch)
      .onConflictDoNothing({ target: [generations.ownerId, generations.clientKey] })
      .returning({ id: generations.id });
    for (const { id } of there) inserted.add(id);
  }
  const fresh = rows.filter(({ id }) => inserted.has(id));
  const experimentId = experiment?.experimentId ?? null;
  await reserve(
    tx,
    fresh.map((row) => ({ ...reservationOf(row), experimentId })),
  );
  await noteReferences(tx, fresh);
  await notePrompts(tx, owner.id, fresh);
  if (!experiment) for (const { id } of fresh) await enqueue(tx, generationJob, { id });
  const isAllNew = fresh.length === rows.length;
  return {
    ids: isAllNew ? rows.map(({ id }) => id) : await identifyKnown(tx, owner, orders),
    fresh,
  };
}

/**
 * Whoever was let in a while ago may have been shut out since, and their queue with them: nothing of
 * theirs gets in behind that. They are held until the orders are in.
 */
async function holdMaker(tx: Db, id: string): Promise<void> {
  const [person] = await tx
    .select({ role: users.role, suspendedAt: users.suspendedAt })
    .from(users)
    .where(eq(users.id, id))
    .for('share');
  if (!person || person.suspendedAt || !hasRight(person.role, 'make')) {
    throw new Error('Whoever ordered may make nothing any more.');
  }
}

/** Only after the commit: had the transaction come to nothing, there would be no such generations. */
export function logAccepted(fresh: AcceptedOrders['fresh']): void {
  for (const { id, recipe } of fresh) {
    const said = env().STUDIO_LOG_PROMPTS ? { prompt: recipe.prompt } : {};
    const images = mostImages(recipe);
    log.info({ event: 'accepted', generation: id, images, ...said }, 'accepted');
  }
}

function reservationOf(row: {
  readonly id: string;
  readonly ownerId: string;
  readonly provider: Reservation['provider'];
  readonly recipe: Recipe;
}): Reservation {
  const { id: generationId, ownerId, provider: kind, recipe } = row;
  return { generationId, ownerId, provider: kind, images: mostImages(recipe) };
}

/** Thrown rather than returned, so that the transaction is rolled back whole. */
export class KeyConflict extends Error {
  override readonly name = 'KeyConflict';
}

async function identifyKnown(
  tx: Db,
  owner: Viewer,
  orders: readonly GenerationOrder[],
): Promise<string[]> {
  const keys = orders.map(({ clientKey }) => clientKey);
  const known = await tx
    .select({
      id: generations.id,
      clientKey: generations.clientKey,
      recipe: generations.recipe,
    })
    .from(generations)
    .where(and(eq(generations.ownerId, owner.id), inArray(generations.clientKey, keys)));
  const byKey = new Map(known.map((each) => [each.clientKey, each]));
  return orders.map(({ clientKey, recipe }) => {
    const row = byKey.get(clientKey);
    if (!row || !isDeepStrictEqual(row.recipe, recipe)) throw new KeyConflict();
    return row.id;
  });
}

async function noteReferences(
  tx: Db,
  rows: readonly { id: string; ownerId: string; recipe: Recipe }[],
): Promise<void> {
  const used = rows.flatMap(({ id, ownerId, recipe }) =>
    recipe.references.map((referenceKey, position) => ({
      generationId: id,
      ownerId,
      position,
      referenceKey,
    })),
  );
  const [first] = used;
  if (!first) return;
  for (const batch of batchesOf(used)) await tx.insert(generationReferences).values(batch);
  const keys = [...new Set(used.map(({ referenceKey }) => referenceKey))];
  await noteUse(tx, first.ownerId, keys);
}
