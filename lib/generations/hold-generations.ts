import { and, eq, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import { lockGate } from '#lib/generations/gate-row';
import { generations } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';
import { provider } from '#lib/platform/env';

/**
 * What is done with many generations at once that have not been sent. Those under way go on: they
 * are paid for, unless they come back without a picture. The gate is locked first, as everywhere where
 * several generations change.
 */

/** Those that may yet come back into the queue. */
const isAway = inArray(generations.state, ['dispatching', 'received']);

/** Holds back those that are queued, and those that come back. @returns how many were queued */
export async function holdQueued(tx: Db, which: SQL): Promise<number> {
  await lockGate(tx, provider().kind);
  await noteCourse(tx, which, 'hold');
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
    .set({ course: null })
    .where(and(which, isAway, eq(generations.course, 'hold')));
  await tx
    .update(generations)
    .set({ waitingFor: 'turn', waitingUntil: null })
    .where(and(which, eq(generations.state, 'queued'), eq(generations.waitingFor, 'held')));
}

/**
 * Notes what becomes of those under way should they come back. To be called with the gate locked and
 * before those that are queued are changed: none of them can leave then, and what has come back in the
 * meantime is among them. What is at its end is not merely held.
 */
export async function noteCourse(tx: Db, which: SQL, course: 'hold' | 'end'): Promise<void> {
  await tx
    .update(generations)
    .set({ course })
    .where(and(which, isAway, sql`${generations.course} is distinct from 'end'`));
}
