import { setTimeout as sleep } from 'node:timers/promises';
import type { Viewer } from '#lib/accounts/viewer';
import type { SentEvent } from '#lib/generations/event-answer';
import { database } from '#lib/platform/database/database';
import { processSingleton } from '#lib/platform/process-singleton';

/** Who waits for news, by owner. One LISTEN serves every open page of this process. */
type Hub = Map<string, Set<() => void>>;

/** A crowd of visitors is told of once in this time, in milliseconds. */
const pauseMs = 300;

/**
 * Tells that something about an owner's shares is another: a visit, a pick, a comment, or a change
 * of the owner's, whichever process saw it. What it is says the page, which is read again.
 */
export async function* followShares(
  viewer: Viewer,
  signal: AbortSignal,
): AsyncGenerator<SentEvent> {
  const hub = await shareHub();
  let hasNews = false;
  let wake = () => {};
  const tell = () => {
    hasNews = true;
    wake();
  };
  const listeners = hub.get(viewer.id) ?? new Set();
  hub.set(viewer.id, listeners.add(tell));
  const stop = () => {
    listeners.delete(tell);
    if (listeners.size === 0 && hub.get(viewer.id) === listeners) hub.delete(viewer.id);
    wake();
  };
  // Not left to the reader, who may have gone for good between two events.
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  // Who hears this has missed nothing from here on.
  yield { type: 'ready', data: {} };
  while (!signal.aborted) {
    if (hasNews) {
      hasNews = false;
      yield { type: 'changed', data: {} };
      await sleep(pauseMs, undefined, { signal }).catch(() => {});
    } else {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }
}

function shareHub(): Promise<Hub> {
  return processSingleton('share-hub', async () => {
    const hub: Hub = new Map();
    const { listen } = await database();
    await listen(
      'share_changed',
      (ownerId) => {
        for (const tell of hub.get(ownerId) ?? []) tell();
      },
      () => {
        for (const listeners of hub.values()) for (const tell of listeners) tell();
      },
    );
    return hub;
  });
}
