import { sql } from 'drizzle-orm';
import type { GenerationState, Waiting } from '#lib/generations/generation';
import { type Change, type Held, isHeldBy, move, nothingAwaited } from '#lib/generations/held-row';
import { generationJob } from '#lib/generations/job-name';
import { generations } from '#lib/generations/tables';
import { afterCommit } from '#lib/platform/database/after-commit';
import type { Db } from '#lib/platform/database/database';
import { enqueue } from '#lib/platform/jobs/queue';
import { log } from '#lib/platform/log';
import { settleOrder } from '#lib/spending/ledger';

/**
 * Back to queued, and a job for when it goes on, in one transaction. Only where no picture can exist.
 *
 * @param until null where no clock can tell
 */
export function postpone(db: Db, held: Held, reason: Waiting['reason'], until: Date | null) {
  return db.transaction(async (tx) => {
    const now = await comeBack(tx, held, ['dispatching', 'received'], {
      waitingFor: reason,
      waitingUntil: until,
      // A call that found nobody never left: it is none.
      ...(reason === 'unreachable' && uncounted),
    });
    if (now === 'queued' && until) await enqueue(tx, generationJob, { id: held.id }, until);
    if (now === 'queued') {
      const line = { event: 'postponed', generation: held.id, reason, until };
      afterCommit(tx, () => log.info(line, 'postponed'));
    }
    return now !== null;
  });
}

/** A call that was withdrawn before its first byte: queued again as if it had never been claimed. */
export function giveBack(db: Db, held: Held): Promise<boolean> {
  return db.transaction(async (tx) => {
    const now = await comeBack(tx, held, ['dispatching'], uncounted);
    if (now === 'queued') await enqueue(tx, generationJob, { id: held.id });
    return now !== null;
  });
}

const uncounted = { attempts: sql`${generations.attempts} - 1` };
const neverLeft = { worker: null, answer: null, dispatchedAt: null, durationMs: null } as const;

const arrivals = {
  queued: { state: 'queued' },
  held: { state: 'queued', waitingFor: 'held', waitingUntil: null },
  canceled: { state: 'canceled', finishedAt: sql`now()`, ...nothingAwaited },
} satisfies Record<string, Change>;

/**
 * Comes back into the queue, unless what it is of was paused or ended while it was away: then it is
 * held like the others, or canceled and what was set aside for it given back.
 *
 * @returns what it is now; null when somebody else was there first
 */
async function comeBack(
  tx: Db,
  held: Held,
  from: readonly GenerationState[],
  change: Change,
): Promise<keyof typeof arrivals | null> {
  const { course } = generations;
  const isIt = isHeldBy(held, from);
  const [away] = await tx.select({ course }).from(generations).where(isIt).for('update');
  if (!away) return null;
  const now = away.course === 'end' ? 'canceled' : away.course === 'hold' ? 'held' : 'queued';
  await move(tx, held, from, { ...neverLeft, course: null, ...change, ...arrivals[now] });
  if (now === 'canceled') await settleOrder(tx, held.id, 0);
  if (now !== 'queued') {
    const line = { event: now, generation: held.id };
    afterCommit(tx, () => log.info(line, `${now} as it came back`));
  }
  return now;
}
