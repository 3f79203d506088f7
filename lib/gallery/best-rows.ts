import { and, asc, desc, eq, inArray, lt, type SQL, sql } from 'drizzle-orm';
import { findMatches } from '#lib/gallery/find-matches';
import { type GalleryPlace, type RankedPlace, readRankedPlace } from '#lib/gallery/place';
import { tile } from '#lib/gallery/queries';
import { listImageRows, type Place, type TileRow } from '#lib/gallery/search-rows';
import type { SearchRun } from '#lib/gallery/search-run';
import { images } from '#lib/generations/tables';
import { isId } from '#lib/id';
import type { Db } from '#lib/platform/database/database';

/**
 * What matches words, the best first: the newest that match at all are put in order by how well they
 * do, and behind them come older ones, by time. A list in two parts, which pages run through as if
 * it were one.
 */
export interface BestList extends Pick<SearchRun, 'where' | 'from'> {
  readonly ranking: SQL;
  /** Of those that are ranked, by time. */
  readonly ids: readonly string[];
  /** The oldest of them, where there may be older ones that are not; null where there are none. */
  readonly oldest: string | null;
}

/** How many of the newest that match are ranked: fewer where they are near. */
const ranked = { limit: 2000, enough: 500 };

export async function findBest(
  db: Db,
  ownerId: string,
  { where, from }: Pick<SearchRun, 'where' | 'from'>,
  ranking: SQL,
): Promise<BestList> {
  const matching = { where: where ?? sql`true`, from, isDown: true, ...ranked };
  const ids = await findMatches(db, ownerId, matching);
  const oldest = ids.length >= ranked.enough ? (ids.at(-1) ?? null) : null;
  return { where, from, ranking, ids, oldest };
}

/** A place in such a list; without a rank where it is behind those that have one. */
export type BestPlace = RankedPlace & Pick<GalleryPlace, 'side'>;

/**
 * Where in the list a place of an address is, or null for one that is none. A picture alone is a
 * place, too, whether it is ranked or not: an address does not have to know.
 */
export async function findBestPlace(
  db: Db,
  ownerId: string,
  { ranking, oldest }: BestList,
  { side, at }: GalleryPlace,
): Promise<BestPlace | null> {
  const told = readRankedPlace(at);
  if (told) return { ...told, side };
  if (!isId(at)) return null;
  const id = at.toLowerCase();
  if (oldest !== null && id < oldest) return { rank: null, id, side };
  const [row] = await db
    .select({ rank: rankBy(ranking) })
    .from(images)
    .where(and(eq(images.ownerId, ownerId), eq(images.id, id)));
  return row ? { rank: row.rank, id, side } : null;
}

export type BestRow = TileRow & RankedPlace;

/** A run of the list, in its order; one that pages back too. */
export async function listBestRows(
  db: Db,
  ownerId: string,
  list: BestList,
  { place, limit }: { readonly place: BestPlace | null; readonly limit: number },
): Promise<BestRow[]> {
  const isBack = place?.side === 'before';
  if (place && place.rank === null) {
    const rows = await olderRows(db, ownerId, list, { place, limit });
    if (!isBack) return rows;
    const rest = { place: null, isBack, limit: limit - rows.length };
    return [...(await rankedRows(db, list, rest)), ...rows];
  }
  const rows = await rankedRows(db, list, { place, isBack, limit });
  if (isBack) return rows;
  const rest = { place: null, limit: limit - rows.length };
  return [...rows, ...(await olderRows(db, ownerId, list, rest))];
}

async function rankedRows(
  db: Db,
  { ranking, ids }: BestList,
  { place, isBack, limit }: { place: BestPlace | null; isBack: boolean; limit: number },
): Promise<BestRow[]> {
  if (limit < 1) return [];
  const found = db
    .select({ ...tile, rank: rankBy(ranking).as('rank') })
    .from(images)
    .where(inArray(images.id, [...ids]))
    .as('found');
  const beyond =
    place &&
    sql`(${found.rank}, ${found.id}) ${signs[place.side]} (${place.rank}::float8, ${place.id}::uuid)`;
  const along = isBack ? asc : desc;
  const rows = await db
    .select()
    .from(found)
    .where(beyond ?? undefined)
    .orderBy(along(found.rank), along(found.id))
    .limit(limit);
  return isBack ? rows.reverse() : rows;
}

const signs = { behind: sql`<`, with: sql`<=`, before: sql`>` } as const;

async function olderRows(
  db: Db,
  ownerId: string,
  { where, from, oldest }: BestList,
  { place, limit }: { place: Place | null; limit: number },
): Promise<BestRow[]> {
  if (oldest === null || limit < 1) return [];
  const older = and(from, lt(images.id, oldest));
  const run = { where, from: older, order: 'newest', place, limit } as const;
  const rows = await listImageRows(db, ownerId, run);
  return rows.map((row) => ({ ...row, rank: null }));
}

function rankBy(ranking: SQL): SQL<number> {
  return sql<number>`(ts_rank(${images.words}, ${ranking}, 1) + 2 * ts_rank(${images.labels}, ${ranking}, 1))::float8`;
}
