import type { Viewer } from '#lib/accounts/viewer';
import { type FeedPage, feedPageSize } from '#lib/generations/feed';
import type { Generation } from '#lib/generations/generation';
import { toGeneration } from '#lib/generations/generation-view';
import {
  getGeneration,
  getQueueState,
  listGenerations,
  takeCursor,
} from '#lib/generations/queries';
import { isId } from '#lib/id';
import { database } from '#lib/platform/database/database';

/** A page of the feed, newest first, with the cursor from which the event stream goes on. */
export async function listFeed(
  viewer: Viewer,
  { before = null }: { before?: string | null },
): Promise<FeedPage> {
  const { db } = await database();
  // Before the rows: a change that comes between the two is then told twice rather than not at all.
  const cursor = await takeCursor(db);
  const owned = await listGenerations(db, viewer.id, { before, limit: feedPageSize + 1 });
  const generations = owned.slice(0, feedPageSize).map(toGeneration);
  const older = owned.length > feedPageSize ? (generations.at(-1)?.id ?? null) : null;
  return { generations, cursor, older, queue: await getQueueState(db, viewer.id) };
}

/** One of the viewer's own; null where there is none, or it is somebody else's. */
export async function findGeneration(viewer: Viewer, id: string): Promise<Generation | null> {
  const { db } = await database();
  const owned = isId(id) ? await getGeneration(db, viewer.id, id) : null;
  return owned && toGeneration(owned);
}
