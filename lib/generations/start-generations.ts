import { and, eq, inArray } from 'drizzle-orm';
import type { Viewer } from '#lib/accounts/viewer';
import {
  type AcceptedOrders,
  acceptOrders,
  type GenerationOrder,
  KeyConflict,
  logAccepted,
} from '#lib/generations/accept-orders';
import type { GenerateFailure } from '#lib/generations/generate-failure';
import { generations } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';
import { hasDiskRoom } from '#lib/platform/disk-room';
import { faultPoint } from '#lib/platform/fault-point';
import { listReferences } from '#lib/references/queries';
import { failed, ok, type Result } from '#lib/result';
import { overBudgetSentence } from '#lib/spending/budget-words';
import { BudgetPassed } from '#lib/spending/ledger';

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
  const accepted = await acceptWithin(db, owner, orders, (tx) => acceptOrders(tx, owner, orders));
  return accepted.ok ? ok(accepted.value.ids) : accepted;
}

/**
 * The transaction of whoever accepts orders, with what has to be known before and done after it.
 *
 * @param accept runs in the transaction, and calls acceptOrders there
 */
export async function acceptWithin<Accepted extends AcceptedOrders>(
  db: Db,
  owner: Viewer,
  orders: readonly GenerationOrder[],
  accept: (tx: Db) => Promise<Accepted>,
): Promise<Result<Accepted, GenerateFailure>> {
  const refusal = await refusalOf(db, owner, orders);
  if (refusal) return failed(refusal);
  const confirmed = db.transaction(accept).then((accepted) => {
    logAccepted(accepted.fresh);
    faultPoint('intent-committed');
    return accepted;
  });
  return confirmed.then(ok, (error) => {
    if (error instanceof KeyConflict) return failed({ code: 'conflict' });
    if (error instanceof BudgetPassed) {
      return failed({ code: 'over-budget', message: overBudgetSentence(error.over) });
    }
    throw error;
  });
}

/** Why these orders cannot be accepted at all, or null. */
async function refusalOf(
  db: Db,
  owner: Viewer,
  orders: readonly GenerationOrder[],
): Promise<GenerateFailure | null> {
  if (!(await hasDiskRoom()) && !(await areKnown(db, owner, orders))) return { code: 'disk-full' };
  if (!(await ownsRepeated(db, owner, orders))) return { code: 'not-found' };
  const stranger = await strangeReference(db, owner, orders);
  return stranger ? { code: 'invalid', message: stranger } : null;
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
