import { setTimeout as sleep } from 'node:timers/promises';
import type { Viewer } from '#lib/accounts/viewer';
import { listenToChanges } from '#lib/generations/change-hub';
import type { SentEvent } from '#lib/generations/event-answer';
import type { Generation } from '#lib/generations/generation';
import { toGeneration } from '#lib/generations/generation-view';
import { type Heard, News } from '#lib/generations/news';
import {
  getQueueState,
  listChangedSince,
  listGenerationsById,
  takeCursor,
} from '#lib/generations/queries';
import { isBehindOthers, type QueueState } from '#lib/generations/queue-state';
import { type Db, database } from '#lib/platform/database/database';

export type FeedEvent =
  /** A generation as it is now. `cursor` is where to go on from after this one. */
  | { readonly type: 'generation'; readonly cursor: string; readonly generation: Generation }
  /** What queued generations wait behind. */
  | { readonly type: 'queue'; readonly cursor: string; readonly queue: QueueState }
  /** So much has changed that the page had better be read again. */
  | { readonly type: 'stale'; readonly cursor: string }
  /** Nothing was missed up to here. */
  | { readonly type: 'ready'; readonly cursor: string };

/** More changes than this at once, and a page is told to read itself again. */
const mostAtOnce = 100;

/** What changes thousands at once is heard piece by piece: the rest of it is told with the beginning. */
const floodMs = 300;

/** What others have in the queue is told to nobody else, so it is counted this often. */
const othersMs = 5000;

/**
 * What changes among a viewer's generations, from a cursor on and without a gap: the listening
 * begins before the past is read, and a change that comes twice carries the whole state each time.
 *
 * @param after the cursor of the last event seen, or null for changes from now on
 */
export async function* followFeed(
  viewer: Viewer,
  after: string | null,
  signal: AbortSignal,
): AsyncGenerator<FeedEvent> {
  const { db } = await database();
  const news = new News();
  const stop = await listenToChanges(viewer.id, news);
  // Not left to the reader, who may have gone for good between two events.
  const end = () => {
    stop();
    news.end();
  };
  signal.addEventListener('abort', end, { once: true });
  if (signal.aborted) end();

  try {
    let cursor = after ?? (await takeCursor(db));
    cursor = yield* missed(db, viewer, cursor);
    const ofQueue = queueTeller(db, viewer);
    let looksAgain = false;
    while (!signal.aborted) {
      if (news.hadGap) {
        news.hadGap = false;
        cursor = yield* missed(db, viewer, cursor);
      }
      const heard = news.take(cursor);
      yield* told(db, viewer, heard, cursor);
      cursor = heard.next;
      if (heard.ids.length > mostAtOnce) await rest(floodMs, signal);
      if (news.isOfQueue) {
        news.isOfQueue = false;
        const queue = await ofQueue();
        if (queue) yield { type: 'queue', cursor, queue };
        if (queue) looksAgain = isBehindOthers(queue);
      }
      await news.wait(signal, looksAgain ? othersMs : null);
    }
  } finally {
    end();
  }
}

/** The events of a feed as they are sent: each says where to go on from after it. */
export async function* sentFeedEvents(events: AsyncIterable<FeedEvent>): AsyncGenerator<SentEvent> {
  for await (const event of events) {
    const { type, cursor } = event;
    const ofQueue = type === 'queue' ? event.queue : {};
    yield { type, id: cursor, data: type === 'generation' ? event.generation : ofQueue };
  }
}

/** @returns what the queue is now, or null where it is what was told last */
function queueTeller(db: Db, { id }: Viewer): () => Promise<QueueState | null> {
  let told = '';
  return async () => {
    const queue = await getQueueState(db, id);
    const last = told;
    told = JSON.stringify(queue);
    return told === last ? null : queue;
  };
}

/** What was heard to have changed, as it is now. @param from what came before it was told */
async function* told(
  db: Db,
  owner: Viewer,
  { ids, next }: Heard,
  from: string,
): AsyncGenerator<FeedEvent> {
  if (ids.length > mostAtOnce) {
    yield { type: 'stale', cursor: next };
    return;
  }
  const owned = await listGenerationsById(db, owner.id, ids);
  for (const [at, each] of owned.entries()) {
    // Only the last one may say that all of them were seen.
    const cursor = at === owned.length - 1 ? next : from;
    yield { type: 'generation', cursor, generation: toGeneration(each) };
  }
}

/** Lets some time pass, unless the reader goes meanwhile. */
async function rest(timeMs: number, signal: AbortSignal): Promise<void> {
  await sleep(timeMs, undefined, { signal }).catch(() => {});
}

/** What changed from a cursor on, as it is now. @returns where to go on from after that */
async function* missed(db: Db, owner: Viewer, from: string): AsyncGenerator<FeedEvent, string> {
  const cursor = await takeCursor(db);
  const owned = await listChangedSince(db, owner.id, from, mostAtOnce + 1);
  if (owned.length > mostAtOnce) {
    yield { type: 'stale', cursor };
    return cursor;
  }
  for (const each of owned) {
    yield { type: 'generation', cursor: from, generation: toGeneration(each) };
  }
  yield { type: 'ready', cursor };
  return cursor;
}
