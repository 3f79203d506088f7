import { useEffect, useRef, useState } from 'react';
import { judgePair } from '#lib/experiments/actions';
import type { Outcome } from '#lib/experiments/judging/vote';
import type { BlindPair } from '#lib/experiments/standings/blind-pairs';
import { type PassedPairs, passedQuery } from '#lib/experiments/standings/passed-pairs';
import { newClientKey } from '#lib/id';

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
  vote(outcome: Outcome): void;
  skip(): void;
  askAgain(): void;
}

/** Pairs one after the other; a vote goes its way while the next pair is looked at. */
export function useJudge(experimentId: string, initial: readonly BlindPair[]): Judge {
  const [ready, setReady] = useState(initial);
  const [votes, setVotes] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);
  const passed = useRef<PassedPairs>([]);
  const isAsking = useRef(false);
  const [pair = null, next = null] = ready;

  const ask = async () => {
    if (isAsking.current) return;
    isAsking.current = true;
    const more = await fetchPairs(experimentId, passed.current);
    isAsking.current = false;
    if (!more) return setProblem('The studio did not answer.');
    setProblem(null);
    setReady((known) => [...known, ...more.filter((each) => !known.some(isLike(each)))]);
  };
  const isShort = ready.length < leastReady && initial.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked when few are left, not at each drawing
  useEffect(() => {
    if (isShort && !problem) void ask();
  }, [isShort, ready.length, problem]);

  const goOn = () => setReady((known) => known.slice(1));
  const vote = (outcome: Outcome) => {
    if (!pair) return;
    goOn();
    setVotes((count) => count + 1);
    const { left, right } = pair;
    const order = { id: newClientKey(), experimentId, left: left.id, right: right.id, outcome };
    void sendVote(order).then((isKept) => {
      if (isKept) return;
      setVotes((count) => count - 1);
      setProblem('A vote was not kept, since the studio did not answer. Its pair comes again.');
    });
  };
  const skip = () => {
    if (!pair) return;
    passed.current = [...passed.current, [pair.left.id, pair.right.id]];
    goOn();
  };
  return { pair, next, votes, problem, vote, skip, askAgain: () => void ask() };
}

/** Sent once more when nothing was heard: with the same identifier it is one vote. */
async function sendVote(order: Parameters<typeof judgePair>[0]): Promise<boolean> {
  for (let tries = 0; tries < 2; tries += 1) {
    const answer = await judgePair(order).catch(() => undefined);
    if (answer?.data?.ok) return true;
  }
  return false;
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
