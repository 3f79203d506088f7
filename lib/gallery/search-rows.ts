import { and, asc, desc, gt, gte, inArray, lt, lte, type SQL, sql } from 'drizzle-orm';
import { findMatches } from '#lib/gallery/find-matches';
import { shownTo, tile } from '#lib/gallery/queries';
import { images } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';

export type TileRow = Awaited<ReturnType<typeof listImageRows>>[number];

export interface Run {
  /** What the search asks for; undefined for everything. */
  readonly where: SQL | undefined;
  /** The stretch of time that it asks for. */
  readonly from?: SQL | undefined;
  readonly order: 'newest' | 'oldest';
  /** Where it begins: behind this picture, before it (to page back), or with it. */
  readonly place: Place | null;
  readonly limit: number;
}

export type Place = { readonly id: string; readonly side: 'behind' | 'before' | 'with' };

/** A run of the gallery, in its order; one that pages back too. */
export async function listImageRows(db: Db, ownerId: string, run: Run) {
  const { where, order, place, limit } = run;
  const isBack = place?.side === 'before';
  const isDown = (order === 'newest') !== isBack;
  const from = and(run.from, place ? beyond(place, isDown) : undefined);
  const wanted = where
    ? inArray(images.id, await findMatches(db, ownerId, { where, from, isDown, limit }))
    : and(shownTo(ownerId), from);
  const rows = await db
    .select(tile)
    .from(images)
    .where(wanted)
    .orderBy(isDown ? desc(images.id) : asc(images.id))
    .limit(limit);
  return isBack ? rows.reverse() : rows;
}

function beyond({ id, side }: Place, isDown: boolean): SQL {
  if (side === 'with') return isDown ? lte(images.id, id) : gte(images.id, id);
  return isDown ? lt(images.id, id) : gt(images.id, id);
}

/** How many of the newest that match are put in order by how well they do: fewer where they are near. */
const ranked = { limit: 2000, enough: 500 };

interface Best extends Pick<Run, 'from'> {
  readonly where: SQL | undefined;
  /** Of full-text search, in SQL. */
  readonly query: SQL;
  readonly place: { readonly rank: number; readonly id: string } | null;
  readonly limit: number;
}

/**
 * The pictures that match words best, of the newest that match at all, and the last of those: where
 * there may be older ones, which are in no order but that of time.
 */
export async function listBestRows(db: Db, ownerId: string, best: Best) {
  const { where, from, query, place, limit } = best;
  const matching = { where: where ?? sql`true`, from, isDown: true, ...ranked };
  const ids = await findMatches(db, ownerId, matching);
  const rank = sql<number>`(ts_rank(${images.words}, ${query}, 1) + 2 * ts_rank(${images.labels}, ${query}, 1))::float8`;
  const found = db
    .select({ ...tile, rank: rank.as('rank') })
    .from(images)
    .where(inArray(images.id, ids))
    .as('found');
  const behind =
    place && sql`(${found.rank}, ${found.id}) < (${place.rank}::float8, ${place.id}::uuid)`;
  const rows = await db
    .select()
    .from(found)
    .where(behind ?? undefined)
    .orderBy(desc(found.rank), desc(found.id))
    .limit(limit);
  return { rows, last: ids.length >= ranked.enough ? (ids.at(-1) ?? null) : null };
}
