import type { Viewer } from '#lib/accounts/viewer';
import type { ZipOrder } from '#lib/gallery/download-choice';
import { listSeenFiles } from '#lib/gallery/sharing/seen-files';
import type { ViewerClock } from '#lib/gallery/viewer-clock';
import { planZip, type ZipEntry, type ZipPlan, zipLength } from '#lib/gallery/zip-plan';
import type { ZipFailure, ZipProgress, ZipTicket } from '#lib/gallery/zip-progress';
import { zipStream } from '#lib/gallery/zip-stream';
import { findTicket, giveTicket, keepForAWhile, type ZipDownload } from '#lib/gallery/zip-tickets';
import { calendarDay } from '#lib/generations/calendar-day';
import { database } from '#lib/platform/database/database';
import { disposition } from '#lib/platform/file-answer';
import { log } from '#lib/platform/log';
import { failed, ok, type Result } from '#lib/result';

/**
 * Accepts an order: finds out what is there and gives a ticket, with which the browser fetches the
 * ZIP by itself and the page hears how it is doing.
 */
export async function beginZip(
  viewer: Viewer,
  order: ZipOrder,
  { timeZone, now }: ViewerClock,
): Promise<Result<ZipTicket, ZipFailure>> {
  const { db } = await database();
  const plan = await planZip(db, viewer, order, timeZone);
  const files = plan.entries.length;
  if (files === 0) return failed({ code: 'not-found' });
  const fileName = `seedream-studio-${calendarDay(now, timeZone)}-${files}-pictures.zip`;
  const { ticket, sizeBytes } = giveTicket(viewer, { plan, fileName, sizeBytes: zipLength(plan) });
  return ok({ ticket, files, missing: plan.missing.length, sizeBytes });
}

/**
 * Sends what a ticket stands for. Asked for once more, as a download manager does, it begins anew
 * and the stream before it ends.
 *
 * @param isHead whether only the headers are wanted
 * @returns null for a ticket that is none, is somebody else's, or was used, and for one with a picture
 *   that the viewer does not see any more; one that is found on the way breaks the ZIP off
 */
export async function answerWithZip(
  viewer: Viewer,
  ticket: string,
  isHead: boolean,
): Promise<Response | null> {
  const download = findTicket(viewer, ticket);
  const plan = download?.plan;
  if (!plan) return null;
  if (!(await isStillSeen(viewer, plan.entries))) {
    stopZip(viewer, ticket);
    return null;
  }
  const { sizeBytes } = download;
  const headers = {
    'content-type': 'application/zip',
    'content-disposition': disposition(true, download.fileName),
    // Next leaves it out as it sends a stream; the browser counts without a total until it does not.
    ...(sizeBytes !== null && { 'content-length': String(sizeBytes) }),
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
    'accept-ranges': 'none',
    'content-security-policy': "default-src 'none'; sandbox",
  };
  return new Response(isHead ? null : send(viewer, download, plan), { headers });
}

/** A ticket is good for minutes, and a collection of others can stop being shared in seconds. */
async function isStillSeen(viewer: Viewer, entries: readonly ZipEntry[]): Promise<boolean> {
  const ids = entries.map(({ row }) => row.id);
  const { db } = await database();
  return (await listSeenFiles(db, viewer, ids)).length === ids.length;
}

/** Null for a ticket that is none, or is somebody else's. */
export function getZipProgress(viewer: Viewer, ticket: string): ZipProgress | null {
  const download = findTicket(viewer, ticket);
  if (!download) return null;
  const { state, files, of } = download;
  return { state, files, of };
}

/** Ends the stream of a ticket, if there is one, and takes the ticket back. */
export function stopZip(viewer: Viewer, ticket: string): void {
  const download = findTicket(viewer, ticket);
  if (!download || download.state === 'sent') return;
  download.plan = null;
  download.state = 'stopped';
  download.sending?.abort();
}

function send(viewer: Viewer, download: ZipDownload, plan: ZipPlan) {
  download.sending?.abort();
  const sending = new AbortController();
  Object.assign(download, { sending, state: 'sending', files: 0 });
  const isCurrent = () => download.sending === sending;
  return zipStream(plan, sending.signal, {
    whose: viewer.id,
    isStillSeen: (entries) => isStillSeen(viewer, entries),
    onFile() {
      if (isCurrent()) download.files += 1;
    },
    onEnd(end, error) {
      if (end === 'failed') log.error({ err: error }, 'a ZIP could not be sent to its end');
      if (!isCurrent()) return;
      Object.assign(download, { sending: null, state: end });
      if (end === 'sent') download.plan = null;
      keepForAWhile(download);
    },
  });
}
