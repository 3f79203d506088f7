import { and, eq, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import { lockGate } from '#lib/generations/gate-row';
import { generations } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';
import { provider } from '#lib/platform/env';
import { settleOrder } from '#lib/spending/ledger';

/**
 * What is done with many generations at once that have not been sent. Those under way go on: they
 * are paid for. The gate is locked first, as everywhere where several generations change.
 */

/** Holds back those that are queued. @returns how many */
export async function holdQueued(tx: Db, which: SQL): Promise<number> {
  await lockGate(tx, provider().kind);
  const { waitingFor } = generations;
  const held = await tx
    .update(generations)
    .set({ waitingFor: 'held', waitingUntil: null })
    .where(
      and(which, eq(generations.state, 'queued'), or(isNull(waitingFor), ne(waitingFor, 'held'))),
    )
    .returning({ id: generations.id });
  return held.length;
}

/** Lets those go again that were held: each waits for its turn. */
export async function releaseHeld(tx: Db, which: SQL): Promise<void> {
  await lockGate(tx, provider().kind);
  await tx
    .update(generations)
    .set({ waitingFor: 'turn', waitingUntil: null })
    .where(and(which, eq(generations.state, 'queued'), eq(generations.waitingFor, 'held')));
}

/** queued → canceled, and what was set aside is given back. @returns which they were */
export async function cancelQueuedWhere(tx: Db, which: SQL): Promise<string[]> {
  await lockGate(tx, provider().kind);
  const canceled = await tx
    .update(generations)
    .set({ state: 'canceled', finishedAt: sql`now()`, waitingFor: null, waitingUntil: null })
    .where(and(which, eq(generations.state, 'queued')))
    .returning({ id: generations.id });
  for (const { id } of canceled) await settleOrder(tx, id, 0);
  return canceled.map(({ id }) => id);
}
