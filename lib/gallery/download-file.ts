import { createHash } from 'node:crypto';
import type { Viewer } from '#lib/accounts/viewer';
import type { DownloadChoice, MadeChoice } from '#lib/gallery/download-choice';
import { addSums, type ImageFileSums } from '#lib/gallery/download-estimate';
import { type ImageFileRow, sumImageFiles } from '#lib/gallery/download-queries';
import { bytesWhileMade, heldDownloads } from '#lib/gallery/held-downloads';
import { fileExtension, fileStem, getImageFile } from '#lib/gallery/image-file';
import { makePictureFile } from '#lib/gallery/made-file';
import { listSeen } from '#lib/gallery/sharing/seen';
import { listSeenFiles } from '#lib/gallery/sharing/seen-files';
import { isId } from '#lib/id';
import { joined } from '#lib/platform/byte-parts';
import { database } from '#lib/platform/database/database';
import type { AnswerFile } from '#lib/platform/file-answer';
import { imageStore } from '#lib/platform/image-store/image-store';

/** How long a download waits until others are out of the way, in milliseconds. */
const roomPatienceMs = 30_000;

/**
 * A picture as it was chosen to be downloaded. One that is made is held in memory until it is sent.
 *
 * @param leaving is aborted when nobody waits for it any more
 * @returns null for what does not exist, for what the viewer does not see, for bytes that are gone, and
 *   for a damaged picture that is to become another format; `busy` where others, or others of the same
 *   viewer, took the room for as long as is waited
 */
export async function getDownloadFile(
  viewer: Viewer,
  id: string,
  choice: DownloadChoice,
  leaving: AbortSignal,
): Promise<AnswerFile | 'busy' | null> {
  if (choice.format === 'original') return getImageFile(viewer, id, 'original');
  if (!isId(id)) return null;
  const { db } = await database();
  const [row] = await listSeenFiles(db, viewer, [id.toLowerCase()]);
  const sizeBytes = row ? await imageStore().sizeBytes(row.contentKey) : null;
  if (!row || sizeBytes === null) return null;
  const until = AbortSignal.any([leaving, AbortSignal.timeout(roomPatienceMs)]);
  const most = bytesWhileMade(row, sizeBytes, choice);
  const hold = await heldDownloads().holdInTime(most, viewer.id, until);
  if (!hold) return 'busy';
  const made = await hold.use(
    () => makeBytes(row, choice),
    ({ bytes }) => bytes.buffer.byteLength,
  );
  if (!made) return null;
  const { bytes, mediaType } = made;
  return {
    key: createHash('sha256').update(bytes).digest('hex'),
    name: downloadName(row, choice, mediaType),
    mediaType,
    sizeBytes: bytes.length,
    canChange: true,
    letGo: hold.letGo,
    open: (range) => hold.stream(range ? bytes.subarray(range.start, range.end + 1) : bytes),
  };
}

async function makeBytes(row: ImageFileRow, choice: MadeChoice) {
  const made = await makePictureFile(row, choice);
  return made.ok ? { bytes: joined(made.value.parts), mediaType: made.value.mediaType } : null;
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
