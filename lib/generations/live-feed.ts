import type { Viewer } from '#lib/accounts/viewer';
import { listenToChanges } from '#lib/generations/change-hub';
import type { Generation } from '#lib/generations/generation';
import { toGeneration } from '#lib/generations/generation-view';
import { getGeneration, listChangedSince, takeCursor } from '#lib/generations/queries';
import { type Db, database } from '#lib/platform/database/database';

export type FeedEvent =
  /** A generation as it is now. `cursor` is where to go on from after this one. */
  | { readonly type: 'generation'; readonly cursor: string; readonly generation: Generation }
  /** So much has changed that the page had better be read again. */
  | { readonly type: 'stale'; readonly cursor: string }
  /** Nothing was missed up to here. */
  | { readonly type: 'ready'; readonly cursor: string };

/** More changes than this while a page was away, and it is told to read itself again. */
const mostMissed = 100;

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
  const changed = new Set<string>();
  let heard = '0';
  let hadGap = false;
  let wake = () => {};
  const stop = await listenToChanges(viewer.id, {
    onChange: (id, cursor) => {
      changed.add(id);
      heard = later(heard, cursor);
      wake();
    },
    onGap: () => {
      hadGap = true;
      wake();
    },
  });
  // Not left to the reader, who may have gone for good between two events.
  const end = () => {
    stop();
    wake();
  };
  signal.addEventListener('abort', end, { once: true });
  if (signal.aborted) end();

  try {
    let cursor = after ?? (await takeCursor(db));
    cursor = yield* missed(db, viewer, cursor);
    while (!signal.aborted) {
      if (hadGap) {
        hadGap = false;
        cursor = yield* missed(db, viewer, cursor);
      }
      if (changed.size === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
          if (signal.aborted || changed.size > 0 || hadGap) resolve();
        });
        continue;
      }
      const next = later(cursor, heard);
      const ids = [...changed];
      changed.clear();
      for (const [at, id] of ids.entries()) {
        const owned = await getGeneration(db, viewer.id, id);
        // Only the last one may say that all of them were seen.
        if (at === ids.length - 1) cursor = next;
        if (owned) yield { type: 'generation', cursor, generation: toGeneration(owned) };
      }
    }
  } finally {
    end();
  }
}

/** What changed from a cursor on, as it is now. @returns where to go on from after that */
async function* missed(db: Db, owner: Viewer, from: string): AsyncGenerator<FeedEvent, string> {
  const cursor = await takeCursor(db);
  const owned = await listChangedSince(db, owner.id, from, mostMissed + 1);
  if (owned.length > mostMissed) {
    yield { type: 'stale', cursor };
    return cursor;
  }
  for (const each of owned) {
    yield { type: 'generation', cursor: from, generation: toGeneration(each) };
  }
  yield { type: 'ready', cursor };
  return cursor;
}

/** Of two cursors the one that is further along: they are numbers of 64 bits. */
function later(one: string, other: string): string {
  return BigInt(one) < BigInt(other) ? other : one;
}
