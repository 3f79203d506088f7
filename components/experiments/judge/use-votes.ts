import { useRef, useState } from 'react';
import { judgePair } from '#lib/experiments/actions';

export type Vote = Parameters<typeof judgePair>[0];

/** Votes on their way to the studio; those that it did not hear wait here until they are sent again. */
export function useVotes(onProblem: (words: string) => void) {
  const [count, setCount] = useState(0);
  const unsent = useRef<Vote[]>([]);
  const underWay = useRef<Vote[]>([]);
  const send = async (vote: Vote) => {
    underWay.current = [...underWay.current, vote];
    const said = await sendVote(vote);
    underWay.current = underWay.current.filter(({ id }) => id !== vote.id);
    if (said === 'unheard') {
      unsent.current = [...unsent.current, vote];
      onProblem('The studio did not answer. Votes that were not sent wait here: try again.');
    }
    if (said === 'gone') {
      setCount((known) => known - 1);
      onProblem('A vote did not count: one of its pictures has been deleted meanwhile.');
    }
  };
  return {
    count,
    /** Those that the studio may not know of yet. */
    pending: () => [...underWay.current, ...unsent.current],
    hasUnsent: () => unsent.current.length > 0,
    cast: (vote: Vote) => {
      setCount((known) => known + 1);
      void send(vote);
    },
    sendAgain: async () => {
      const waiting = unsent.current;
      unsent.current = [];
      await Promise.all(waiting.map(send));
    },
  };
}

/** Sent once more when nothing was heard: with the same identifier it is one vote. */
async function sendVote(vote: Vote): Promise<'kept' | 'gone' | 'unheard'> {
  for (let tries = 0; tries < 2; tries += 1) {
    const answer = await judgePair(vote).catch(() => undefined);
    if (answer?.data) return answer.data.ok ? 'kept' : 'gone';
  }
  return 'unheard';
}
