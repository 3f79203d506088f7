import { asc, eq } from 'drizzle-orm';
import type { KnownNames } from '#lib/gallery/search-offers';
import { collections } from '#lib/gallery/tables';
import { listTagsByName } from '#lib/gallery/tag-queries';
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

/** However it is written, a tag is one. */
async function listTagNames(db: Db, ownerId: string): Promise<string[]> {
  const tags = await listTagsByName(db, ownerId, mostNames);
  return [...new Map(tags.map((tag) => [tag.toLowerCase(), tag])).values()];
}
