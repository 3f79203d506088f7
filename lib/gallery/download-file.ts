import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Viewer } from '#lib/accounts/viewer';
import type { DownloadChoice } from '#lib/gallery/download-choice';
import { addSums, type ImageFileSums } from '#lib/gallery/download-estimate';
import { type ImageFileRow, sumImageFiles } from '#lib/gallery/download-queries';
import { joined } from '#lib/gallery/embedded/byte-parts';
import { fileExtension, fileStem, getImageFile } from '#lib/gallery/image-file';
import { makePictureFile } from '#lib/gallery/made-file';
import { listSeen } from '#lib/gallery/sharing/seen';
import { listSeenFiles } from '#lib/gallery/sharing/seen-files';
import { isId } from '#lib/id';
import { database } from '#lib/platform/database/database';
import type { AnswerFile } from '#lib/platform/file-answer';

/**
 * A picture as it was chosen to be downloaded.
 *
 * @returns null for what does not exist, for what the viewer does not see, for bytes that are gone, and
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
  const [row] = await listSeenFiles(db, viewer, [id.toLowerCase()]);
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
  const own = await sumImageFiles(db, viewer.id, ids);
  if (own.images === ids.length) return own;
  const shared = Map.groupBy((await listSeen(db, viewer, ids)).values(), ({ ownerId }) => ownerId);
  const sums = [own];
  for (const [ownerId, theirs] of shared) {
    const seen = theirs.map(({ id }) => id);
    sums.push(await sumImageFiles(db, ownerId, seen));
  }
  return addSums(sums);
}
