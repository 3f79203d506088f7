import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Viewer } from '#lib/accounts/viewer';
import type { DownloadChoice } from '#lib/gallery/download-choice';
import type { ImageFileSums } from '#lib/gallery/download-estimate';
import { type ImageFileRow, listImageFiles, sumImageFiles } from '#lib/gallery/download-queries';
import { joined } from '#lib/gallery/embedded/byte-parts';
import { fileExtension, fileStem, getImageFile } from '#lib/gallery/image-file';
import { makePictureFile } from '#lib/gallery/made-file';
import { isId } from '#lib/id';
import { database } from '#lib/platform/database/database';
import type { AnswerFile } from '#lib/platform/file-answer';

/**
 * A picture as it was chosen to be downloaded.
 *
 * @returns null for what does not exist, for what is somebody else's, for bytes that are gone, and
 *   for a damaged picture that is to become another format
 */
export async function getDownloadFile(
  viewer: Viewer,
  id: string,
  choice: DownloadChoice,
): Promise<AnswerFile | null> {
  if (choice.format === 'original') return getImageFile(viewer, id, 'original');
  if (!isId(id)) return null;
  const { db } = await database();
  const [row] = await listImageFiles(db, viewer.id, [id.toLowerCase()]);
  if (!row) return null;
  const made = await makePictureFile(row, choice);
  if (!made.ok) return null;
  const { mediaType, parts } = made.value;
  const bytes = joined(parts);
  return {
    key: createHash('sha256').update(bytes).digest('hex'),
    name: downloadName(row, choice, mediaType),
    mediaType,
    sizeBytes: bytes.length,
    canChange: true,
    open: (range) => Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes]),
  };
}

function downloadName({ prompt, id }: ImageFileRow, choice: DownloadChoice, mediaType: string) {
  const width = 'width' in choice && choice.width !== null ? `-${choice.width}` : '';
  return `${fileStem(prompt, id)}${width}.${fileExtension(mediaType)}`;
}

/** How many of some pictures there are, and how much they are together. */
export async function getDownloadSums(
  viewer: Viewer,
  ids: readonly string[],
): Promise<ImageFileSums> {
  const { db } = await database();
  return sumImageFiles(db, viewer.id, ids);
}
