import { and, asc, inArray, ne, not, or } from 'drizzle-orm';
import {
  asleep,
  gateLimits,
  isInLine,
  isWaitingFor,
  type Kind,
  lockGate,
  watchTraffic,
} from '#lib/generations/gate-row';
import { freePlaces, type PauseReason } from '#lib/generations/gate-rules';
import type { Waiting } from '#lib/generations/generation';
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

/**
 * Wakes as many as may be sent now; none while the gate is paused or stopped, nor while the disk has
 * no room for what they would bring. The sweep wakes them once it has.
 */
export async function fillPlaces(tx: Db, kind: Kind): Promise<void> {
  if (!(await hasDiskRoom())) return;
  const gate = await lockGate(tx, kind);
  const { now, ...traffic } = await watchTraffic(tx, kind);
  const places = freePlaces(gate, traffic, gateLimits(), now);
  if (places === 0) return;
  const { id, givesWay, waitingFor } = generations;
  const first = await tx
    .select({ id, waitingFor })
    .from(generations)
    .where(isInLine(kind))
    .orderBy(asc(givesWay), asc(id))
    .limit(places);
  // Whoever is awake, or held back by the pace alone, has a job: their places are kept for them, or
  // each call that ends would wake more than can go.
  const sleepers = first.filter((each) => each.waitingFor && each.waitingFor !== 'pace');
  if (sleepers.length === 0) return;
  const ids = sleepers.map((each) => each.id);
  await tx
    .update(generations)
    .set({ waitingFor: null, waitingUntil: null })
    .where(and(isInLine(kind), inArray(id, ids)));
  for (const each of ids) await enqueue(tx, generationJob, { id: each });
}

/** For the sweep: whoever should have woken the sleepers may have died. */
export async function fillPlacesLeft(db: Db): Promise<void> {
  const { kind } = provider();
  const { id, givesWay } = generations;
  const [sleeper] = await db
    .select({ id })
    .from(generations)
    .where(isWaitingFor(kind, asleep))
    // In their order, or the planner looks for one among all that are queued.
    .orderBy(asc(givesWay), asc(id))
    .limit(1);
  if (sleeper) await db.transaction((tx) => fillPlaces(tx, kind));
}

/**
 * What all of them waited for is over: they stand in line, and as many go as there are places. A job
 * for each would ask for all of a queue of ten thousand at once.
 */
export async function lineUp(
  tx: Db,
  kind: Kind,
  reasons: readonly Waiting['reason'][],
): Promise<void> {
  await tx
    .update(generations)
    .set({ waitingFor: 'turn', waitingUntil: null })
    .where(isWaitingFor(kind, reasons));
  await fillPlaces(tx, kind);
}

/**
 * A pause begins: all say until when, and the one that was told to wait least often tries then. Those
 * that give way say so once and not at each pause of many, since there may be ten thousand of them.
 */
export async function putOff(tx: Db, kind: Kind, reason: PauseReason, until: Date): Promise<void> {
  const { id, attempts, givesWay, waitingFor } = generations;
  await tx
    .update(generations)
    .set({ waitingFor: reason, waitingUntil: until })
    .where(and(isWaitingFor(kind, asleep), or(not(givesWay), ne(waitingFor, reason))));
  const [next] = await tx
    .select({ id })
    .from(generations)
    .where(isWaitingFor(kind, [reason]))
    .orderBy(asc(attempts), asc(givesWay), asc(id))
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
