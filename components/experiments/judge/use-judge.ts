import { useRef, useState } from 'react';
import type { JudgePlace } from '#lib/experiments/judging/judge-place';
import type { Outcome } from '#lib/experiments/judging/vote';
import { voteTroubleWords } from '#lib/experiments/judging/vote-words';
import type { BlindPair, BlindPairs } from '#lib/experiments/standings/blind-pairs';
import type { ContestBar } from '#lib/experiments/standings/contest-size';
import { usePairs } from './use-pairs.ts';
import { useVotes } from './use-votes.ts';

/** After so many pairs in a row whose pictures did not come, no more are asked for unasked. */
const mostFailures = 3;

export interface Judge {
  /** Null while the next is on its way, or where there is none. */
  readonly pair: BlindPair | null;
  /** The one after it, to be loaded while this is looked at. */
  readonly next: BlindPair | null;
  /** A number for each time that a pair is shown. */
  readonly turn: number;
  /** Whether both pictures are there: before that nothing can be said of them. */
  readonly isSeen: boolean;
  readonly votes: number;
  readonly canTakeBack: boolean;
  /** What went wrong and can be tried again, or null. */
  readonly problem: string | null;
  /** What is to be known beside the votes, or null. */
  readonly news: string | null;
  /** Whether there is no other pair to be judged. */
  readonly isOver: boolean;
  /** What keeps all pictures from being judged, or null. */
  readonly bar: ContestBar | null;
  /** Why nothing can be said here any more, or null. */
  readonly end: string | null;
  vote(outcome: Outcome): void;
  takeBack(): void;
  skip(): void;
  /** Both pictures have come. */
  see(): void;
  /** One of them does not come. */
  fail(): void;
  askAgain(): void;
  untilSent(): Promise<void>;
}

interface UseJudge {
  readonly place: JudgePlace;
  /** Null where they are still to be asked for. */
  readonly initial: BlindPairs | null;
  readonly isKnown: boolean;
}

/** Pairs one after the other; a vote goes its way while the next pair is looked at. */
export function useJudge({ place, initial, isKnown }: UseJudge): Judge {
  const [problem, setProblem] = useState<string | null>(null);
  const [news, setNews] = useState<string | null>(null);
  const [end, setEnd] = useState<string | null>(null);
  const tell = { onProblem: setProblem, onNews: setNews, onEnd: setEnd };
  const votes = useVotes({ place, isKnown, ...tell });
  const pairs = usePairs({
    ...{ place, initial, pending: votes.pending },
    isHeldUp: problem !== null || end !== null,
    onAnswer: (more) => {
      if (more === 'not-found') setEnd(voteTroubleWords(more, place.isGuest));
      else if (!more) setProblem('The studio did not answer.');
      else if (!votes.hasUnsent()) setProblem(null);
    },
  });
  const { turn, isOver, bar } = pairs;
  const [pair = null, next = null] = end === null ? pairs.ready : [];
  const seen = useSeenTurn(turn);
  const fail = () => {
    if (!pair) return;
    setNews('A picture did not come, so its pair was passed over.');
    if (seen.countFailure() >= mostFailures) setProblem('The pictures did not come.');
    pairs.pass(pair);
  };
  const vote = (outcome: Outcome) => {
    if (!pair || !seen.isSeen) return;
    setNews(null);
    pairs.goOn();
    votes.cast(pair, outcome);
  };
  const takeBack = () => {
    const last = end === null ? votes.takeBack() : null;
    if (last) pairs.putBack(last);
  };
  const askAgain = async () => {
    seen.forgive();
    setProblem(null);
    await votes.sendAgain();
    await pairs.ask();
  };
  return {
    ...{ pair, next, turn, isOver, bar, problem, news, end, vote, takeBack, fail },
    ...{ isSeen: seen.isSeen, see: seen.see, votes: votes.count, untilSent: votes.untilSent },
    canTakeBack: votes.canTakeBack && end === null,
    skip: () => pair && pairs.pass(pair),
    askAgain: () => void askAgain(),
  };
}

/** Whether the pictures of this turn have come, and how many turns before it they did not. */
function useSeenTurn(turn: number) {
  const [seenTurn, setSeenTurn] = useState<number | null>(null);
  const failures = useRef(0);
  const forgive = () => {
    failures.current = 0;
  };
  return {
    isSeen: seenTurn === turn,
    see: () => {
      forgive();
      setSeenTurn(turn);
    },
    countFailure: () => {
      failures.current += 1;
      return failures.current;
    },
    forgive,
  };
}
