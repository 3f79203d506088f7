import type { Viewer } from '#lib/accounts/viewer';
import { listTagNames } from '#lib/gallery/queries';
import { database } from '#lib/platform/database/database';

/** Rarer ones are typed in full. */
const mostTags = 500;

/** The tags of a viewer's pictures, the most used first. */
export async function listUsedTags(viewer: Viewer): Promise<string[]> {
  const { db } = await database();
  return (await listTagNames(db, viewer.id, mostTags)).map(({ tag }) => tag);
}
