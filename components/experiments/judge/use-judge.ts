import { useEffect, useRef, useState } from 'react';
import type { JudgePlace } from '#lib/experiments/judging/judge-place';
import type { SentVote } from '#lib/experiments/judging/sent-vote';
import type { Outcome } from '#lib/experiments/judging/vote';
import { voteTroubleWords } from '#lib/experiments/judging/vote-words';
import type { BlindPair, BlindPairs } from '#lib/experiments/standings/blind-pairs';
import type { ContestBar } from '#lib/experiments/standings/contest-size';
import { type PassedPairs, passedQuery } from '#lib/experiments/standings/passed-pairs';
import { newClientKey } from '#lib/id';
import { useVotes } from './use-votes.ts';

/** So many pairs lie ready at least, so that the next is there at once. */
const leastReady = 2;

export interface Judge {
  /** Null while the next is on its way, or where there is none. */
  readonly pair: BlindPair | null;
  /** The one after it, to be loaded while this is looked at. */
  readonly next: BlindPair | null;
  readonly votes: number;
  /** What went wrong, or null. */
  readonly problem: string | null;
  /** Whether there is no other pair to be judged. */
  readonly isOver: boolean;
  /** What keeps all pictures from being judged, or null. */
  readonly bar: ContestBar | null;
  /** Why nothing can be said here any more, or null. */
  readonly end: string | null;
  vote(outcome: Outcome): void;
  skip(): void;
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
  const [ready, setReady] = useState(initial?.pairs ?? []);
  const [isOver, setOver] = useState(initial?.pairs.length === 0);
  const [bar, setBar] = useState(initial?.bar ?? null);
  const [problem, setProblem] = useState<string | null>(null);
  const [end, setEnd] = useState<string | null>(null);
  const votes = useVotes({ place, isKnown, onProblem: setProblem, onEnd: setEnd });
  const passed = useRef<PassedPairs>([]);
  const isAsking = useRef(false);
  const [pair = null, next = null] = end === null ? ready : [];

  const ask = async () => {
    if (isAsking.current) return;
    isAsking.current = true;
    // What lies here or is on its way is not to come again.
    const here = [...ready, ...votes.pending()].map(idsOf);
    const more = await fetchPairs(place.address, [...passed.current, ...here]);
    isAsking.current = false;
    if (more === 'not-found') return setEnd(voteTroubleWords(more, place.isGuest));
    if (!more) return setProblem('The studio did not answer.');
    if (!votes.hasUnsent()) setProblem(null);
    setBar(more.bar);
    setOver(more.pairs.length === 0);
    setReady((known) => [...known, ...more.pairs.filter((each) => !known.some(isLike(each)))]);
  };
  const isShort = ready.length < leastReady && !isOver;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked when few are left, not at each drawing
  useEffect(() => {
    if (isShort && !problem && end === null) void ask();
  }, [isShort, ready.length, problem, end]);

  const goOn = () => setReady((known) => known.slice(1));
  const vote = (outcome: Outcome) => {
    if (!pair) return;
    goOn();
    votes.cast({ id: newClientKey(), left: pair.left.id, right: pair.right.id, outcome });
  };
  const skip = () => {
    if (!pair) return;
    passed.current = [...passed.current, idsOf(pair)];
    goOn();
  };
  const askAgain = async () => {
    setProblem(null);
    await votes.sendAgain();
    await ask();
  };
  return {
    ...{ pair, next, problem, isOver, bar, end, vote, skip },
    votes: votes.count,
    askAgain: () => void askAgain(),
    untilSent: votes.untilSent,
  };
}

/** The pictures of a pair, or of a vote on one. */
function idsOf({ left, right }: BlindPair | SentVote) {
  return [nameOf(left), nameOf(right)] as const;
}

function nameOf(side: BlindPair['left'] | string): string {
  return typeof side === 'string' ? side : side.id;
}

async function fetchPairs(
  address: string,
  passed: PassedPairs,
): Promise<BlindPairs | 'not-found' | null> {
  try {
    const answer = await fetch(`${address}/pairs?${passedQuery(passed)}`);
    if (answer.status === 404) return 'not-found';
    return answer.ok ? ((await answer.json()) as BlindPairs) : null;
  } catch {
    return null;
  }
}

function isLike({ left, right }: BlindPair) {
  return (other: BlindPair) => other.left.id === left.id && other.right.id === right.id;
}
