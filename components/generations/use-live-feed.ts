import { useEffect, useRef, useState } from 'react';
import { followEvents } from '#lib/generations/event-stream';
import { type FeedPage, feedPageSize } from '#lib/generations/feed';
import { withGeneration } from '#lib/generations/feed-state';

/** So many that nobody has asked for may come by themselves; cards by the thousand halt a tab. */
const mostNew = 5 * feedPageSize;

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
  const most = useRef(mostNew + feedPageSize);
  const { cursor } = initial;

  useEffect(
    () =>
      followEvents(cursor, {
        onGeneration: (generation) =>
          setFeed((known) => withGeneration(known, generation, most.current)),
        onStale: async () => {
          const withPage = await readFeed(null);
          if (withPage) setFeed(withPage);
        },
        onReconnecting: setReconnecting,
      }),
    [cursor],
  );

  const showEarlier = async () => {
    if (feed.older === null || earlier === 'loading') return;
    setEarlier('loading');
    const withPage = await readFeed(feed.older);
    if (withPage) {
      most.current += feedPageSize;
      setFeed(withPage);
    }
    setEarlier(withPage ? 'idle' : 'failed');
  };
  return { feed, isReconnecting, earlier, showEarlier };
}

/** Comes late: a feed at rest reads no more than it was given. */
async function readFeed(before: string | null) {
  const late = await import('#lib/generations/feed-reading').catch(() => null);
  return late?.readFeed(before);
}
