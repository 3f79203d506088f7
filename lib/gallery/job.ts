import { emptyTrashJob, refreshLabelsJob } from '#lib/gallery/job-names';
import { deleteExpired } from '#lib/gallery/purge';
import { refreshLabelsOf } from '#lib/gallery/refresh-labels';
import { removeFilesOfDeleted } from '#lib/gallery/remove-files';
import { removeReferencesOfDeleted } from '#lib/gallery/remove-references';
import { database } from '#lib/platform/database/database';
import { env } from '#lib/platform/env';
import { defineJob } from '#lib/platform/jobs/job';
import { enqueue } from '#lib/platform/jobs/queue';

const dayMs = 86_400_000;

/** Deletes what has been in the trash for longer than the setting says, and the files of what and who was deleted. */
export function defineEmptyTrashJob() {
  return defineJob<object>({
    ...emptyTrashJob,
    concurrency: 1,
    run: async () => {
      const { db } = await database();
      const now = new Date();
      await deleteExpired(db, new Date(now.getTime() - env().STUDIO_TRASH_DAYS * dayMs));
      await removeFilesOfDeleted(db, now);
      await removeReferencesOfDeleted(db, now);
    },
  });
}

/** Asks for the trash to be looked through. Asked for twice, it does no harm. */
export async function emptyTrashSoon(): Promise<void> {
  const { db } = await database();
  await enqueue(db, emptyTrashJob, {});
}

export function defineRefreshLabelsJob() {
  return defineJob<{ ownerId: string; collectionId: string }>({
    ...refreshLabelsJob,
    concurrency: 1,
    run: async ({ ownerId, collectionId }) => {
      const { db } = await database();
      await refreshLabelsOf(db, ownerId, collectionId);
    },
  });
}
