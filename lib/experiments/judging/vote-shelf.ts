import { SentVote } from '#lib/experiments/judging/sent-vote';

/** Votes of one desk that the studio has not taken yet, kept by the browser. */
export interface VoteShelf {
  keep(vote: SentVote): void;
  forget(id: string): void;
  /** Those of earlier visits, too. */
  kept(): SentVote[];
}

const prefix = 'seedream-studio.vote';

/**
 * Each vote lies there by itself, so that two windows of one desk do not write over each other.
 *
 * @param address of the desk's place
 * @param storage the browser's, which may be forbidden: then nothing outlives the page
 */
export function voteShelf(address: string, storage: () => Storage): VoteShelf {
  const keyOf = (id: string) => `${prefix} ${address} ${id}`;
  const forget = (id: string) => attempt(() => storage().removeItem(keyOf(id)));
  return {
    keep: (vote) => attempt(() => storage().setItem(keyOf(vote.id), JSON.stringify(vote))),
    forget,
    kept() {
      const votes: SentVote[] = [];
      attempt(() => {
        const shelf = storage();
        const keys = Array.from({ length: shelf.length }, (_, at) => shelf.key(at) ?? '');
        for (const key of keys.filter((each) => each.startsWith(keyOf('')))) {
          const vote = SentVote.safeParse(parsed(shelf.getItem(key) ?? ''));
          if (vote.success) votes.push(vote.data);
          else shelf.removeItem(key);
        }
      });
      return votes;
    },
  };
}

function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // A browser may forbid its storage, or have none left.
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
