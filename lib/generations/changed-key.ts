import { ne } from 'drizzle-orm';
import { cancelQueuedWhere } from '#lib/generations/cancel-generations';
import { openGateForNewKey } from '#lib/generations/gate';
import { sleepWithoutKey, wakeForKey } from '#lib/generations/keyless-orders';
import { generations } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';
import { provider } from '#lib/platform/env';

/**
 * The key was set, changed or removed by a person: what was accepted for the other provider and has
 * not been sent is canceled, and a stop that was about another key is over.
 */
export async function heedChangedKey(db: Db): Promise<void> {
  const { kind } = provider();
  await db.transaction((tx) => cancelQueuedWhere(tx, ne(generations.provider, kind)));
  await openGateForNewKey(db);
  await wakeForKey(db);
}

/**
 * At a start, a key that is there is as good as one that was set now. That none is there is nobody's
 * wish, and cancels nothing.
 */
export async function heedKeyAtStart(db: Db): Promise<void> {
  if (provider().kind === 'seedream') return heedChangedKey(db);
  await openGateForNewKey(db);
  await sleepWithoutKey(db);
}
