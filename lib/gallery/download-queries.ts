import { and, eq, inArray, sql } from 'drizzle-orm';
import { recipeOf } from '#lib/gallery/carried-recipe';
import type { ImageFileSums } from '#lib/gallery/download-estimate';
import { downloadWidths } from '#lib/gallery/download-format';
import { collectionImages, collections, imageTags, imports } from '#lib/gallery/tables';
import { generations, images } from '#lib/generations/tables';
import type { Db } from '#lib/platform/database/database';

/** How many identifiers one statement names. */
const chunkSize = 500;

export type ImageFileRow = Awaited<ReturnType<typeof listImageFiles>>[number];

/**
 * The files of kept pictures with all that a manifest says of them, in the order of `ids`. What does
 * not exist and what is somebody else's is left out.
 *
 * @param ids each once, in lower case
 */
export async function listImageFiles(db: Db, ownerId: string, ids: readonly string[]) {
  const found = new Map<string, Awaited<ReturnType<typeof listChunk>>[number]>();
  for (const chunk of chunksOf(ids)) {
    for (const row of await listChunk(db, ownerId, chunk)) found.set(row.id, row);
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}

async function listChunk(db: Db, ownerId: string, ids: string[]) {
  const rows = await db
    .select({
      id: images.id,
      contentKey: images.contentKey,
      mediaType: images.mediaType,
      width: images.width,
      height: images.height,
      prompt: images.prompt,
      alt: images.alt,
      note: images.note,
      source: images.source,
      rating: images.rating,
      isFavourite: images.isFavourite,
      position: images.position,
      createdAt: images.createdAt,
      recipe: generations.recipe,
      carried: imports.recipe,
      fileName: imports.fileName,
      imagesInSet: sql<number>`(select count(*)::int from ${images} as sibling
        where sibling.owner_id = ${ownerId} and sibling.generation_id = ${images.generationId})`,
      tags: sql<
        string[]
      >`(select coalesce(json_agg(${imageTags.tag} order by ${imageTags.tag} collate "C"), '[]')
        from ${imageTags}
        where ${imageTags.ownerId} = ${ownerId} and ${imageTags.imageId} = ${images.id})`,
      collections: sql<
        string[]
      >`(select coalesce(json_agg(${collections.name} order by ${collections.name} collate "C"), '[]')
        from ${collectionImages} join ${collections} on ${collections.id} = ${collectionImages.collectionId}
        where ${collectionImages.ownerId} = ${ownerId} and ${collectionImages.imageId} = ${images.id})`,
    })
    .from(images)
    .leftJoin(generations, eq(generations.id, images.generationId))
    .leftJoin(imports, eq(imports.imageId, images.id))
    .where(keptAmong(ownerId, ids));
  return rows.map(({ contentKey, mediaType, width, height, recipe, carried, ...row }) => {
    if (!contentKey || !mediaType || !width || !height) {
      throw new Error(`Image ${row.id} is stored without its facts.`);
    }
    return { ...row, contentKey, mediaType, width, height, recipe: recipeOf({ recipe, carried }) };
  });
}

/**
 * How much some kept pictures are together.
 *
 * @param ids each once, in lower case
 */
export async function sumImageFiles(
  db: Db,
  ownerId: string,
  ids: readonly string[],
): Promise<ImageFileSums> {
  const pixels: Record<string, number> = {};
  let count = 0;
  let sizeBytes = 0;
  for (const chunk of chunksOf(ids)) {
    const [sums] = await db.select(sumsOf).from(images).where(keptAmong(ownerId, chunk));
    if (!sums) continue;
    count += sums.images;
    sizeBytes += sums.sizeBytes;
    for (const [width, sum] of Object.entries(sums.pixels)) {
      pixels[width] = (pixels[width] ?? 0) + sum;
    }
  }
  return { images: count, sizeBytes, pixels };
}

const total = (of: ReturnType<typeof sql>) => sql<number>`coalesce(sum(${of}), 0)::float8`;

const sumsOf = {
  images: sql<number>`count(*)::int`,
  sizeBytes: total(sql`${images.sizeBytes}::float8`),
  pixels: {
    original: total(sql`${images.width}::float8 * ${images.height}`),
    ...Object.fromEntries(
      downloadWidths.map((width) => [
        width,
        total(
          sql`least(${images.width}, ${width}) ^ 2 * ${images.height}::float8 / ${images.width}`,
        ),
      ]),
    ),
  },
};

function keptAmong(ownerId: string, ids: string[]) {
  return and(eq(images.ownerId, ownerId), eq(images.state, 'stored'), inArray(images.id, ids));
}

function chunksOf(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / chunkSize) }, (_, at) =>
    ids.slice(at * chunkSize, (at + 1) * chunkSize),
  );
}
