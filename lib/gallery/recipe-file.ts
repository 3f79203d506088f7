import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Viewer } from '#lib/accounts/viewer';
import { embedRecipe } from '#lib/gallery/embedded/embed-recipe';
import { getImageDetail } from '#lib/gallery/image-detail';
import { getImageFile } from '#lib/gallery/image-file';
import { alternativeText } from '#lib/generations/alternative-text';
import type { AnswerFile } from '#lib/platform/file-answer';

/**
 * The file of a picture with its recipe and the label that a machine made it, no pixel touched. One
 * that cannot take them, since it is cut, is given as it came.
 *
 * @returns null for what does not exist and for what is somebody else's
 */
export async function getFileWithRecipe(viewer: Viewer, id: string): Promise<AnswerFile | null> {
  const original = await getImageFile(viewer, id, 'original');
  const image = original && (await getImageDetail(viewer, id));
  if (!image) return null;
  const { recipe, position, imagesInSet, createdAt, source, width, height } = image;
  // An imported file keeps what it brought: the studio has nothing to say of how it was made.
  if (!recipe || source === 'import') return original;
  const kind = image.mediaType === 'image/png' ? 'png' : 'jpeg';
  const bytes = await embedRecipe(await buffer(original.open()), kind, {
    recipe,
    alternativeText: image.alt ?? alternativeText(recipe.prompt, position, imagesInSet),
    createdAt,
    provider: source,
    width,
    height,
    promptWriter: null,
  });
  if (!bytes) return original;
  const { name, mediaType } = original;
  return {
    key: createHash('sha256').update(bytes).digest('hex'),
    name,
    mediaType,
    sizeBytes: bytes.length,
    open: (range) => Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes]),
  };
}
