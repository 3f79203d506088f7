import {
  type AnyColumn,
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  gte,
  isNull,
  lt,
  lte,
  type SQL,
  sql,
} from 'drizzle-orm';
import { collectionImages, collections, imageTags, imports } from '#lib/gallery/tables';
import { generations, images } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';

/** The columns of a picture as the gallery shows it in a row. */
export const tile = {
  id: images.id,
  width: images.width,
  height: images.height,
  sizeBytes: images.sizeBytes,
  mediaType: images.mediaType,
  placeholder: images.placeholder,
  createdAt: images.createdAt,
  prompt: images.prompt,
  alt: images.alt,
  source: images.source,
  rating: images.rating,
  isFavourite: images.isFavourite,
};

export type TileRow = Awaited<ReturnType<typeof listImageRows>>[number];

/** Pictures that a gallery shows: kept, and not in the trash. */
export function shownTo(ownerId: string): SQL | undefined {
  return and(eq(images.ownerId, ownerId), eq(images.state, 'stored'), isNull(images.trashedAt));
}

export interface Run {
  /** What the search asks for. */
  readonly where: SQL | undefined;
  readonly order: 'newest' | 'oldest';
  /** Where it begins: behind this picture, before it (to page back), or with it. */
  readonly place: Place | null;
  readonly limit: number;
}

export type Place = { readonly id: string; readonly side: 'behind' | 'before' | 'with' };

/** A run of the gallery, in its order; one that pages back too. */
export async function listImageRows(db: Db, ownerId: string, { where, order, place, limit }: Run) {
  const isBack = place?.side === 'before';
  const isDown = (order === 'newest') !== isBack;
  const rows = await db
    .select(tile)
    .from(images)
    .where(and(shownTo(ownerId), where, place ? beyond(place, isDown) : undefined))
    .orderBy(isDown ? desc(images.id) : asc(images.id))
    .limit(limit);
  return isBack ? rows.reverse() : rows;
}

function beyond({ id, side }: Place, isDown: boolean): SQL {
  if (side === 'with') return isDown ? lte(images.id, id) : gte(images.id, id);
  return isDown ? lt(images.id, id) : gt(images.id, id);
}

/** How many of the newest that match are put in order by how well they do. */
const mostRanked = 2000;

/** The pictures that match words best, of the newest that match at all. */
export async function listBestRows(
  db: Db,
  ownerId: string,
  {
    where,
    query,
    place,
    limit,
  }: {
    where: SQL | undefined;
    /** Of full-text search, in SQL. */
    query: SQL;
    place: { readonly rank: number; readonly id: string } | null;
    limit: number;
  },
) {
  const found = db
    .select({
      foundId: sql<string>`${images.id}`.as('found_id'),
      rank: sql<number>`(ts_rank(${images.words}, ${query}, 1) + 2 * ts_rank(${images.labels}, ${query}, 1))::float8`.as(
        'rank',
      ),
    })
    .from(images)
    .where(and(shownTo(ownerId), where))
    .orderBy(desc(images.id))
    .limit(mostRanked)
    .as('found');
  return db
    .select({ ...tile, rank: found.rank })
    .from(found)
    .innerJoin(images, eq(images.id, found.foundId))
    .where(
      place
        ? sql`(${found.rank}, ${images.id}) < (${place.rank}::float8, ${place.id}::uuid)`
        : undefined,
    )
    .orderBy(desc(found.rank), desc(images.id))
    .limit(limit);
}

/** A kept picture with all that is known of it, in the trash or not. */
export async function getImageRow(db: Db, ownerId: string, id: string) {
  const [row] = await db
    .select({
      ...tile,
      generationId: images.generationId,
      position: images.position,
      palette: images.palette,
      note: images.note,
      trashedAt: images.trashedAt,
      recipe: generations.recipe,
      durationMs: generations.durationMs,
      fileName: imports.fileName,
    })
    .from(images)
    .leftJoin(generations, eq(generations.id, images.generationId))
    .leftJoin(imports, eq(imports.imageId, images.id))
    .where(and(eq(images.ownerId, ownerId), eq(images.id, id), eq(images.state, 'stored')));
  return row ?? null;
}

/** The keys under which the files of a picture are kept, for its owner only. */
export async function getImageKeys(db: Db, ownerId: string, id: string) {
  const [row] = await db
    .select({
      original: images.contentKey,
      small: images.smallKey,
      large: images.largeKey,
      mediaType: images.mediaType,
      prompt: images.prompt,
    })
    .from(images)
    .where(and(eq(images.ownerId, ownerId), eq(images.id, id), eq(images.state, 'stored')));
  return row ?? null;
}

export async function countImagesOf(
  db: Db,
  ownerId: string,
  generationId: string | null,
): Promise<number> {
  if (generationId === null) return 1;
  return db.$count(images, and(eq(images.ownerId, ownerId), eq(images.generationId, generationId)));
}

export function listTagsOf(db: Db, ownerId: string, imageId: string) {
  return db
    .select({ tag: imageTags.tag })
    .from(imageTags)
    .where(and(eq(imageTags.ownerId, ownerId), eq(imageTags.imageId, imageId)))
    .orderBy(asc(imageTags.tag));
}

export function listCollectionsOf(db: Db, ownerId: string, imageId: string) {
  return db
    .select({ id: collections.id, name: collections.name })
    .from(collectionImages)
    .innerJoin(collections, eq(collections.id, collectionImages.collectionId))
    .where(and(eq(collectionImages.ownerId, ownerId), eq(collectionImages.imageId, imageId)))
    .orderBy(asc(collections.name));
}

/** The tags of an owner, the most used first; what is in the trash does not count. */
export function listTagNames(db: Db, ownerId: string, limit: number) {
  return db
    .select({ tag: imageTags.tag, images: count() })
    .from(imageTags)
    .where(and(eq(imageTags.ownerId, ownerId), isNotInTrash(imageTags.imageId, ownerId)))
    .groupBy(imageTags.tag)
    .orderBy(desc(count()), asc(imageTags.tag))
    .limit(limit);
}

/**
 * Of a row that belongs to a kept picture: that the picture is not in the trash. It is the trash
 * that is looked through for it, which is small, and not the library.
 */
export function isNotInTrash(imageId: AnyColumn, ownerId: string): SQL {
  return sql`not exists (
    select from ${images} as trashed
    where trashed.id = ${imageId} and trashed.owner_id = ${ownerId} and trashed.trashed_at is not null
  )`;
}

/** The identifiers of all collections of a name, compared in lower case, and of all below them. */
export async function listCollectionsNamed(
  db: Db,
  ownerId: string,
  name: string,
): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    with recursive named as (
      select id from ${collections} where owner_id = ${ownerId} and lower(name) = lower(${name})
      union
      select child.id from ${collections} as child join named on child.parent_id = named.id
      where child.owner_id = ${ownerId}
    )
    select id from named`);
  return rows.map(({ id }) => id);
}
