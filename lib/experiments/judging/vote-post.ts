import { readVoteAnswer, type SentVote, type VoteAnswer } from '#lib/experiments/judging/sent-vote';

/** Sends a vote. @returns what became of it */
export type VotePost = (vote: SentVote) => Promise<VoteAnswer>;

/**
 * Sends the votes of a desk. Until the studio has heard the first one of a new guest, the others wait:
 * each would come without the cookie of the judge, and count as somebody else's.
 *
 * @param address of the desk's place
 * @param isKnown whether the studio knows by whom they are
 */
export function votePost(address: string, isKnown: boolean): VotePost {
  let isIntroduced = isKnown;
  let last: Promise<unknown> = Promise.resolve();
  return (vote) => {
    if (isIntroduced) return post(address, vote);
    const answer = last.then(async () => {
      const said = await post(address, vote);
      isIntroduced ||= said === 'kept' || said === 'gone';
      return said;
    });
    last = answer;
    return answer;
  };
}

/** Sent once more when nothing was heard: with the same identifier it is one vote. */
async function post(address: string, vote: SentVote): Promise<VoteAnswer> {
  for (let tries = 0; tries < 2; tries += 1) {
    const answer = await fetch(`${address}/votes`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(vote),
      // Goes on when the page is left.
      keepalive: true,
    }).catch(() => null);
    const said = answer ? readVoteAnswer(answer) : 'unheard';
    if (said !== 'unheard') return said;
  }
  return 'unheard';
}
