import { and, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { mostImages } from '#lib/compose/set-rules';
import { askGate, payGate } from '#lib/generations/gate';
import type { Waiting } from '#lib/generations/generation';
import { type Held, move, nothingAwaited } from '#lib/generations/held-row';
import { generationJob } from '#lib/generations/job-name';
import { ofMaker } from '#lib/generations/maker';
import { generations } from '#lib/generations/tables';
import { afterCommit } from '#lib/platform/database/after-commit';
import type { Db } from '#lib/platform/database/database';
import { enqueue } from '#lib/platform/jobs/queue';
import { log } from '#lib/platform/log';
import type { RawAnswer } from '#lib/platform/seedream/client';
import type { Failure } from '#lib/platform/seedream/failure';
import { settleOrder } from '#lib/spending/ledger';

type Called = Pick<typeof generations.$inferSelect, 'id' | 'provider' | 'recipe' | 'givesWay'>;

/**
 * queued → dispatching, if the gate of the account lets it. Committed before the first byte leaves.
 * Held back by the gate it stays queued, says why, and has its job when a clock can tell how long; without one it is woken.
 *
 * @returns which call of this generation it is, from 1; null when it is not to be made now
 */
export function claim(db: Db, called: Called, worker: string): Promise<number | null> {
  const { id, provider, givesWay } = called;
  return db.transaction(async (tx) => {
    const admission = await askGate(tx, provider, {
      id,
      givesWay,
      images: mostImages(called.recipe),
    });
    if (!admission.mayGo) {
      await putBack(tx, id, admission.reason, admission.until);
      return null;
    }
    const attempt = await take(tx, { id, worker });
    if (attempt !== null) await payGate(tx, provider, admission.paidUntil);
    return attempt;
  });
}

/** What its experiment holds back is due at no moment, whatever job may come for it. */
const isDue = and(
  sql`${generations.waitingFor} is distinct from 'held'`,
  or(isNull(generations.waitingUntil), lte(generations.waitingUntil, sql`now()`)),
);

async function take(tx: Db, { id, worker }: Held): Promise<number | null> {
  const [claimed] = await tx
    .update(generations)
    .set({
      state: 'dispatching',
      worker,
      // Later than any pause it waited out, however long it waited for the gate itself.
      dispatchedAt: sql`clock_timestamp()`,
      attempts: sql`${generations.attempts} + 1`,
      ...nothingAwaited,
    })
    .where(and(eq(generations.id, id), eq(generations.state, 'queued'), isDue, ofMaker(tx)))
    .returning({ attempts: generations.attempts });
  return claimed?.attempts ?? null;
}

/** Stays queued for a reason that is not the gate's; its job comes at that moment, if there is one. */
export function holdBack(
  db: Db,
  id: string,
  reason: Waiting['reason'],
  until: Date | null,
): Promise<void> {
  return db.transaction((tx) => putBack(tx, id, reason, until));
}

async function putBack(
  tx: Db,
  id: string,
  reason: Waiting['reason'],
  until: Date | null,
): Promise<void> {
  const held = await tx
    .update(generations)
    .set({ waitingFor: reason, waitingUntil: until })
    .where(and(eq(generations.id, id), eq(generations.state, 'queued'), isDue))
    .returning({ id: generations.id });
  if (held.length > 0 && until) await enqueue(tx, generationJob, { id }, until);
}

/** dispatching → received, with the answer. */
export function receive(db: Db, held: Held, answer: RawAnswer): Promise<boolean> {
  return move(db, held, ['dispatching'], {
    state: 'received',
    answer,
    durationMs: answer.durationMs,
  });
}

/** received → storing, in the transaction that inserts the images. */
export function beginStoring(tx: Db, held: Held): Promise<boolean> {
  return move(tx, held, ['received'], { state: 'storing', answer: null });
}

/**
 * Stays storing and is nobody's until its links are tried again, with a job for that moment, in one
 * transaction.
 */
export function restUntil(db: Db, held: Held, until: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const moved = await move(tx, held, ['storing'], { worker: null, waitingUntil: until });
    if (moved) await enqueue(tx, generationJob, { id: held.id }, until);
    return moved;
  });
}

/** storing → done. */
export async function finish(db: Db, held: Held): Promise<boolean> {
  const change = { state: 'done', worker: null, finishedAt: sql`now()` } as const;
  const moved = await move(db, held, ['storing'], change);
  if (moved) log.info({ event: 'done', generation: held.id }, 'done');
  return moved;
}

/** → failed, or unknown where the failure says that the outcome cannot be known. */
export async function fail(db: Db, held: Held, failure: Failure): Promise<boolean> {
  const state = failure.kind === 'unknown-outcome' ? 'unknown' : 'failed';
  const isMoved = await db.transaction(async (tx) => {
    const moved = await move(tx, held, ['dispatching', 'received', 'storing'], {
      state,
      failure,
      worker: null,
      finishedAt: sql`now()`,
    });
    // What may have been billed stays set aside; what was stored has been settled already.
    if (moved && state === 'failed') await settleOrder(tx, held.id, 0);
    return moved;
  });
  if (isMoved) {
    const said = { event: state, generation: held.id, kind: failure.kind };
    afterCommit(db, () => log.warn(said, state));
  }
  return isMoved;
}

/** Takes a received or storing generation that no worker holds. */
export async function adopt(db: Db, { id, worker }: Held): Promise<boolean> {
  const free = and(isNull(generations.worker), inArray(generations.state, ['received', 'storing']));
  const adopted = await db
    .update(generations)
    .set({ worker, ...nothingAwaited })
    .where(and(eq(generations.id, id), free))
    .returning({ id: generations.id });
  return adopted.length === 1;
}
