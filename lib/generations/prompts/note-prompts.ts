import { sql } from 'drizzle-orm';
import type { Recipe } from '#lib/compose/recipe';
import { lexemesOf } from '#lib/generations/picture-words';
import { sentPrompts } from '#lib/generations/prompts/tables';
import { batchesOf } from '#lib/platform/database/batches';
import type { Db } from '#lib/platform/database/database';

interface AskedFor {
  readonly id: string;
  readonly recipe: Pick<Recipe, 'prompt'>;
}

/**
 * Notes with what prompts these generations were asked for, in the transaction that accepts them.
 * Called here and not by a trigger, since SQL cannot tell which scripts set no blanks between words.
 */
export async function notePrompts(
  tx: Db,
  ownerId: string,
  generations: readonly AskedFor[],
): Promise<void> {
  const byPrompt = Map.groupBy(generations, ({ recipe }) => recipe.prompt);
  const rows = [...byPrompt]
    // One order for all, so that two who send the same prompts wait and do not lock up.
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([prompt, made]) => ({
      ownerId,
      prompt,
      words: lexemesOf(prompt),
      sent: made.length,
      lastId:
        made
          .map(({ id }) => id)
          .sort()
          .at(-1) ?? '',
    }));
  for (const batch of batchesOf(rows)) {
    await tx
      .insert(sentPrompts)
      .values(batch)
      .onConflictDoUpdate({
        target: [sentPrompts.ownerId, sentPrompts.key],
        set: {
          sent: sql`${sentPrompts.sent} + excluded.sent`,
          lastId: sql`greatest(${sentPrompts.lastId}, excluded.last_id)`,
        },
      });
  }
}
