import { type AnyColumn, and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { collectionImages, collections, imageTags, imports } from '#lib/gallery/tables';
import { generations, images } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';
import { ledgerEntries } from '#lib/spending/tables';

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

/** Pictures that a gallery shows: kept, and not in the trash. */
export function shownTo(ownerId: string): SQL | undefined {
  return and(eq(images.ownerId, ownerId), eq(images.state, 'stored'), isNull(images.trashedAt));
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
      priceUsd: ledgerEntries.priceUsd,
      fileName: imports.fileName,
      tool: imports.tool,
      carried: imports.recipe,
      leftOut: imports.leftOut,
    })
    .from(images)
    .leftJoin(generations, eq(generations.id, images.generationId))
    .leftJoin(imports, eq(imports.imageId, images.id))
    .leftJoin(
      ledgerEntries,
      and(eq(ledgerEntries.generationId, generations.id), eq(ledgerEntries.kind, 'reserved')),
    )
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
