'use client';

import { lazy, memo, Suspense } from 'react';
import { CardActions } from '#components/generations/card-actions';
import { CardFacts } from '#components/generations/card-facts';
import { CardStatus } from '#components/generations/card-status';
import { Elapsed } from '#components/generations/elapsed';
import { FrameStrip } from '#components/generations/frame-strip';
import { LocalTime } from '#components/generations/local-time';
import { PromptText } from '#components/generations/prompt-text';
import type { RefusalNoticeProps } from '#components/generations/refusal-notice';
import { Late } from '#components/ui/late';
import { Unanswered } from '#components/ui/unanswered';
import type { FeedEntry } from '#lib/generations/feed-entry';
import { type Generation, isAtRest, isUnderWay, missingImages } from '#lib/generations/generation';
import { retryOrder } from '#lib/generations/send-order';
import { cardFrames } from './card-frames.ts';
import { useFetchAgain } from './use-fetch-again.ts';

/** Most pages show no trouble, and none loads the words for it before there is some. */
const CardTrouble = lazy(() =>
  import('#components/generations/card-trouble').then((loaded) => ({
    default: loaded.CardTrouble,
  })),
);

const loadRefusal = () =>
  import('#components/generations/refusal-notice').then((loaded) => loaded.RefusalNotice);

interface CardBodyProps {
  readonly entry: FeedEntry;
  /** The identifier of the prompt, by which the card is named. */
  readonly promptId: string;
  /** The estimated price of one picture. */
  readonly priceUsd: number;
  /** Among the first, whose pictures are fetched at once. */
  readonly isFirst: boolean;
  /** In the queue, from 1; null where it is not queued. */
  readonly place: number | null;
}

/**
 * What a card shows of its generation. Drawn again only when that changes: a new order moves every
 * card of a long feed down, and none of them should have to be thought over for it.
 */
export const CardBody = memo(function CardBody(props: CardBodyProps) {
  const { entry, promptId, priceUsd, isFirst, place } = props;
  const { recipe, generation, order, startedAt } = entry;
  const refusal = order?.refusal ?? null;
  const isRunning = generation ? isUnderWay(generation) : refusal === null;
  const frames = cardFrames(entry);
  const fetching = useFetchAgain(generation);
  return (
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
      {frames.length > 0 && <FrameStrip frames={frames} isFirst={isFirst} />}
      {/* Heard when it comes: what went wrong and what it means is not part of the state. */}
      <div aria-live="polite" className="empty:hidden">
        <Suspense>
          {generation && hasTrouble(generation) && (
            <CardTrouble generation={generation} fetching={fetching} />
          )}
        </Suspense>
      </div>
      {order && refusal && (
        <Late<RefusalNoticeProps>
          when
          part={{ order, refusal }}
          load={loadRefusal}
          // Where nothing comes from the studio, that is why the order was not taken.
          otherwise={<Unanswered onTryAgain={() => void retryOrder(order)} />}
        />
      )}
      <div className="flex flex-wrap items-center gap-x-3.5 gap-y-1 text-text-3 text-xs tabular-nums md:min-h-[26px]">
        <CardStatus generation={generation} refusal={refusal} place={place} />
        <CardFacts recipe={recipe} generation={generation} priceUsd={priceUsd} />
        {generation && <CardActions generation={generation} />}
      </div>
    </div>
  );
}, showsTheSame);

function hasTrouble(generation: Generation): boolean {
  if (generation.state === 'done') return missingImages(generation).length > 0;
  return generation.state === 'failed' || (generation.state === 'unknown' && !isAtRest(generation));
}

function showsTheSame(one: CardBodyProps, other: CardBodyProps): boolean {
  return (
    one.entry.generation === other.entry.generation &&
    one.entry.order === other.entry.order &&
    one.promptId === other.promptId &&
    one.priceUsd === other.priceUsd &&
    one.isFirst === other.isFirst &&
    one.place === other.place
  );
}
