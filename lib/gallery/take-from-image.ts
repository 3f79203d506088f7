import type { Viewer } from '#lib/accounts/viewer';
import { getImageFile } from '#lib/gallery/image-file';
import { database } from '#lib/platform/database/database';
import type { Intake, IntakeFailure } from '#lib/references/kept-reference';
import { takeIn } from '#lib/references/take-in';
import { failed, type Result } from '#lib/result';

/** Takes a picture that was made here as a reference; its own bytes stay what and where they are. */
export async function takeFromImage(
  viewer: Viewer,
  imageId: string,
): Promise<Result<Intake, IntakeFailure>> {
  const file = await getImageFile(viewer, imageId, 'original');
  if (!file) {
    return failed({ code: 'not-found', message: 'This picture is no longer in the gallery.' });
  }
  const { db } = await database();
  return takeIn(db, viewer, { name: file.name, source: file.open(), madeFrom: null });
}
