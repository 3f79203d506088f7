import { eq } from 'drizzle-orm';
import { users } from '#lib/accounts/tables';
import type { Db } from '#lib/platform/database/database';

/**
 * Holds an owner until the transaction ends, for what counts or compares things of theirs before it
 * adds one: all that do so, whatever the things are, come one after the other.
 */
export async function holdOwner(tx: Db, ownerId: string): Promise<void> {
  await tx.select({ id: users.id }).from(users).where(eq(users.id, ownerId)).for('no key update');
}
