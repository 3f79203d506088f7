import type { Viewer } from '#lib/accounts/viewer';
import {
  type GalleryImage,
  type GalleryPage,
  galleryPageSize,
  type ImageDetail,
} from '#lib/gallery/gallery-image';
import { countImagesOf, getImageRow, getNeighbour, listImageRows } from '#lib/gallery/queries';
import { isId } from '#lib/id';
import { database } from '#lib/platform/database/database';

/** A page of everything made, newest first. A `before` that is no identifier shows the newest. */
export async function listGallery(
  viewer: Viewer,
  { before = null }: { before?: string | null },
): Promise<GalleryPage> {
  const { db } = await database();
  const from = before !== null && isId(before) ? before : null;
  const rows = await listImageRows(db, viewer.id, { before: from, limit: galleryPageSize + 1 });
  const images = rows.slice(0, galleryPageSize).map(toGalleryImage);
  return { images, older: rows.length > galleryPageSize ? (images.at(-1)?.id ?? null) : null };
}

/** Null for what does not exist and for what is somebody else's. */
export async function getImageDetail(viewer: Viewer, id: string): Promise<ImageDetail | null> {
  if (!isId(id)) return null;
  const { db } = await database();
  const row = await getImageRow(db, viewer.id, id);
  if (!row) return null;
  const { generationId, position, durationMs, recipe } = row;
  return {
    ...toGalleryImage(row),
    generationId,
    recipe,
    position,
    durationMs,
    imagesInSet: await countImagesOf(db, viewer.id, generationId),
    newerId: await getNeighbour(db, viewer.id, id, 'newer'),
    olderId: await getNeighbour(db, viewer.id, id, 'older'),
  };
}

type TileRow = Awaited<ReturnType<typeof listImageRows>>[number];

function toGalleryImage(row: TileRow): GalleryImage {
  const { id, width, height, sizeBytes, mediaType, placeholder, provider } = row;
  if (!width || !height || !sizeBytes || !mediaType || !placeholder) {
    throw new Error(`Image ${id} is stored without its facts.`);
  }
  return {
    id,
    width,
    height,
    sizeBytes,
    mediaType,
    placeholder,
    provider,
    prompt: row.recipe.prompt,
    createdAt: row.createdAt.toISOString(),
  };
}
