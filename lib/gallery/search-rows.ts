import { and, asc, desc, gt, gte, inArray, lt, lte, type SQL } from 'drizzle-orm';
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
