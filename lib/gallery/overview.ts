import { desc, eq, type SQL, sql } from 'drizzle-orm';
import type { Viewer } from '#lib/accounts/viewer';
import { lawfulTimeZone } from '#lib/gallery/day-range';
import { findFrom, type Matching } from '#lib/gallery/find-matches';
import type { GalleryState } from '#lib/gallery/gallery-address';
import type { GalleryDay, GalleryOverview } from '#lib/gallery/gallery-image';
import { prepareSearch } from '#lib/gallery/search-run';
import { galleryHours } from '#lib/gallery/tables';
import { type Db, database } from '#lib/platform/database/database';

/** As many pictures of a search are counted; a person reads no more than "more than" these. */
export const mostCounted = 20_000;

/**
 * The days of the gallery with how many pictures each has, in the order they are shown in: what a
 * scrubber is drawn from. Everything is overlooked by the hours that are kept beside it; a search is
 * counted, up to a point.
 */
export async function getOverview(
  viewer: Viewer,
  {
    query,
    order,
    ...clock
  }: Pick<GalleryState, 'query' | 'order'> & { timeZone: string; now: number },
): Promise<GalleryOverview> {
  const { db } = await database();
  const zone = lawfulTimeZone(clock.timeZone);
  const { where, from } = await prepareSearch(db, viewer.id, query, clock);
  const isSearch = where !== undefined;
  const days = isSearch
    ? await countSearch(db, viewer.id, { where, from }, zone)
    : await sumHours(db, viewer.id, zone);
  const total = days.reduce((sum, day) => sum + day.images, 0);
  return {
    days: order === 'oldest' ? days.reverse() : days,
    images: Math.min(total, isSearch ? mostCounted : total),
    isCapped: isSearch && total > mostCounted,
  };
}

function sumHours(db: Db, ownerId: string, zone: string): Promise<GalleryDay[]> {
  const day = sql<string>`((${galleryHours.hour} at time zone ${zone})::date)::text`;
  return db
    .select({
      day: day.as('day'),
      images: sql<number>`sum(${galleryHours.images})::int`.as('images'),
      ratios: sql<number>`sum(${galleryHours.ratios})::float8`.as('ratios'),
    })
    .from(galleryHours)
    .where(eq(galleryHours.ownerId, ownerId))
    .groupBy(sql`1`)
    .having(sql`sum(${galleryHours.images}) > 0`)
    .orderBy(desc(sql`1`));
}

/** So many pictures are counted one by one before the indexes are asked. */
const nearby = 20_000;

async function countSearch(
  db: Db,
  ownerId: string,
  search: Pick<Matching, 'where' | 'from'>,
  zone: string,
): Promise<GalleryDay[]> {
  const matching = { ...search, isDown: true, limit: mostCounted + 1 };
  const read = async (found: SQL) => {
    const { rows: days } = await db.execute<{ day: string; images: number; ratios: number }>(sql`
      select ((found.created_at at time zone ${zone})::date)::text as day,
        count(*)::int as images, sum(found.ratio)::float8 as ratios
      from ${found} as found group by 1 order by 1 desc`);
    return { days, count: days.reduce((sum, { images }) => sum + images, 0) };
  };
  return (await findFrom(read, ownerId, matching, nearby)).days;
}
