import { showProgress } from '#components/gallery/changes/show-progress';
import { tell } from '#components/ui/toast-manager';
import { ofMany } from '#lib/gallery/change-words';
import { mostAtOnce } from '#lib/gallery/image-change-rules';
import { deleteImages, emptyTrash } from '#lib/gallery/trash-actions';
import { countLabel } from '#lib/generations/count';

/**
 * Deletes pictures of the trash for good, in parts.
 *
 * @param onDeleted called with each part that is gone
 */
export async function deleteMany(
  ids: readonly string[],
  onDeleted: (ids: readonly string[]) => void,
): Promise<void> {
  let at = 0;
  await inParts(ids.length, async () => {
    const part = ids.slice(at, at + mostAtOnce);
    at += part.length;
    const answer = await deleteImages({ ids: part });
    if (!answer?.data?.ok) return null;
    onDeleted(part);
    return { deleted: answer.data.value.deleted, isEnd: at >= ids.length };
  });
}

/** Deletes all that came into the trash up to a moment. @param total how many that are */
export async function deleteAll(until: string, total: number): Promise<void> {
  await inParts(total, async () => {
    const answer = await emptyTrash({ until });
    if (!answer?.data?.ok) return null;
    const { deleted } = answer.data.value;
    return { deleted, isEnd: deleted < mostAtOnce };
  });
}

/** @param deletePart null where the studio did not answer */
async function inParts(
  total: number,
  deletePart: () => Promise<{ deleted: number; isEnd: boolean } | null>,
): Promise<void> {
  let isCanceled = false;
  const cancel = () => {
    isCanceled = true;
  };
  const words = (done: number) => `Deleting ${ofMany(done, total)}`;
  const progress = total > mostAtOnce ? showProgress(words(0), cancel) : null;
  let deleted = 0;
  let part: Awaited<ReturnType<typeof deletePart>>;
  do {
    part = await deletePart().catch(() => null);
    deleted += part?.deleted ?? 0;
    progress?.update(words(Math.min(deleted, total)));
  } while (part && !part.isEnd && !isCanceled);
  progress?.end();
  const done = `${countLabel(deleted, 'image')} deleted for good`;
  if (part) tell(done);
  else if (deleted > 0) tell(`${done}. Then the studio did not answer; the others are still here.`);
  else tell('The studio did not answer, and nothing was deleted. Try again.');
}
