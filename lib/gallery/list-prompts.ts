import { and, eq, inArray } from 'drizzle-orm';
import type { Viewer } from '#lib/accounts/viewer';
import { images } from '#lib/generations/tables';
import { batchesOf } from '#lib/platform/database/batches';
import { database } from '#lib/platform/database/database';

/**
 * The prompts of pictures, each once, in the order of `ids`. Pictures without one, and those that are
 * not the viewer's, have none to give.
 *
 * @param ids each once, in lower case
 */
export async function listPrompts(viewer: Viewer, ids: readonly string[]): Promise<string[]> {
  const { db } = await database();
  const prompts = new Map<string, string>();
  for (const batch of batchesOf(ids)) {
    const rows = await db
      .select({ id: images.id, prompt: images.prompt })
      .from(images)
      .where(
        and(
          eq(images.ownerId, viewer.id),
          eq(images.state, 'stored'),
          inArray(images.id, [...batch]),
        ),
      );
    for (const { id, prompt } of rows) prompts.set(id, prompt);
  }
  return [...new Set(ids.flatMap((id) => prompts.get(id) || []))];
}
