import { and, eq, type SQL, sql } from 'drizzle-orm';
import { lockGate } from '#lib/generations/gate-row';
import { noteCourse } from '#lib/generations/hold-generations';
import { generations } from '#lib/generations/tables';
import { afterCommit } from '#lib/platform/database/after-commit';
import type { Db } from '#lib/platform/database/database';
import { provider } from '#lib/platform/env';
import { log } from '#lib/platform/log';
import { settleOrder, settleOrders } from '#lib/spending/ledger';

const canceled = {
  state: 'canceled',
  finishedAt: sql`now()`,
  waitingFor: null,
  waitingUntil: null,
} as const;

/** queued → canceled, and what was set aside for it is given back. @returns whether it was in time */
export async function cancel(db: Db, which: SQL | undefined): Promise<boolean> {
  const id = await db.transaction(async (tx) => {
    const [row] = await tx
      .update(generations)
      .set(canceled)
      .where(and(which, eq(generations.state, 'queued')))
      .returning({ id: generations.id });
    if (row) await settleOrder(tx, row.id, 0);
    return row?.id ?? null;
  });
  if (id) afterCommit(db, () => log.info({ event: 'canceled', generation: id }, 'canceled'));
  return id !== null;
}

/** queued → canceled, where the studio itself may not send what it accepted. */
export async function revoke(db: Db, id: string): Promise<void> {
  await cancel(db, eq(generations.id, id));
}

/**
 * queued → canceled, however many, and what was set aside is given back. What is under way comes back;
 * without a picture it is canceled then, and is not sent again.
 *
 * @returns which were canceled now
 */
export async function cancelQueuedWhere(tx: Db, which: SQL): Promise<string[]> {
  await lockGate(tx, provider().kind);
  await noteCourse(tx, which, 'end');
  const rows = await tx
    .update(generations)
    .set(canceled)
    .where(and(which, eq(generations.state, 'queued')))
    .returning({ id: generations.id });
  const ids = rows.map(({ id }) => id);
  await settleOrders(tx, ids, 0);
  return ids;
}
