import { and, desc, lt } from 'drizzle-orm';
import type { Viewer } from '#lib/accounts/viewer';
import type { GalleryState } from '#lib/gallery/gallery-address';
import { mostIds } from '#lib/gallery/id-lines';
import { shownTo } from '#lib/gallery/queries';
import { prepareSearch, type SearchRun } from '#lib/gallery/search-run';
import { images } from '#lib/generations/tables';
import { type Db, database } from '#lib/platform/database/database';

const chunkSize = 2000;

/**
 * The identifiers of all pictures of a search, the newest first, in chunks: what "Select all" means.
 *
 * @returns at its end whether there are more than are given
 */
export async function* listImageIds(
  viewer: Viewer,
  {
    query,
    most = mostIds,
    ...clock
  }: Pick<GalleryState, 'query'> & { timeZone: string; now: number; most?: number },
): AsyncGenerator<readonly string[], boolean> {
  const { db } = await database();
  const run = await prepareSearch(db, viewer.id, query, clock);
  let given = 0;
  for (let last: string | null = null; ; ) {
    const limit = Math.min(chunkSize, most - given + 1);
    const ids = await listIdRows(db, viewer.id, run, last, limit);
    if (ids.length === 0) return false;
    const fitting = ids.slice(0, most - given);
    if (fitting.length > 0) yield fitting;
    given += fitting.length;
    if (fitting.length < ids.length) return true;
    last = ids.at(-1) ?? null;
  }
}

async function listIdRows(
  db: Db,
  ownerId: string,
  { where }: SearchRun,
  behind: string | null,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .select({ id: images.id })
    .from(images)
    .where(and(shownTo(ownerId), where, behind === null ? undefined : lt(images.id, behind)))
    .orderBy(desc(images.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}
