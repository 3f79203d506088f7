import { and, asc, eq, inArray } from 'drizzle-orm';
import { asleep, gateLimits, type Kind, lockGate, watchTraffic } from '#lib/generations/gate-row';
import { freePlaces } from '#lib/generations/gate-rules';
import { generationJob } from '#lib/generations/job-name';
import { generations } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';
import { hasDiskRoom } from '#lib/platform/disk-room';
import { provider } from '#lib/platform/env';
import { enqueue } from '#lib/platform/jobs/queue';

/**
 * Generations that wait for others to be done sleep without a job: a queue of a thousand asks
 * nothing. Each call that ends wakes as many as there are places then, the first in line first. The gate is
 * locked for it, so that nobody falls asleep beside a place that is just being left; one woken too
 * many finds no place and sleeps on.
 */

type Reason = 'turn' | 'rate' | 'pace' | 'stopped';

/**
 * Wakes as many as may be sent now; none while the gate is paused or stopped, nor while the disk has
 * no room for what they would bring. The sweep wakes them once it has.
 */
export async function fillPlaces(tx: Db, kind: Kind): Promise<void> {
  if (!(await hasDiskRoom())) return;
  const gate = await lockGate(tx, kind);
  const { sending, now } = await watchTraffic(tx, kind);
  const places = freePlaces(gate, sending, gateLimits(), now);
  if (places === 0) return;
  const next = await tx
    .select({ id: generations.id })
    .from(generations)
    .where(isWaitingFor(kind, asleep))
    .orderBy(asc(generations.givesWay), asc(generations.id))
    .limit(places);
  await wake(tx, kind, asleep, next);
}

/** For the sweep: whoever should have woken the sleepers may have died. */
export async function fillPlacesLeft(db: Db): Promise<void> {
  const { kind } = provider();
  if ((await db.$count(generations, isWaitingFor(kind, asleep))) === 0) return;
  await db.transaction((tx) => fillPlaces(tx, kind));
}

/** A stop is over: all ask anew. */
export async function wakeStopped(tx: Db, kind: Kind): Promise<void> {
  const stopped = await tx
    .select({ id: generations.id })
    .from(generations)
    .where(isWaitingFor(kind, ['stopped']))
    .orderBy(asc(generations.id));
  await wake(tx, kind, ['stopped'], stopped);
}

/** A pause begins: all say until when, and the one that was told to wait least often tries then. */
export async function putOff(tx: Db, kind: Kind, until: Date): Promise<void> {
  await tx
    .update(generations)
    .set({ waitingFor: 'rate', waitingUntil: until })
    .where(isWaitingFor(kind, asleep));
  const [next] = await tx
    .select({ id: generations.id })
    .from(generations)
    .where(isWaitingFor(kind, ['rate']))
    .orderBy(asc(generations.attempts), asc(generations.id))
    .limit(1);
  if (next) await enqueue(tx, generationJob, next, until);
}

/** A stop begins: what waited for a place or a moment waits for a person now. */
export async function putAway(tx: Db, kind: Kind): Promise<void> {
  await tx
    .update(generations)
    .set({ waitingFor: 'stopped', waitingUntil: null })
    .where(isWaitingFor(kind, [...asleep, 'pace']));
}

async function wake(
  tx: Db,
  kind: Kind,
  reasons: readonly Reason[],
  oldestFirst: readonly { readonly id: string }[],
): Promise<void> {
  if (oldestFirst.length === 0) return;
  const ids = oldestFirst.map(({ id }) => id);
  await tx
    .update(generations)
    .set({ waitingFor: null, waitingUntil: null })
    .where(and(isWaitingFor(kind, reasons), inArray(generations.id, ids)));
  for (const each of oldestFirst) await enqueue(tx, generationJob, each);
}

function isWaitingFor(kind: Kind, reasons: readonly Reason[]) {
  return and(
    eq(generations.state, 'queued'),
    eq(generations.provider, kind),
    inArray(generations.waitingFor, [...reasons]),
  );
}
