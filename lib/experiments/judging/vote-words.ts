import type { VoteAnswer } from '#lib/experiments/judging/sent-vote';

type Trouble = Exclude<VoteAnswer, 'kept'>;

/** Whether a vote that was answered so can never count; else it can be sent again. */
export function isVoteLost(trouble: Trouble): boolean {
  return trouble !== 'unheard' && trouble !== 'too-often';
}

/** What became of a vote that was not kept, and what to do. */
export function voteTroubleWords(trouble: Trouble, isGuest: boolean): string {
  switch (trouble) {
    case 'gone':
      return 'A vote did not count: one of its pictures has been deleted meanwhile.';
    case 'invalid':
      return 'A vote did not count: the studio did not understand it. Load the page again.';
    case 'full':
      return isGuest
        ? 'No more votes are taken here. All that were counted stay. Thank you.'
        : 'That is as many as one judge can give. Thank you.';
    case 'not-found':
      return isGuest
        ? 'This link is not open any more. What you have judged counts. Thank you.'
        : 'This experiment is not here any more, or you are signed out. Votes that were not sent wait here.';
    case 'too-often':
      return 'There were too many votes at once. They wait here: try again in a minute.';
    case 'unheard':
      return 'The studio did not answer. Votes that were not sent wait here: try again.';
  }
}
