import { useEffect, useState } from 'react';
import { followEvents } from '#lib/generations/event-stream';
import type { FeedPage } from '#lib/generations/feed';
import { withGeneration, withOlderPage } from '#lib/generations/feed-state';

export interface LiveFeed {
  readonly feed: FeedPage;
  /** The stream has been away long enough for a person to know. */
  readonly isReconnecting: boolean;
  readonly earlier: 'idle' | 'loading' | 'failed';
  showEarlier(): void;
}

/** The feed that the page was given, kept up to date by the event stream. */
export function useLiveFeed(initial: FeedPage): LiveFeed {
  const [feed, setFeed] = useState(initial);
  const [isReconnecting, setReconnecting] = useState(false);
  const [earlier, setEarlier] = useState<LiveFeed['earlier']>('idle');
  const { cursor } = initial;

  useEffect(
    () =>
      followEvents(cursor, {
        onGeneration: (generation) => setFeed((known) => withGeneration(known, generation)),
        onStale: async () => {
          const page = await fetchPage(null);
          if (page) setFeed(page);
        },
        onReconnecting: setReconnecting,
      }),
    [cursor],
  );

  const showEarlier = async () => {
    if (feed.older === null || earlier === 'loading') return;
    setEarlier('loading');
    const page = await fetchPage(feed.older);
    if (page) setFeed((known) => withOlderPage(known, page));
    setEarlier(page ? 'idle' : 'failed');
  };
  return { feed, isReconnecting, earlier, showEarlier };
}

/** @param before where the page begins, or null for the newest */
async function fetchPage(before: string | null): Promise<FeedPage | null> {
  const query = before === null ? '' : `?before=${encodeURIComponent(before)}`;
  try {
    const answer = await fetch(`/api/generations${query}`);
    return answer.ok ? ((await answer.json()) as FeedPage) : null;
  } catch {
    return null;
  }
}
