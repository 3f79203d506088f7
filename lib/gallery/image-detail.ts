import type { Viewer } from '#lib/accounts/viewer';
import { type CarriedRecipe, isWhole, recipeOf } from '#lib/gallery/carried-recipe';
import type { ImageDetail } from '#lib/gallery/gallery-image';
import { toGalleryImage } from '#lib/gallery/gallery-page';
import { countImagesOf, getImageRow, listCollectionsOf, listTagsOf } from '#lib/gallery/queries';
import { findSeen } from '#lib/gallery/sharing/seen';
import { withoutReferences } from '#lib/gallery/sharing/shared-recipe';
import { isId } from '#lib/id';
import { type Db, database } from '#lib/platform/database/database';
import { listReferences } from '#lib/references/queries';

/** Null for what does not exist and for what the viewer does not see. */
export async function getImageDetail(viewer: Viewer, id: string): Promise<ImageDetail | null> {
  if (!isId(id)) return null;
  const { db } = await database();
  return (await getOwn(db, viewer.id, id)) ?? getShared(db, viewer, id);
}

/** What of another's picture is told: nothing of what they think of it, or what they made it from. */
async function getShared(db: Db, viewer: Viewer, id: string): Promise<ImageDetail | null> {
  const seen = await findSeen(db, viewer, id);
  const image = seen && (await getOwn(db, seen.ownerId, id));
  if (!image) return null;
  const collection = { id: seen.collectionId, name: seen.collectionName };
  return {
    ...image,
    rating: null,
    isFavourite: false,
    note: null,
    tags: [],
    collections: [],
    fileName: null,
    generationId: null,
    priceUsd: null,
    recipe: withoutReferences(image.recipe),
    carried: image.carried && { ...image.carried, missing: [] },
    shared: { by: seen.ownerName, collection },
  };
}

async function getOwn(db: Db, ownerId: string, id: string): Promise<ImageDetail | null> {
  const row = await getImageRow(db, ownerId, id);
  if (!row) return null;
  const [tags, collections, imagesInSet, carried] = await Promise.all([
    listTagsOf(db, ownerId, id),
    listCollectionsOf(db, ownerId, id),
    countImagesOf(db, ownerId, row.generationId),
    carriedBy(db, ownerId, row),
  ]);
  const { generationId, position, durationMs, priceUsd, note, fileName } = row;
  return {
    ...toGalleryImage(row),
    generationId,
    recipe: recipeOf(row),
    carried,
    position,
    durationMs,
    priceUsd,
    note,
    fileName,
    imagesInSet,
    collections,
    tags: tags.map(({ tag }) => tag),
    palette: row.palette ?? [],
    trashedAt: row.trashedAt?.toISOString() ?? null,
    shared: null,
  };
}

async function carriedBy(
  db: Db,
  ownerId: string,
  { tool: source, carried, leftOut }: NonNullable<Awaited<ReturnType<typeof getImageRow>>>,
): Promise<CarriedRecipe | null> {
  if (source === null || carried === null) return null;
  const named = carried.references ?? [];
  const kept = named.length > 0 ? await listReferences(db, ownerId, named) : [];
  return {
    source,
    part: isWhole(carried) ? null : carried,
    leftOut: leftOut ?? [],
    missing: named.filter((key) => !kept.some((each) => each.key === key)),
  };
}
