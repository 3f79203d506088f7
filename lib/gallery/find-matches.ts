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
}

/** So many pictures are looked at one by one before the indexes are asked for all that match. */
const nearby = 5000;

/** The identifiers of those that match, in order. */
export async function findMatches(db: Db, ownerId: string, matching: Matching): Promise<string[]> {
  const near = await idsOf(db, nearMatches(ownerId, matching, nearby));
  return near.length === matching.limit ? near : idsOf(db, allMatches(ownerId, matching));
}

async function idsOf(db: Db, found: SQL): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`select id from ${found} as found`);
  return rows.map(({ id }) => id);
}

/**
 * What matches among the first pictures only: of what is common, enough is found there at once.
 *
 * Postgres chooses between that and the indexes by how many it believes will match, and of a word
 * or a mark that it has no statistics for it believes one in two hundred: at a million pictures it
 * then reads them all, one by one, for the three that there are. So it is not asked.
 *
 * @returns a subquery with id, created_at and ratio, in order
 */
export function nearMatches(ownerId: string, matching: Matching, window: number): SQL {
  const { where, from, isDown, limit } = matching;
  const direction = directionOf(isDown);
  return sql`(select ${columns} from (
    select * from ${images} where ${and(shownTo(ownerId), from)}
    order by ${images.id} ${direction} limit ${window}
  ) as ${images} where ${where} order by ${images.id} ${direction} limit ${limit})`;
}

/** The same of the whole library. Materialized, so that it is planned for all that match. */
export function allMatches(ownerId: string, { where, from, isDown, limit }: Matching): SQL {
  return sql`(with matching as materialized (
    select ${columns} from ${images} where ${and(shownTo(ownerId), from, where)}
  ) select * from matching order by id ${directionOf(isDown)} limit ${limit})`;
}

const columns = sql`${images.id}, ${images.createdAt}, ${images.ratio}`;

const directionOf = (isDown: boolean) => (isDown ? sql`desc` : sql`asc`);
