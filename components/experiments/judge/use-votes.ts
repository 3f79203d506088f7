import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { JudgePlace } from '#lib/experiments/judging/judge-place';
import type { SentVote, VoteAnswer } from '#lib/experiments/judging/sent-vote';
import { votePost } from '#lib/experiments/judging/vote-post';
import { voteShelf } from '#lib/experiments/judging/vote-shelf';
import { voteTroubleWords } from '#lib/experiments/judging/vote-words';

/** Whoever leaves the page waits no longer for its votes, in milliseconds: they go on by themselves. */
const longestWaitMs = 2000;

interface UseVotes {
  readonly place: JudgePlace;
  /** Whether the studio knows by whom they are. */
  readonly isKnown: boolean;
  onProblem(words: string): void;
  /** Nothing more can be said here. */
  onEnd(words: string): void;
}

/** Votes on their way to the studio; what it did not hear waits in the browser until it is sent again. */
export function useVotes({ place, isKnown, onProblem, onEnd }: UseVotes) {
  const [cast, setCast] = useState<ReadonlySet<string>>(new Set());
  const [post] = useState(() => votePost(place.address, isKnown));
  const [shelf] = useState(() => voteShelf(place.address, () => localStorage));
  const unsent = useRef<SentVote[]>([]);
  const underWay = useRef(new Map<SentVote, Promise<void>>());

  const hear = (vote: SentVote, said: VoteAnswer) => {
    underWay.current.delete(vote);
    if (said === 'kept') return shelf.forget(vote.id);
    const words = voteTroubleWords(said, place.isGuest);
    if (said === 'unheard' || said === 'too-often') {
      unsent.current = [...unsent.current, vote];
      return onProblem(words);
    }
    setCast((known) => new Set([...known].filter((id) => id !== vote.id)));
    // The owner may be signed out, and come back.
    if (said !== 'not-found' || place.isGuest) shelf.forget(vote.id);
    return said === 'not-found' || said === 'full' ? onEnd(words) : onProblem(words);
  };
  const send = (vote: SentVote) => {
    const sent = post(vote).then((said) => hear(vote, said));
    underWay.current.set(vote, sent);
    return sent;
  };
  const sendKept = useEffectEvent(() => {
    for (const vote of shelf.kept()) void send(vote);
  });
  // What an earlier visit could not send.
  useEffect(() => sendKept(), []);
  return {
    /** Those that were given on this page, and count. */
    count: cast.size,
    /** Those that the studio may not know of yet. */
    pending: () => [...underWay.current.keys(), ...unsent.current],
    hasUnsent: () => unsent.current.length > 0,
    cast: (vote: SentVote) => {
      setCast((known) => new Set([...known, vote.id]));
      shelf.keep(vote);
      void send(vote);
    },
    sendAgain: async () => {
      const waiting = unsent.current;
      unsent.current = [];
      await Promise.all(waiting.map(send));
    },
    /** Until what is on its way has arrived, but not for long. */
    untilSent: async () => {
      const waited = new Promise((resolve) => setTimeout(resolve, longestWaitMs));
      if (underWay.current.size > 0) {
        await Promise.race([Promise.all(underWay.current.values()), waited]);
      }
    },
  };
}
