import { and, type SQL, sql } from 'drizzle-orm';
import { shownTo } from '#lib/gallery/queries';
import { images } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';

/** A search in an owner's library. */
export interface Matching {
  readonly where: SQL;
  /** Where it begins. */
  readonly from?: SQL | undefined;
  /** From the newest to the oldest. */
  readonly isDown: boolean;
  readonly limit: number;
  /** How many of the first will do, where they are not all of them; `limit` if nothing is said. */
  readonly enough?: number;
}

/** So many pictures are looked at one by one before the indexes are asked for all that match. */
const nearby = 10_000;

/** The identifiers of those that match, in order. */
export async function findMatches(db: Db, ownerId: string, matching: Matching): Promise<string[]> {
  const read = async (found: SQL) => {
    const { rows } = await db.execute<{ id: string }>(sql`select id from ${found} as found`);
    return { found: rows.map(({ id }) => id), count: rows.length };
  };
  return (await findFrom(read, ownerId, matching, nearby)).found;
}

/** At most so many times as far one looks on, where that promises to be enough. */
const furthest = 8;

/** They are not spread evenly: so much further than the share of those nearby says. */
const allowance = 1.5;

/**
 * Reads what matches, first among the pictures nearby and a little further, where enough of what is
 * common is found at once, and only then by the indexes.
 *
 * @param read asks the database for something of a subquery with id, created_at and ratio, in order
 * @param window how many pictures are nearby
 */
export async function findFrom<Found extends { readonly count: number }>(
  read: (found: SQL) => Promise<Found>,
  ownerId: string,
  matching: Matching,
  window: number,
): Promise<Found> {
  const enough = matching.enough ?? matching.limit;
  const near = await read(nearMatches(ownerId, matching, window));
  if (near.count >= enough) return near;
  const times = (allowance * enough) / near.count;
  if (times <= furthest) {
    const far = await read(nearMatches(ownerId, matching, Math.ceil(window * times)));
    if (far.count >= enough) return far;
  }
  return read(allMatches(ownerId, matching));
}

/**
 * What matches among the first pictures only.
 *
 * Postgres chooses between that and the indexes by how many it believes will match, and of a word
 * or a mark that it has no statistics for it believes one in two hundred: at a million pictures it
 * then reads them all, one by one, for the three that there are. So it is not asked.
 */
function nearMatches(ownerId: string, matching: Matching, window: number): SQL {
  const { where, from, isDown, limit } = matching;
  const direction = directionOf(isDown);
  return sql`(select ${columns} from (
    select * from ${images} where ${and(shownTo(ownerId), from)}
    order by ${images.id} ${direction} limit ${window}
  ) as ${images} where ${where} order by ${images.id} ${direction} limit ${limit})`;
}

/** The same of the whole library. Materialized, so that it is planned for all that match. */
function allMatches(ownerId: string, { where, from, isDown, limit }: Matching): SQL {
  return sql`(with matching as materialized (
    select ${columns} from ${images} where ${and(shownTo(ownerId), from, where)}
  ) select * from matching order by id ${directionOf(isDown)} limit ${limit})`;
}

const columns = sql`${images.id}, ${images.createdAt}, ${images.ratio}`;

const directionOf = (isDown: boolean) => (isDown ? sql`desc` : sql`asc`);
