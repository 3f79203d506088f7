'use client';

import { LocalTime } from '#components/generations/local-time';
import { type Generation, isAtRest, isUnderWay, type Waiting } from '#lib/generations/generation';
import type { Order } from '#lib/generations/order-store';
import { placeLabel, stateWords, waitingToBeSent } from '#lib/generations/state-words';
import { waitingTitles } from '#lib/generations/waiting-words';
import { useSeconds } from './use-seconds.ts';

interface CardStatusProps {
  /** Null before the studio has answered. */
  readonly generation: Generation | null;
  /** Why the studio did not take the order, or null. */
  readonly refusal: Order['refusal'];
  /** From 1, while it is queued. */
  readonly place: number | null;
}

/** The state of a card, seen and said when it changes; the running clock is not part of it. */
export function CardStatus({ generation, refusal, place }: CardStatusProps) {
  return (
    <p role="status" className={toneOf(generation, refusal !== null)}>
      {generation ? words(generation) : orderWords(refusal)}
      {place !== null && `, ${placeLabel(place)}`}
    </p>
  );
}

function orderWords(refusal: Order['refusal']): string {
  if (!refusal) return waitingToBeSent;
  return refusal.code === 'offline' ? 'No answer' : 'Not sent';
}

function words(generation: Generation) {
  if (generation.state === 'queued' && generation.waiting) {
    return <WaitingWords {...generation.waiting} />;
  }
  if (generation.state === 'storing' && generation.fetchesAgainAt) {
    const { fetchesAgainAt } = generation;
    return <WordsUntil at={fetchesAgainAt} words={silentLink} after={stateWords(generation)} />;
  }
  return stateWords(generation);
}

function WaitingWords({ reason, until }: Waiting) {
  const goesOn = goesOnWords[reason];
  if (!goesOn) return waitingTitles[reason];
  if (until === null) return waitingToBeSent;
  const words = `${waitingTitles[reason]}${goesOn}`;
  return <WordsUntil at={until} words={words} after={waitingToBeSent} />;
}

interface WordsUntilProps {
  /** ISO 8601. */
  readonly at: string;
  readonly words: string;
  /** What is said once the moment has come: a past one would promise nothing. */
  readonly after: string;
}

function WordsUntil({ at, words, after }: WordsUntilProps) {
  const now = useSeconds();
  if (now !== null && Date.parse(at) <= now) return after;
  return (
    <>
      {words}
      <LocalTime at={at} form="clock-with-seconds" /> by itself
    </>
  );
}

const silentLink = 'The picture cannot be fetched yet. Tries again at ';

/** What follows on why it waits, before the moment; nothing where no clock can tell. */
const goesOnWords: Readonly<Partial<Record<Waiting['reason'], string>>> = {
  rate: '. Goes on at ',
  pace: '. Goes on at ',
  unreachable: ' and nothing was sent. Tries again at ',
  disk: ', so nothing was sent. Tries again at ',
};

function toneOf(generation: Generation | null, isRefused: boolean): string {
  if (isRefused || generation?.state === 'failed') return 'text-bad';
  if (generation?.state === 'unknown') return isAtRest(generation) ? '' : 'text-warn';
  if (generation?.state === 'queued' && generation.waiting) return 'text-warn';
  return generation === null || isUnderWay(generation) ? 'text-accent' : '';
}
