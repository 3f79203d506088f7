'use client';

import { type ReactNode, useId } from 'react';
import { CardActions } from '#components/generations/card-actions';
import { CardFacts } from '#components/generations/card-facts';
import { CardStatus } from '#components/generations/card-status';
import { Elapsed } from '#components/generations/elapsed';
import { FailureNotice } from '#components/generations/failure-notice';
import { FrameStrip } from '#components/generations/frame-strip';
import { LocalTime } from '#components/generations/local-time';
import { MissingNotice } from '#components/generations/missing-notice';
import { PromptText } from '#components/generations/prompt-text';
import { RefusalNotice } from '#components/generations/refusal-notice';
import type { FeedEntry } from '#lib/generations/feed-entry';
import { isUnderWay } from '#lib/generations/generation';
import { cardFrames } from './card-frames.ts';
import { useFetchAgain } from './use-fetch-again.ts';

interface GenerationCardProps {
  readonly entry: FeedEntry;
  /** From 1, as the feed pattern counts. */
  readonly position: number;
  /** Of the feed, or -1 where its end is not known. */
  readonly setSize: number;
  /** The estimated price of one picture. */
  readonly priceUsd: number;
  /** The heading of the day, on the day's first card. */
  readonly heading: ReactNode;
}

/** One generation from the click on: frame, state, picture or what went wrong. */
export function GenerationCard({
  entry,
  position,
  setSize,
  priceUsd,
  heading,
}: GenerationCardProps) {
  const promptId = useId();
  const { recipe, generation, order, startedAt } = entry;
  const refusal = order?.refusal ?? null;
  const isRunning = generation ? isUnderWay(generation) : refusal === null;
  const frames = cardFrames(entry);
  const fetching = useFetchAgain(generation);
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
      <div className="grid gap-2.5">
        <div className="grid grid-cols-[1fr_auto] items-baseline gap-x-4">
          <PromptText id={promptId} prompt={recipe.prompt} />
          <p className="text-text-3 text-xs">
            {isRunning ? (
              <Elapsed since={startedAt} />
            ) : (
              <LocalTime at={new Date(startedAt).toISOString()} form="clock" />
            )}
          </p>
        </div>
        {frames.length > 0 && <FrameStrip frames={frames} isFirst={position <= 2} />}
        {generation?.state === 'done' && (
          <MissingNotice generation={generation} fetching={fetching} />
        )}
        {(generation?.state === 'failed' || generation?.state === 'unknown') && (
          <FailureNotice generation={generation} failure={generation.failure} fetching={fetching} />
        )}
        {order && refusal && <RefusalNotice order={order} refusal={refusal} />}
        <div className="flex flex-wrap items-center gap-x-3.5 gap-y-1 text-text-3 text-xs tabular-nums md:min-h-[26px]">
          <CardStatus generation={generation} refusal={refusal} />
          <CardFacts recipe={recipe} generation={generation} priceUsd={priceUsd} />
          {generation && <CardActions generation={generation} />}
        </div>
      </div>
    </article>
  );
}
