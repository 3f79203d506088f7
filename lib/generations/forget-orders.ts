import { and, eq, inArray, sql } from 'drizzle-orm';
import { emptyRecipe } from '#lib/compose/empty-recipe';
import { sentPrompts } from '#lib/generations/prompts/tables';
import { generationReferences, generations, interruptions } from '#lib/generations/tables';
import { searchWords } from '#lib/generations/words/tables';
import type { Db } from '#lib/platform/database/database';

/**
 * Forgets what somebody asked for who is gone. Of an order that is over, no more stays than that there
 * was one, since the ledger names it; one under way keeps its recipe until it ends.
 */
export async function forgetOrders(tx: Db, ownerId: string): Promise<void> {
  for (const table of [interruptions, generationReferences, sentPrompts, searchWords]) {
    await tx.delete(table).where(eq(table.ownerId, ownerId));
  }
  const { recipe, failure, state } = generations;
  const isOver = inArray(state, ['done', 'failed', 'canceled', 'unknown']);
  const isSaid = sql`${recipe} <> ${JSON.stringify(emptyRecipe)}::jsonb`;
  await tx
    .update(generations)
    .set({ recipe: emptyRecipe, answer: null, failure: withoutWords(failure) })
    .where(and(eq(generations.ownerId, ownerId), isOver, isSaid));
}

/** Why a call failed, without what the provider said: it may repeat the prompt. */
function withoutWords(failure: typeof generations.failure) {
  const words = { status: null, reason: null, message: null, traceId: null };
  return sql`case when ${failure} is not null then ${failure} || ${JSON.stringify(words)}::jsonb end`;
}
