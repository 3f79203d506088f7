import 'server-only';
import type { Viewer } from '#lib/accounts/viewer';
import type { Interruption } from '#lib/generations/interruption';
import { getInterruption } from '#lib/generations/interruptions';
import { database } from '#lib/platform/database/database';

/** What a viewer has not seen yet of the last interruption, for the pages; null as a rule. */
export async function currentInterruption(viewer: Viewer): Promise<Interruption | null> {
  const { db } = await database();
  return getInterruption(db, viewer.id);
}
