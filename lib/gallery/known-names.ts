import { asc, eq, sql } from 'drizzle-orm';
import type { KnownNames } from '#lib/gallery/search-offers';
import { collections, imageTags } from '#lib/gallery/tables';
import type { Db } from '#lib/platform/database/database';

/** More are not offered; they are found all the same. */
const mostNames = 1000;

/** The tags and collections that an owner can search by, in order of the alphabet. */
export async function listKnownNames(db: Db, ownerId: string): Promise<KnownNames> {
  const [tags, named] = await Promise.all([
    listTagNames(db, ownerId),
    db
      .selectDistinct({ name: collections.name })
      .from(collections)
      .where(eq(collections.ownerId, ownerId))
      .orderBy(asc(collections.name))
      .limit(mostNames),
  ]);
  return { tags, collections: named.map(({ name }) => name) };
}

/**
 * Each tag once, however it is written. The index is asked for the next tag behind the last: as many
 * steps as there are tags, where a `distinct` would read every picture that has one.
 */
async function listTagNames(db: Db, ownerId: string): Promise<string[]> {
  const next = (behind: ReturnType<typeof sql>) => sql`(
    select ${imageTags.tag} from ${imageTags}
    where ${imageTags.ownerId} = ${ownerId} ${behind}
    order by ${imageTags.tag} limit 1)`;
  const { rows } = await db.execute<{ tag: string }>(sql`
    with recursive known(tag) as (
      ${next(sql``)}
      union all
      select ${next(sql`and ${imageTags.tag} > known.tag`)} from known where known.tag is not null
    )
    select tag from known where tag is not null limit ${mostNames}`);
  const byCase = new Map(rows.map(({ tag }) => [tag.toLowerCase(), tag]));
  return [...byCase.values()];
}
