import { isDeepStrictEqual } from 'node:util';
import { and, eq, inArray } from 'drizzle-orm';
import type { Viewer } from '#lib/accounts/viewer';
import type { Recipe } from '#lib/compose/recipe';
import { mostImages } from '#lib/compose/set-rules';
import type { GenerateFailure } from '#lib/generations/generate-failure';
import { generationJob } from '#lib/generations/job-name';
import { generationReferences, generations } from '#lib/generations/tables';
import { newId } from '#lib/id';
import type { Db } from '#lib/platform/database/database';
import { hasDiskRoom } from '#lib/platform/disk-room';
import { env, provider } from '#lib/platform/env';
import { faultPoint } from '#lib/platform/fault-point';
import { enqueue } from '#lib/platform/jobs/queue';
import { log } from '#lib/platform/log';
import { listReferences, noteUse } from '#lib/references/queries';
import { failed, ok, type Result } from '#lib/result';
import { overBudgetSentence } from '#lib/spending/budget-words';
import { BudgetPassed, type Reservation, reserve } from '#lib/spending/ledger';

export interface GenerationOrder {
  /** The same key twice is one generation, however often it is asked for. */
  readonly clientKey: string;
  readonly recipe: Recipe;
  /** A generation of the same owner that this one repeats. */
  readonly repeats: string | null;
}

/**
 * Accepts orders: rows and jobs in one transaction, before any network. An order whose key is known
 * answers with the generation it already is; with another recipe it is refused, and with it all.
 *
 * @returns the identifiers, in the order of the orders
 */
export async function startGenerations(
  db: Db,
  owner: Viewer,
  orders: readonly GenerationOrder[],
): Promise<Result<string[], GenerateFailure>> {
  if (!(await hasDiskRoom()) && !(await areKnown(db, owner, orders))) {
    return failed({ code: 'disk-full' });
  }
  if (!(await ownsRepeated(db, owner, orders))) return failed({ code: 'not-found' });
  const stranger = await strangeReference(db, owner, orders);
  if (stranger) return failed({ code: 'invalid', message: stranger });
  const rows = orders.map(({ clientKey, recipe, repeats }) => ({
    id: newId(),
    ownerId: owner.id,
    clientKey,
    recipe,
    repeatsId: repeats,
    provider: provider().kind,
  }));
  let accepted: typeof rows = [];
  const accept = db.transaction(async (tx) => {
    const inserted = await tx
      .insert(generations)
      .values(rows)
      .onConflictDoNothing({ target: [generations.ownerId, generations.clientKey] })
      .returning({ id: generations.id, clientKey: generations.clientKey });
    const ids = new Set(inserted.map(({ id }) => id));
    accepted = rows.filter(({ id }) => ids.has(id));
    await reserve(tx, accepted.map(reservationOf));
    await noteReferences(tx, accepted);
    for (const id of ids) await enqueue(tx, generationJob, { id });
    if (inserted.length === rows.length) return rows.map(({ id }) => id);
    return identifyKnown(tx, owner, orders);
  });
  const confirmed = accept.then((known) => {
    for (const row of accepted) logAccepted(row);
    faultPoint('intent-committed');
    return known;
  });
  return confirmed.then(ok, (error) => {
    if (error instanceof KeyConflict) return failed({ code: 'conflict' });
    if (error instanceof BudgetPassed) {
      return failed({ code: 'over-budget', message: overBudgetSentence(error.over) });
    }
    throw error;
  });
}

/** Only now: had the transaction come to nothing, there would be no such generation. */
function logAccepted({ id, recipe }: { readonly id: string; readonly recipe: Recipe }): void {
  const said = env().STUDIO_LOG_PROMPTS ? { prompt: recipe.prompt } : {};
  const images = mostImages(recipe);
  log.info({ event: 'accepted', generation: id, images, ...said }, 'accepted');
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
class KeyConflict extends Error {
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

/** Orders that were accepted before need no room: asking again only hears what they became. */
async function areKnown(
  db: Db,
  owner: Viewer,
  orders: readonly GenerationOrder[],
): Promise<boolean> {
  const keys = orders.map(({ clientKey }) => clientKey);
  const ofThese = and(eq(generations.ownerId, owner.id), inArray(generations.clientKey, keys));
  return (await db.$count(generations, ofThese)) === new Set(keys).size;
}

async function ownsRepeated(
  db: Db,
  owner: Viewer,
  orders: readonly GenerationOrder[],
): Promise<boolean> {
  const ids = [...new Set(orders.flatMap(({ repeats }) => repeats ?? []))];
  if (ids.length === 0) return true;
  const owned = await db
    .select({ id: generations.id })
    .from(generations)
    .where(and(eq(generations.ownerId, owner.id), inArray(generations.id, ids)));
  return owned.length === ids.length;
}

/** A sentence about the first reference that the owner does not have, or null. */
async function strangeReference(
  db: Db,
  owner: Viewer,
  orders: readonly GenerationOrder[],
): Promise<string | null> {
  const wanted = orders.flatMap(({ recipe }) => recipe.references.map((key, at) => ({ key, at })));
  if (wanted.length === 0) return null;
  const keys = [...new Set(wanted.map(({ key }) => key))];
  const known = new Set((await listReferences(db, owner.id, keys)).map(({ key }) => key));
  const missing = wanted.find(({ key }) => !known.has(key));
  return missing
    ? `Image ${missing.at + 1} is not among your references any more. Remove it and add it again.`
    : null;
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
  await tx.insert(generationReferences).values(used);
  const keys = [...new Set(used.map(({ referenceKey }) => referenceKey))];
  await noteUse(tx, first.ownerId, keys);
}
