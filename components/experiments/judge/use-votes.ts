import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { JudgePlace } from '#lib/experiments/judging/judge-place';
import type { SentVote, VoteAnswer } from '#lib/experiments/judging/sent-vote';
import type { Outcome } from '#lib/experiments/judging/vote';
import { voteHold } from '#lib/experiments/judging/vote-hold';
import { votePost } from '#lib/experiments/judging/vote-post';
import { voteShelf } from '#lib/experiments/judging/vote-shelf';
import { isVoteLost, voteTroubleWords } from '#lib/experiments/judging/vote-words';
import type { BlindPair } from '#lib/experiments/standings/blind-pairs';
import { newClientKey } from '#lib/id';
import { useLeaving } from './use-leaving.ts';

/** Whoever leaves the page waits no longer for its votes, in milliseconds: they go on by themselves. */
const longestWaitMs = 2000;

interface UseVotes {
  readonly place: JudgePlace;
  /** Whether the studio knows by whom they are. */
  readonly isKnown: boolean;
  /** Something is to be tried again. */
  onProblem(words: string): void;
  /** Something is to be known, and nothing can be done about it. */
  onNews(words: string): void;
  /** Nothing more can be said here. */
  onEnd(words: string): void;
}

interface Given {
  readonly vote: SentVote;
  readonly pair: BlindPair;
}

/** Votes on their way to the studio: the last one can be taken back, and what was not heard is sent again. */
export function useVotes(options: UseVotes) {
  const [cast, setCast] = useState<ReadonlySet<string>>(new Set());
  const [canTakeBack, setCanTakeBack] = useState(false);
  const [hold] = useState(() => voteHold<Given>(setCanTakeBack));
  const uncount = (vote: SentVote) =>
    setCast((known) => new Set([...known].filter((id) => id !== vote.id)));
  const { pending, ...post } = usePost({ ...options, onRefused: uncount });
  useLeaving(hold.letGo);
  return {
    /** Those that were given on this page, and count. */
    count: cast.size,
    canTakeBack,
    /** Those that the studio may not know of yet. */
    pending: () => [...pending(), ...[hold.held()?.vote].flatMap((vote) => vote ?? [])],
    hasUnsent: post.hasUnsent,
    sendAgain: post.sendAgain,
    cast: (pair: BlindPair, outcome: Outcome) => {
      const { left, right } = pair;
      const vote = { id: newClientKey(), left: left.id, right: right.id, outcome };
      setCast((known) => new Set([...known, vote.id]));
      hold.hold({ vote, pair }, () => post.send(vote));
    },
    /** The last vote is as if it had not been given. @returns what it was about; null where it counts already */
    takeBack: () => {
      const given = hold.takeBack();
      if (given) uncount(given.vote);
      return given?.pair ?? null;
    },
    untilSent: () => {
      hold.letGo();
      return post.untilSent();
    },
  };
}

interface UsePost extends UseVotes {
  onRefused(vote: SentVote): void;
}

/** What the studio does not hear waits in the browser until it is sent again. */
function usePost({ place, isKnown, onRefused, onProblem, onNews, onEnd }: UsePost) {
  const [post] = useState(() => votePost(place.address, isKnown));
  const [shelf] = useState(() => voteShelf(place.address, () => localStorage));
  const unsent = useRef<SentVote[]>([]);
  const underWay = useRef(new Map<SentVote, Promise<void>>());
  const hear = (vote: SentVote, said: VoteAnswer) => {
    underWay.current.delete(vote);
    if (said === 'kept') return shelf.forget(vote.id);
    const words = voteTroubleWords(said, place.isGuest);
    if (!isVoteLost(said)) {
      unsent.current = [...unsent.current, vote];
      return onProblem(words);
    }
    onRefused(vote);
    // The owner may be signed out, and come back.
    if (said !== 'not-found' || place.isGuest) shelf.forget(vote.id);
    return said === 'not-found' || said === 'full' ? onEnd(words) : onNews(words);
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
    pending: () => [...underWay.current.keys(), ...unsent.current],
    hasUnsent: () => unsent.current.length > 0,
    send: (vote: SentVote) => {
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
