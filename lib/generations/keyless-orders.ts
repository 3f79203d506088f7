import 'server-only';
import { and, eq, isNull, notInArray, or } from 'drizzle-orm';
import { lockGate } from '#lib/generations/gate-row';
import { fillPlaces } from '#lib/generations/gate-sleepers';
import { generations } from '#lib/generations/tables';
import { type Db, database } from '#lib/platform/database/database';
import { provider } from '#lib/platform/env';
import { log } from '#lib/platform/log';

/**
 * Orders that were accepted with a key which the studio does not find any more: its secret is another
 * one, as on a new machine, or it was started without its settings. They sleep until there is a key
 * again; the demo does not make what the provider was asked for.
 */

const { state, waitingFor, provider: kind } = generations;
const areOfProvider = and(eq(state, 'queued'), eq(kind, 'seedream'));
const areAsleep = and(areOfProvider, eq(waitingFor, 'key'));

/** At a start without a key: all say what they wait for. What is paused goes on being so. */
export async function sleepWithoutKey(db: Db): Promise<void> {
  const waiting = await db.$count(generations, areOfProvider);
  if (waiting === 0) return;
  const doNotSay = or(isNull(waitingFor), notInArray(waitingFor, ['key', 'held']));
  await db.transaction(async (tx) => {
    await lockGate(tx, 'seedream');
    const change = { waitingFor: 'key', waitingUntil: null } as const;
    await tx.update(generations).set(change).where(and(areOfProvider, doNotSay));
  });
  const line = { event: 'key-missing', waiting };
  log.warn(line, 'orders wait for the key of the provider, which is not there');
}

/** With a key, those that waited for it wait for their turn; or for a person, where the gate is stopped. */
export async function wakeForKey(db: Db): Promise<void> {
  if (provider().kind !== 'seedream' || (await db.$count(generations, areAsleep)) === 0) return;
  await db.transaction(async (tx) => {
    const { isStopped } = await lockGate(tx, 'seedream');
    const change = { waitingFor: isStopped ? 'stopped' : 'turn' } as const;
    await tx.update(generations).set(change).where(areAsleep);
    await fillPlaces(tx, 'seedream');
  });
}

/** How many there are, of everybody. */
export async function countKeyless(): Promise<number> {
  return (await database()).db.$count(generations, areAsleep);
}
