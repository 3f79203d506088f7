import { type SQL, sql } from 'drizzle-orm';
import { imageTags } from '#lib/gallery/tables';
import { images } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';

/** The tags of an owner in order of the alphabet, each as it is written. */
export async function listTagsByName(db: Db, ownerId: string, limit: number): Promise<string[]> {
  const { rows } = await db.execute<{ tag: string }>(sql`
    with ${knownTags(ownerId)} select tag from known where tag is not null limit ${limit}`);
  return rows.map(({ tag }) => tag);
}

/** What more pictures have than these is at hand anyway, and is not counted further. */
export const mostTaggedCounted = 100;

/**
 * The tags of an owner, the most used first; what is in the trash does not count.
 *
 * @returns each with how many pictures have it, `mostTaggedCounted` at the most
 */
export async function listTagsByUse(db: Db, ownerId: string, limit: number) {
  // Once for all tags: it is the trash that is looked through, which is small, and not the library.
  const { rows } = await db.execute<{ tag: string; images: number }>(sql`
    with ${knownTags(ownerId)}, trashed as materialized (
      select id from ${images} where owner_id = ${ownerId} and trashed_at is not null
    )
    select tag, images from known, lateral (
      select count(*)::int as images from (
        select from ${imageTags} as tagged
        where tagged.owner_id = ${ownerId} and tagged.tag = known.tag
          and tagged.image_id not in (select id from trashed)
        limit ${mostTaggedCounted}
      ) as counted
    ) as used
    where tag is not null and images > 0
    order by images desc, tag limit ${limit}`);
  return rows;
}

/**
 * Each tag once, as the beginning of a `with`: `known (tag)`, the last of them null. The index is asked
 * for the next tag behind the last: as many steps as there are tags, where a `distinct` would read
 * every picture that has one.
 */
function knownTags(ownerId: string): SQL {
  const next = (behind: SQL) => sql`(
    select ${imageTags.tag} from ${imageTags}
    where ${imageTags.ownerId} = ${ownerId} ${behind}
    order by ${imageTags.tag} limit 1)`;
  return sql`recursive known (tag) as (
    ${next(sql``)}
    union all
    select ${next(sql`and ${imageTags.tag} > known.tag`)} from known where known.tag is not null
  )`;
}
