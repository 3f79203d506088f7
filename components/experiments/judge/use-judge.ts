import { useEffect, useRef, useState } from 'react';
import type { Outcome } from '#lib/experiments/judging/vote';
import type { BlindPair } from '#lib/experiments/standings/blind-pairs';
import { type PassedPairs, passedQuery } from '#lib/experiments/standings/passed-pairs';
import { newClientKey } from '#lib/id';
import { useVotes, type Vote } from './use-votes.ts';

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
  vote(outcome: Outcome): void;
  skip(): void;
  askAgain(): void;
}

/** Pairs one after the other; a vote goes its way while the next pair is looked at. */
export function useJudge(experimentId: string, initial: readonly BlindPair[]): Judge {
  const [ready, setReady] = useState(initial);
  const [isOver, setOver] = useState(initial.length === 0);
  const [problem, setProblem] = useState<string | null>(null);
  const votes = useVotes(setProblem);
  const passed = useRef<PassedPairs>([]);
  const isAsking = useRef(false);
  const [pair = null, next = null] = ready;

  const ask = async () => {
    if (isAsking.current) return;
    isAsking.current = true;
    // What lies here or is on its way is not to come again.
    const here = [...ready.map(idsOf), ...votes.pending().map(votedIds)];
    const more = await fetchPairs(experimentId, [...passed.current, ...here]);
    isAsking.current = false;
    if (!more) return setProblem('The studio did not answer.');
    if (!votes.hasUnsent()) setProblem(null);
    setOver(more.length === 0);
    setReady((known) => [...known, ...more.filter((each) => !known.some(isLike(each)))]);
  };
  const isShort = ready.length < leastReady && !isOver;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked when few are left, not at each drawing
  useEffect(() => {
    if (isShort && !problem) void ask();
  }, [isShort, ready.length, problem]);

  const goOn = () => setReady((known) => known.slice(1));
  const vote = (outcome: Outcome) => {
    if (!pair) return;
    goOn();
    const { left, right } = pair;
    votes.cast({ id: newClientKey(), experimentId, left: left.id, right: right.id, outcome });
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
    ...{ pair, next, problem, isOver, vote, skip },
    votes: votes.count,
    askAgain: () => void askAgain(),
  };
}

function idsOf({ left, right }: BlindPair) {
  return [left.id, right.id] as const;
}

function votedIds({ left, right }: Vote) {
  return [left, right] as const;
}

async function fetchPairs(id: string, passed: PassedPairs): Promise<BlindPair[] | null> {
  try {
    const answer = await fetch(`/api/experiments/${id}/pairs?${passedQuery(passed)}`);
    return answer.ok ? ((await answer.json()) as BlindPair[]) : null;
  } catch {
    return null;
  }
}

function isLike({ left, right }: BlindPair) {
  return (other: BlindPair) => other.left.id === left.id && other.right.id === right.id;
}
