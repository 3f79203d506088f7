import type { Viewer } from '#lib/accounts/viewer';
import { listTagsByUse } from '#lib/gallery/tag-queries';
import { database } from '#lib/platform/database/database';

/** Rarer ones are typed in full. */
const mostTags = 500;

/** The tags of a viewer's pictures, the most used first. */
export async function listUsedTags(viewer: Viewer): Promise<string[]> {
  const { db } = await database();
  return (await listTagsByUse(db, viewer.id, mostTags)).map(({ tag }) => tag);
}
