import { desc } from 'drizzle-orm';
import type { Viewer } from '#lib/accounts/viewer';
import { findMatches } from '#lib/gallery/find-matches';
import type { GalleryState } from '#lib/gallery/gallery-address';
import { type IdLines, mostIds } from '#lib/gallery/id-lines';
import { shownTo } from '#lib/gallery/queries';
import { prepareSearch } from '#lib/gallery/search-run';
import { images } from '#lib/generations/tables';
import { type Db, database } from '#lib/platform/database/database';

/** The identifiers of all pictures of a search, the newest first: what "Select all" means. */
export async function listImageIds(
  viewer: Viewer,
  {
    query,
    most = mostIds,
    ...clock
  }: Pick<GalleryState, 'query'> & { timeZone: string; now: number; most?: number },
): Promise<IdLines> {
  const { db } = await database();
  const { where, from } = await prepareSearch(db, viewer.id, query, clock);
  // One more than is given, so that it is known whether they go on.
  const limit = most + 1;
  const ids = where
    ? await findMatches(db, viewer.id, { where, from, isDown: true, limit })
    : await listNewest(db, viewer.id, limit);
  return { ids: ids.slice(0, most), hasMore: ids.length > most };
}

async function listNewest(db: Db, ownerId: string, limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: images.id })
    .from(images)
    .where(shownTo(ownerId))
    .orderBy(desc(images.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}
