import type { Viewer } from '#lib/accounts/viewer';
import { altOf } from '#lib/gallery/alt-of';
import { isId } from '#lib/id';
import { database } from '#lib/platform/database/database';
import { countPicks, listComments } from '#lib/shares/answer-queries';
import { countShared } from '#lib/shares/picture-queries';
import {
  getShareRow,
  getShareSummary,
  listShareRows,
  type ShareSummaryRow,
} from '#lib/shares/queries';
import { shareAddress } from '#lib/shares/share-address';
import type { ShareAnswers, ShareStatus, ShareView } from '#lib/shares/share-view';
import { listSharedRows } from '#lib/shares/visitor/open-share';

/** The shares of a viewer, the newest first. @param now milliseconds since 1970 */
export async function listShares(viewer: Viewer, now: number): Promise<ShareView[]> {
  const { db } = await database();
  return (await listShareRows(db, viewer.id)).map((row) => toView(row, now));
}

/** A share with what its visitors said; null where there is none, or it is somebody else's. */
export async function getShareAnswers(
  viewer: Viewer,
  id: string,
  now: number,
): Promise<ShareAnswers | null> {
  if (!isId(id)) return null;
  const { db } = await database();
  const summary = await getShareSummary(db, viewer.id, id);
  const share = await getShareRow(db, viewer.id, id);
  if (!summary || !share) return null;
  const rows = await listSharedRows(db, share);
  const picks = new Map((await countPicks(db, viewer.id, id)).map((row) => [row.imageId, row]));
  const comments = Map.groupBy(await listComments(db, viewer.id, id), ({ imageId }) => imageId);
  return {
    share: toView(summary, now),
    count: share.experimentId === null ? await countShared(db, share) : rows.length,
    images: rows.map((row, at) => ({
      id: row.id,
      number: at + 1,
      alt: altOf(row),
      picks: picks.get(row.id)?.picks ?? 0,
      comments: (comments.get(row.id) ?? []).map(({ imageId: _, createdAt, ...comment }) => ({
        ...comment,
        createdAt: createdAt.toISOString(),
      })),
    })),
  };
}

function toView(row: ShareSummaryRow, now: number): ShareView {
  const { token, state, expiresAt, createdAt, collectionId, experimentId, ...rest } = row;
  return {
    ...rest,
    address: shareAddress(token, row.rules),
    status: statusOf(row, now),
    expiresAt: expiresAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    collection: collectionId && (row.collection ?? 'A collection that was deleted'),
    experiment: experimentId && row.experiment,
  };
}

function statusOf(
  { state, expiresAt, mostVisits, visits }: ShareSummaryRow,
  now: number,
): ShareStatus {
  if (state !== 'live') return state;
  if (expiresAt !== null && expiresAt.getTime() <= now) return 'expired';
  return mostVisits !== null && visits >= mostVisits ? 'full' : 'live';
}
