'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { arriveAtStudio } from '#components/compose/focus-prompt';
import { DayHeading } from '#components/generations/day-heading';
import { GenerationCard } from '#components/generations/generation-card';
import { Button } from '#components/ui/button';
import { calendarDay, groupByDay } from '#lib/generations/calendar-day';
import type { FeedPage } from '#lib/generations/feed';
import {
  type FeedEntry,
  feedEntries,
  settledOrders,
  standsInLine,
} from '#lib/generations/feed-entry';
import { storedImages } from '#lib/generations/generation';
import { orderStore } from '#lib/generations/order-store';
import { queueStore } from '#lib/generations/queue-store';
import { walkFeed } from './feed-keys.ts';
import { useBrowserZone, useToday } from './use-browser-zone.ts';
import { useLiveFeed } from './use-live-feed.ts';
import { useNewestInSight } from './use-newest-in-sight.ts';

interface FeedProps {
  readonly initial: FeedPage;
  /** The estimated price of one picture. */
  readonly priceUsd: number;
  /** What is here before anything was made. */
  readonly empty: ReactNode;
}

/** Everything generated, newest first, as it happens. */
export function Feed({ initial, priceUsd, empty }: FeedProps) {
  const { feed, isReconnecting, earlier, showEarlier } = useLiveFeed(initial);
  const queue = useStore(queueStore, ({ state }) => state) ?? initial.queue;
  const orders = useStore(orderStore, (state) => state.orders);
  const zone = useBrowserZone() ?? 'UTC';
  const today = useToday();
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    for (const key of settledOrders(feed.generations, orders)) {
      orderStore.getState().forgetOrder(key);
    }
  }, [feed.generations, orders]);
  useEffect(arriveAtStudio, []);
  useNewestInSight(list, orders);

  const entries = feedEntries(feed.generations, orders);
  const days = groupByDay(entries, (entry) => calendarDay(entry.startedAt, zone));
  const setSize = feed.older === null ? entries.length : -1;
  let position = 0;
  return (
    <section className="@container px-4 pt-4 pb-16 md:px-6 md:pt-5">
      <p
        role="status"
        className="pointer-events-none sticky top-15 z-10 flex h-0 justify-center text-text-2 text-xs"
      >
        {isReconnecting && (
          <span className="h-fit rounded-full border border-line-strong bg-raised px-3 py-1">
            Reconnecting to the studio
          </span>
        )}
      </p>
      {entries.length === 0 && empty}
      {entries.length > 0 && (
        <div
          ref={list}
          role="feed"
          aria-label="Generations"
          aria-busy={earlier === 'loading'}
          onKeyDown={walkFeed}
          className="grid gap-9 *:min-w-0"
        >
          {days.map(({ day, items }, index) =>
            items.map((entry) => {
              position += 1;
              const isCut = feed.older !== null && index === days.length - 1;
              return (
                <GenerationCard
                  key={entry.clientKey}
                  entry={entry}
                  position={position}
                  setSize={setSize}
                  priceUsd={priceUsd}
                  place={
                    standsInLine(entry) ? (queue.places[entry.generation?.id ?? ''] ?? null) : null
                  }
                  heading={
                    entry === items[0] && (
                      <DayHeading
                        day={day}
                        today={today}
                        imageCount={countImages(items)}
                        isCut={isCut}
                      />
                    )
                  }
                />
              );
            }),
          )}
        </div>
      )}
      {feed.older !== null && (
        <div className="mt-9 grid justify-items-start gap-2">
          <Button onClick={showEarlier} disabled={earlier === 'loading'}>
            {earlier === 'loading' ? 'Loading' : 'Show earlier'}
          </Button>
          {earlier === 'failed' && (
            <p role="alert" className="text-text-2 text-xs">
              The studio did not answer. Try again.
            </p>
          )}
        </div>
      )}
    </section>
  );
}

function countImages(entries: readonly FeedEntry[]): number {
  return entries.reduce(
    (sum, { generation }) => sum + (generation ? storedImages(generation).length : 0),
    0,
  );
}
