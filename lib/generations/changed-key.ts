import { and, eq, ne } from 'drizzle-orm';
import { openGateForNewKey } from '#lib/generations/gate';
import { generations } from '#lib/generations/tables';
import { revoke } from '#lib/generations/transitions';
import type { Db } from '#lib/platform/database/database';
import { provider } from '#lib/platform/env';

/**
 * The key was set, changed or removed while the studio runs: what was accepted for the other provider
 * and has not been sent is canceled, and a stop that was about another key is over.
 */
export async function heedChangedKey(db: Db): Promise<void> {
  const { kind } = provider();
  const strangers = await db
    .select({ id: generations.id })
    .from(generations)
    .where(and(eq(generations.state, 'queued'), ne(generations.provider, kind)));
  for (const { id } of strangers) await revoke(db, id);
  await openGateForNewKey(db);
}
