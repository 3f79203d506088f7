import { createHmac } from 'node:crypto';
import { and, eq, gt, isNotNull, sql } from 'drizzle-orm';
import {
  gateLimits,
  type InLine,
  type Kind,
  lockGate,
  watchTraffic,
} from '#lib/generations/gate-row';
import {
  type Admission,
  admit,
  leftAfterPause,
  type PauseReason,
} from '#lib/generations/gate-rules';
import { lineUp, putAway, putOff } from '#lib/generations/gate-sleepers';
import { pauseEnd } from '#lib/generations/patience';
import type { Stop } from '#lib/generations/queue-state';
import { generations, providerGates } from '#lib/generations/tables';
import { afterCommit } from '#lib/platform/database/after-commit';
import type { Db } from '#lib/platform/database/database';
import { provider } from '#lib/platform/env';
import { log } from '#lib/platform/log';
import type { Failure } from '#lib/platform/seedream/failure';

/** The gate that every call of an account goes through, whichever worker makes it: see gate-rules.ts. */

export interface Asked extends InLine {
  /** How many the call may bring. */
  readonly images: number;
}

/**
 * Asks for one call, in the transaction that claims it: the row is held until then, so no two
 * workers are let through by the same free place.
 */
export async function askGate(tx: Db, kind: Kind, asked: Asked): Promise<Admission> {
  const gate = await lockGate(tx, kind);
  const { now, ...traffic } = await watchTraffic(tx, kind, asked);
  return admit(gate, traffic, gateLimits(), asked.images, now);
}

/** Notes what a call that was let through has used up of the pace, where there is one. */
export async function payGate(tx: Db, kind: Kind, paidUntil: Date | null): Promise<void> {
  if (paidUntil === null) return;
  await tx.update(providerGates).set({ paidUntil }).where(eq(providerGates.provider, kind));
}

/** An answer is heeded when it comes and again when it is read: that is no longer pause. */
const sameMs = 1000;

/**
 * One pause for all: the provider has said that there were too many. Calls that had left before it
 * said so are told the same thing, and lengthen it only when they are told to wait for longer.
 *
 * @param generationId whose call was answered so
 * @returns until when nothing is sent
 */
export function pauseGate(
  tx: Db,
  kind: Kind,
  generationId: string,
  retryAfter: string | null,
): Promise<Date> {
  return pause(tx, kind, generationId, { reason: 'rate', retryAfter });
}

/**
 * One pause for all: a call found nobody to be sent to, and no other one would. Nothing is held
 * against any of them, however long it lasts.
 *
 * @param generationId whose call it was
 * @returns until when nothing is sent
 */
export function pauseUnreached(tx: Db, kind: Kind, generationId: string): Promise<Date> {
  return pause(tx, kind, generationId, { reason: 'unreachable', retryAfter: null });
}

interface Asking {
  readonly reason: PauseReason;
  readonly retryAfter: string | null;
}

async function pause(
  tx: Db,
  kind: Kind,
  generationId: string,
  { reason, retryAfter }: Asking,
): Promise<Date> {
  const gate = await lockGate(tx, kind);
  const { now } = await watchTraffic(tx, kind);
  const [call] = await tx
    .select({ sentAt: generations.dispatchedAt })
    .from(generations)
    .where(eq(generations.id, generationId));
  const isNew = leftAfterPause(call?.sentAt ?? now, gate.pausedFrom);
  const refusals = isNew ? gate.refusals + 1 : gate.refusals;
  const asked = pauseEnd(refusals, retryAfter, now.getTime(), Math.random);
  const known = isNew ? null : gate.pausedUntil;
  if (known && (retryAfter === null || asked.getTime() - known.getTime() < sameMs)) return known;
  const pausedFrom = isNew ? now : gate.pausedFrom;
  await tx
    .update(providerGates)
    .set({ pausedFrom, pausedUntil: asked, pausedFor: reason, refusals })
    .where(eq(providerGates.provider, kind));
  await putOff(tx, kind, reason, asked);
  const line = { event: 'paused', provider: kind, reason, until: asked, refusals };
  afterCommit(tx, () => log.warn(line, 'nothing is sent for a while'));
  return asked;
}

/**
 * The provider answered without asking for a pause: who waited for one goes on. The answer to a call
 * that had left before the pause began says nothing of it.
 *
 * @param generationId whose call was answered so
 */
export async function easeGate(tx: Db, kind: Kind, generationId: string): Promise<void> {
  const { pausedFrom, refusals } = providerGates;
  const sentAt = sql`(select ${generations.dispatchedAt} from ${generations} where ${generations.id} = ${generationId})`;
  const leftAfter = sql`${sentAt} > ${pausedFrom}`;
  const eased = await tx
    .update(providerGates)
    .set({ refusals: 0, pausedFrom: null, pausedUntil: null })
    .where(and(eq(providerGates.provider, kind), gt(refusals, 0), leftAfter))
    .returning({ provider: providerGates.provider });
  if (eased.length > 0) await lineUp(tx, kind, ['rate', 'unreachable']);
}

/**
 * Stops all calls: the key was refused or the balance is empty. What was said first is kept. A key
 * that has been changed since says nothing of the one that is called with now.
 *
 * @param calledWith the mark of the key that was refused
 * @returns whether nothing is sent now
 */
export async function stopGate(
  tx: Db,
  kind: Kind,
  failure: Failure,
  calledWith = keyMark(),
): Promise<boolean> {
  const { isStopped } = await lockGate(tx, kind);
  if (isStopped) return true;
  if (calledWith !== keyMark()) return false;
  await tx
    .update(providerGates)
    .set({ stoppedAt: sql`now()`, stopped: failure, stoppedKey: calledWith })
    .where(eq(providerGates.provider, kind));
  await putAway(tx, kind);
  const line = { event: 'stopped', provider: kind, kind: failure.kind };
  afterCommit(tx, () => log.error(line, 'nothing is sent any more'));
  return true;
}

/** Lets calls go again: what waited for that stands in line. */
export function openGate(db: Db, kind: Kind): Promise<void> {
  return db.transaction(async (tx) => {
    await tx
      .update(providerGates)
      .set({ stoppedAt: null, stopped: null, stoppedKey: null })
      .where(eq(providerGates.provider, kind));
    await lineUp(tx, kind, ['stopped']);
  });
}

/** At a start: that one key was refused says nothing of another. */
export async function openGateForNewKey(db: Db): Promise<void> {
  const { kind } = provider();
  const [gate] = await db.select().from(providerGates).where(eq(providerGates.provider, kind));
  if (gate?.stoppedKey && gate.stoppedKey !== keyMark()) await openGate(db, kind);
}

/** Why nothing is sent, or null. */
export async function getStop(db: Db): Promise<Stop | null> {
  const [gate] = await db
    .select({ since: providerGates.stoppedAt, failure: providerGates.stopped })
    .from(providerGates)
    .where(and(eq(providerGates.provider, provider().kind), isNotNull(providerGates.stoppedAt)));
  if (!gate?.since || !gate.failure) return null;
  return { since: gate.since.toISOString(), failure: gate.failure };
}

/** Tells one key from another, and says nothing of either. */
export function keyMark(apiKey = provider().apiKey): string {
  return createHmac('sha256', apiKey).update('gate').digest('hex').slice(0, 16);
}
