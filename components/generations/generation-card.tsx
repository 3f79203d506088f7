'use client';

import { type ReactNode, useId } from 'react';
import { CardBody } from '#components/generations/card-body';
import type { FeedEntry } from '#lib/generations/feed-entry';

interface GenerationCardProps {
  readonly entry: FeedEntry;
  /** From 1, as the feed pattern counts. */
  readonly position: number;
  /** Of the feed, or -1 where its end is not known. */
  readonly setSize: number;
  /** The estimated price of one picture. */
  readonly priceUsd: number;
  /** In the queue, from 1; null where it is not queued. */
  readonly place: number | null;
  /** The heading of the day, on the day's first card. */
  readonly heading: ReactNode;
}

/** One generation from the click on: frame, state, picture or what went wrong. */
export function GenerationCard({
  entry,
  position,
  setSize,
  priceUsd,
  place,
  heading,
}: GenerationCardProps) {
  const promptId = useId();
  return (
    <article
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the feed pattern walks from article to article
      tabIndex={0}
      aria-labelledby={promptId}
      aria-posinset={position}
      aria-setsize={setSize}
      className="scroll-mt-4 rounded-md outline-offset-8"
    >
      {heading}
      <CardBody
        entry={entry}
        promptId={promptId}
        priceUsd={priceUsd}
        isFirst={position <= 2}
        place={place}
      />
    </article>
  );
}
