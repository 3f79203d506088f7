import 'server-only';
import { getStop } from '#lib/generations/gate';
import type { Stop } from '#lib/generations/queue-state';
import { database } from '#lib/platform/database/database';

/** Why nothing is sent at this moment, for the pages; null as a rule. */
export async function currentStop(): Promise<Stop | null> {
  const { db } = await database();
  return getStop(db);
}
