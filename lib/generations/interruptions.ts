import { eq, sql } from 'drizzle-orm';
import type { Interruption } from '#lib/generations/interruption';
import { generations, interruptions } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';

/** Notes for its owner, in the transaction that takes it on, that a generation was interrupted. */
export async function noteInterruption(
  tx: Db,
  { id, ownerId }: { readonly id: string; readonly ownerId: string },
): Promise<void> {
  await tx
    .insert(interruptions)
    .values({ generationId: id, ownerId })
    .onConflictDoUpdate({ target: interruptions.generationId, set: { foundAt: sql`now()` } });
}

/** What an owner has not seen yet, as it stands by now; null as a rule. */
export async function getInterruption(db: Db, ownerId: string): Promise<Interruption | null> {
  const [found] = await db
    .select({
      unknown: sql<number>`count(*) filter (where ${generations.state} = 'unknown')::int`,
      wentOn: sql<number>`count(*) filter (where ${generations.state} <> 'unknown')::int`,
    })
    .from(interruptions)
    .innerJoin(generations, eq(generations.id, interruptions.generationId))
    .where(eq(interruptions.ownerId, ownerId));
  return found && found.unknown + found.wentOn > 0 ? found : null;
}

/** The owner has seen it. */
export async function forgetInterruption(db: Db, ownerId: string): Promise<void> {
  await db.delete(interruptions).where(eq(interruptions.ownerId, ownerId));
}
