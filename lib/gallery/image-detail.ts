import type { Viewer } from '#lib/accounts/viewer';
import type { ImageDetail } from '#lib/gallery/gallery-image';
import { toGalleryImage } from '#lib/gallery/gallery-page';
import { countImagesOf, getImageRow, listCollectionsOf, listTagsOf } from '#lib/gallery/queries';
import { isId } from '#lib/id';
import { database } from '#lib/platform/database/database';

/** Null for what does not exist and for what is somebody else's. */
export async function getImageDetail(viewer: Viewer, id: string): Promise<ImageDetail | null> {
  if (!isId(id)) return null;
  const { db } = await database();
  const row = await getImageRow(db, viewer.id, id);
  if (!row) return null;
  const [tags, collections, imagesInSet] = await Promise.all([
    listTagsOf(db, viewer.id, id),
    listCollectionsOf(db, viewer.id, id),
    countImagesOf(db, viewer.id, row.generationId),
  ]);
  const { generationId, recipe, position, durationMs, note, fileName } = row;
  return {
    ...toGalleryImage(row),
    generationId,
    recipe,
    position,
    durationMs,
    note,
    fileName,
    imagesInSet,
    collections,
    tags: tags.map(({ tag }) => tag),
    palette: row.palette ?? [],
    trashedAt: row.trashedAt?.toISOString() ?? null,
  };
}
