import { type Contenders, contenders } from '#lib/experiments/judging/contenders';
import { deviationOf } from '#lib/experiments/judging/estimate';
import type { Fit } from '#lib/experiments/judging/fit-strengths';
import { normalShareBelow } from '#lib/experiments/judging/normal';

/** How an experiment stands. */
export type Verdict =
  | { readonly state: 'unvoted' }
  /** At least this likely, the leader is better than all others. */
  | { readonly state: 'sure'; readonly leader: number; readonly certainty: number }
  | {
      readonly state: 'open';
      readonly leader: number;
      readonly rival: number;
      readonly certainty: number;
      /** About how many votes more, if things stay as they look; null when no number would say much. */
      readonly votesLeft: number | null;
    };

/** When one says "sure". */
const sureFrom = 0.95;
/** Nobody plans for more than that: the two are as good as equal then. */
const mostVotesLeft = 1000;

/** Who wins, how sure that is, and how many votes are missing. */
export function verdictOf(fit: Fit): Verdict {
  const found = contenders(fit);
  if (!found || fit.votes === 0) return { state: 'unvoted' };
  const { leader, rivals } = found;
  const certainty = certaintyWith(fit.votes, fit.votes, rivals);
  if (certainty >= sureFrom) return { state: 'sure', leader, certainty };
  const rival = rivals[0]?.variant ?? leader;
  return { state: 'open', leader, rival, certainty, votesLeft: votesLeft(fit, found) };
}

/**
 * How sure the lead would be after so many votes, if things stay as they look: variance falls as one
 * over the votes. Bonferroni: all leads hold at least as surely as 1 less the chances of all rivals.
 */
function certaintyWith(votes: number, given: number, rivals: Contenders['rivals']): number {
  const narrower = Math.sqrt(given / votes);
  const chances = rivals.map(({ lead }) =>
    normalShareBelow(-lead.value / (deviationOf(lead) * narrower)),
  );
  return Math.max(0, 1 - chances.reduce((sum, chance) => sum + chance, 0));
}

/** The fewest votes more after which one would say "sure", by halves. */
function votesLeft({ votes }: Fit, { rivals }: Contenders): number | null {
  const isSureAfter = (more: number) => certaintyWith(votes + more, votes, rivals) >= sureFrom;
  if (!isSureAfter(mostVotesLeft)) return null;
  let [tooFew, enough] = [0, mostVotesLeft];
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (isSureAfter(middle)) enough = middle;
    else tooFew = middle;
  }
  return roughly(enough);
}

/** To two figures at most, upwards: it is a guess, and looks like one. */
function roughly(count: number): number {
  const step = count < 20 ? 1 : count < 100 ? 5 : 10 ** Math.floor(Math.log10(count) - 1);
  return Math.ceil(count / step) * step;
}

/** The verdict as a sentence. @param nameOf what a variant is called */
export function verdictSentence(verdict: Verdict, nameOf: (variant: number) => string): string {
  if (verdict.state === 'unvoted') return 'No votes yet. Judge some pairs to see who wins.';
  const leader = `“${nameOf(verdict.leader)}”`;
  if (verdict.state === 'sure') {
    return `${leader} wins: at least ${percent(verdict.certainty)} sure.`;
  }
  const { votesLeft: left, certainty } = verdict;
  const rival = `“${nameOf(verdict.rival)}”`;
  if (left === null) {
    return `${leader} and ${rival} are too close to call; more votes may not part them.`;
  }
  const sureness = certainty < 0.5 ? 'not sure yet' : `${percent(certainty)} sure`;
  const votes = left === 1 ? '1 more vote' : `${left} more votes`;
  return `${leader} leads before ${rival}, ${sureness}. About ${votes} until it is clear.`;
}

/** Downwards: 95.9 % sure is not 96. */
function percent(share: number): string {
  return `${Math.min(99, Math.floor(share * 100))} %`;
}
