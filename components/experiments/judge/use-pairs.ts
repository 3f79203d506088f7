import { useEffect, useRef, useState } from 'react';
import type { JudgePlace } from '#lib/experiments/judging/judge-place';
import type { SentVote } from '#lib/experiments/judging/sent-vote';
import type { BlindPair, BlindPairs } from '#lib/experiments/standings/blind-pairs';
import { type PassedPairs, passedQuery } from '#lib/experiments/standings/passed-pairs';

/** So many pairs lie ready at least, so that the next is there at once. */
const leastReady = 2;

interface UsePairs {
  readonly place: JudgePlace;
  /** Null where they are still to be asked for. */
  readonly initial: BlindPairs | null;
  /** Whether nothing more is asked for at the moment. */
  readonly isHeldUp: boolean;
  /** Votes that the studio may not know of yet. */
  pending(): readonly SentVote[];
  /** Null for no answer at all. */
  onAnswer(answer: BlindPairs | 'not-found' | null): void;
}

/** The pairs that lie ready at a desk, with more asked for as they grow few. */
export function usePairs({ place, initial, isHeldUp, pending, onAnswer }: UsePairs) {
  const [ready, setReady] = useState(initial?.pairs ?? []);
  const [isOver, setOver] = useState(initial?.pairs.length === 0);
  const [bar, setBar] = useState(initial?.bar ?? null);
  const [turn, setTurn] = useState(0);
  const passed = useRef<PassedPairs>([]);
  const isAsking = useRef(false);

  const ask = async () => {
    if (isAsking.current) return;
    isAsking.current = true;
    // What lies here or is on its way is not to come again.
    const here = [...ready, ...pending()].map(idsOf);
    const more = await fetchPairs(place.address, [...passed.current, ...here]);
    isAsking.current = false;
    onAnswer(more);
    if (!more || more === 'not-found') return;
    setBar(more.bar);
    setOver(more.pairs.length === 0);
    setReady((known) => [...known, ...more.pairs.filter((each) => !known.some(isLike(each)))]);
  };
  const isShort = ready.length < leastReady && !isOver;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked when few are left, not at each drawing
  useEffect(() => {
    if (isShort && !isHeldUp) void ask();
  }, [isShort, ready.length, isHeldUp]);

  const goOn = () => {
    setReady((known) => known.slice(1));
    setTurn((known) => known + 1);
  };
  return {
    ...{ ready, isOver, bar, ask, goOn },
    /** A number for each time that a pair is shown. */
    turn,
    /** Goes on, and does not want to see that pair again soon. */
    pass: (pair: BlindPair) => {
      passed.current = [...passed.current, idsOf(pair)];
      goOn();
    },
    /** Shows a pair once more. */
    putBack: (pair: BlindPair) => {
      setReady((known) => [pair, ...known]);
      setTurn((known) => known + 1);
    },
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
