import { choosePairs, type Pair } from '#lib/experiments/judging/choose-pairs';
import { contenders } from '#lib/experiments/judging/contenders';
import { voteOdds } from '#lib/experiments/judging/davidson';
import {
  againstMean,
  betweenTwo,
  type Estimate,
  estimate,
} from '#lib/experiments/judging/estimate';
import { type Fit, fitStrengths } from '#lib/experiments/judging/fit-strengths';
import { tallyVotes, type Vote } from '#lib/experiments/judging/vote';
import { atOnce } from '#tests/support/at-once';

/** One vote in four between equals is a tie. */
const tie = Math.log(2 / 3);

/** Strengths evenly spread about 0, the strongest first. */
export function evenStrengths(variants: number, reach: number): number[] {
  return Array.from({ length: variants }, (_, at) => reach - (2 * reach * at) / (variants - 1));
}

export type Choice = 'random' | 'active';

/** Judges that see strengths exactly, and vote by the model. */
export function judgesOf(strengths: readonly number[], random: () => number) {
  const vote = ({ first, second }: Pair): Vote => {
    const odds = voteOdds((strengths[first] ?? 0) - (strengths[second] ?? 0), tie);
    const drawn = random();
    const decided = drawn < odds.first ? 'left' : 'right';
    const outcome = drawn < odds.first + odds.second ? decided : 'tie';
    return { left: first, right: second, outcome, judge: 'simulated' };
  };
  const randomPair = (): Pair => {
    const first = Math.floor(random() * strengths.length);
    const other = Math.floor(random() * (strengths.length - 1));
    return { first, second: other < first ? other : other + 1 };
  };
  return {
    /** Votes in rounds of so many pairs, as judges get them, with the fit after each round. */
    *rounds(choice: Choice, each: number): Generator<Fit> {
      const votes: Vote[] = [];
      let fit = atOnce(fitStrengths(strengths.length, []));
      for (;;) {
        const pairs =
          choice === 'active'
            ? atOnce(choosePairs(fit, each))
            : Array.from({ length: each }, randomPair);
        votes.push(...pairs.map(vote));
        fit = atOnce(fitStrengths(strengths.length, tallyVotes(votes)));
        yield fit;
      }
    },
  };
}

/** The fit after so many votes. */
export function fitAfter(rounds: Generator<Fit>, votes: number): Fit {
  for (const fit of rounds) if (fit.votes >= votes) return fit;
  throw new Error('Judges do not stop.');
}

/** How many of the strengths lie in their intervals. */
export function countCovered(fit: Fit, strengths: readonly number[]): number {
  const mean = strengths.reduce((sum, value) => sum + value, 0) / strengths.length;
  return strengths.filter((strength, variant) => {
    const { low, high } = estimate(fit, againstMean(strengths.length, [variant]));
    return low <= strength - mean && strength - mean <= high;
  }).length;
}

/** The width of an interval. */
const widthOf = ({ low, high }: Estimate) => high - low;

/** The width of the lead that a person is shown: that of the leader over its most dangerous rival. */
export function shownWidth(fit: Fit): number {
  const rival = contenders(fit)?.rivals[0];
  if (!rival) throw new Error('There is nobody to lead before.');
  return widthOf(rival.lead);
}

/** The same for those that are the two best in truth: of strengths, the strongest first. */
export function bestTwoWidth(fit: Fit): number {
  return widthOf(estimate(fit, betweenTwo(fit.strengths.length, 0, 1)));
}

/** The mean width of all strengths. */
export function meanWidth(fit: Fit): number {
  const { length } = fit.strengths;
  const widths = Array.from({ length }, (_, variant) =>
    widthOf(estimate(fit, againstMean(length, [variant]))),
  );
  return widths.reduce((sum, width) => sum + width, 0) / length;
}
