import { and, eq, exists, inArray, isNull, type SQL } from 'drizzle-orm';
import { rolesWith } from '#lib/accounts/role';
import { users } from '#lib/accounts/tables';
import { generations } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';

/**
 * Of a generation: that its owner may still have pictures made. Their queue was canceled when they were
 * shut out; what was under way then may come back into it.
 */
export function ofMaker(db: Db): SQL {
  const isMaker = and(
    eq(users.id, generations.ownerId),
    isNull(users.suspendedAt),
    inArray(users.role, rolesWith('make')),
  );
  return exists(db.select({ id: users.id }).from(users).where(isMaker));
}

/** Whether a generation is one that may still be sent for its owner. */
export async function isOfMaker(db: Db, id: string): Promise<boolean> {
  return (await db.$count(generations, and(eq(generations.id, id), ofMaker(db)))) > 0;
}
